package org.xuanren.record;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Takes hold of a chain until the transaction ends: waits until nobody else does, and only then reads where the next entry is tied on, so
 * that it is the newest of all. PostgreSQL takes both statements in one message, and each sees what was committed before itself.
 */
final class ChainHold {

    private static final String LOCK = "select chain from record_chain where chain = ? for update";
    private static final String TAIL = "select seq, hash from record_entry where chain = ? " + ChainReader.NEWEST;

    private final JdbcOperations database;
    private final boolean together;

    ChainHold(JdbcOperations database) {
        this.database = database;
        together = "PostgreSQL".equals(database.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName()));
    }

    /** @throws NoRecord if there is no chain of that name */
    ChainWriter.Tail of(String chain) {
        return together ? database.execute(LOCK + ";" + TAIL, (PreparedStatementCallback<ChainWriter.Tail>) both -> inOneMessage(both, chain)) : oneByOne(chain);
    }

    private static ChainWriter.Tail inOneMessage(PreparedStatement both, String chain) throws SQLException {
        both.setString(1, chain);
        both.setString(2, chain);
        both.execute();
        if (!both.getResultSet().next()) {
            throw new NoRecord(chain);
        }
        both.getMoreResults();
        return tail(both.getResultSet());
    }

    private ChainWriter.Tail oneByOne(String chain) {
        if (database.queryForList(LOCK, String.class, chain).isEmpty()) {
            throw new NoRecord(chain);
        }
        return database.query(TAIL, ChainHold::tail, chain);
    }

    private static ChainWriter.Tail tail(ResultSet rows) throws SQLException {
        return rows.next() ? new ChainWriter.Tail(rows.getLong(1), Digest.stored(rows.getString(2))) : ChainWriter.Tail.OF_NOTHING;
    }
}
