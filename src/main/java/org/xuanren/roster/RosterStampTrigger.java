package org.xuanren.roster;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Stamps a change of the roster in H2; on PostgreSQL a function does the same (change set 0005).
 * Databases know this class by its name: it must never be renamed.
 */
public final class RosterStampTrigger implements Trigger {

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update roster_import set stamp = next value for roster_stamp");
        }
    }
}
