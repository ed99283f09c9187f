package org.xuanren.record;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** Refuses updates and deletions in H2; on PostgreSQL a function of the change set does the same. */
public final class AppendOnlyTrigger implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException("表 " + table.toLowerCase() + " 只可追加，不可修改或删除（R-LOG-FILE）。更正请另行追加记录。", "45000");
    }
}
