package org.xuanren.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;

/**
 * Refuses updates and deletions in H2; on PostgreSQL a function does the same. {@link AppendOnlyTable} puts it on a table.
 * Databases know this class by its name: it must never be renamed.
 */
public final class AppendOnlyTrigger implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        throw new SQLException(AppendOnlyTable.SENTENCE.formatted(table.toLowerCase(Locale.ROOT)), AppendOnlyTable.STATE);
    }
}
