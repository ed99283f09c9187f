package org.xuanren.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Reads stored records as they are, edited ones included. It needs no more than a connection, so that a record can be verified
 * while everything else stands still, and it never shows what a persistence context remembers instead of what is stored.
 */
public final class ChainReader {

    private static final String COLUMNS = "select chain, seq, at, actor, on_behalf_of, kind, step, candidate, payload, previous, hash from record_entry ";
    private static final String ENTRIES = COLUMNS + "where chain = ? ";
    /** The chain is named so that H2 goes through its index from the end, and reads one row of a chain however long it is. */
    static final String NEWEST = "order by chain desc, seq desc fetch first 1 row only";

    private final JdbcOperations database;

    public ChainReader(JdbcOperations database) {
        this.database = database;
    }

    /** In order; empty if the case has no record. */
    public List<Entry> entries(String chain) {
        return database.query(ENTRIES + "order by seq", ChainReader::entry, chain);
    }

    /** Of a part of all chains, one chain after the other, each in order. */
    List<Entry> entries(Chains chains) {
        return database.query(COLUMNS + chains.where("chain") + "order by chain, seq", ChainReader::entry, chains.names());
    }

    /** What is stored at the place of an entry, and after it. */
    List<Entry> from(Entry known) {
        return database.query(ENTRIES + "and seq >= ? order by seq", ChainReader::entry, known.chain(), known.seq());
    }

    /** The newest entry of one of these kinds; of any kind if none is named. */
    public Optional<Entry> last(String chain, EntryKind... kinds) {
        var names = Arrays.stream(kinds).map(EntryKind::name).toList();
        var among = names.isEmpty() ? "" : "and kind in ('" + String.join("', '", names) + "') ";
        return database.query(ENTRIES + among + NEWEST, ChainReader::entry, chain)
            .stream().findFirst();
    }

    /** The numbers of all cases whose record was begun, in the order of the database. */
    List<String> begun() {
        return database.queryForList("select chain from record_chain order by chain", String.class);
    }

    Map<String, Instant> beginnings(Chains chains) {
        var beginnings = new HashMap<String, Instant>();
        database.query("select chain, opened_at from record_chain" + chains.where("chain"), row -> {
            beginnings.put(row.getString(1), Moments.read(row, 2));
        }, chains.names());
        return beginnings;
    }

    boolean isOpened(String chain) {
        return !database.queryForList("select chain from record_chain where chain = ?", String.class, chain).isEmpty();
    }

    boolean knows(String login) {
        var small = login.toLowerCase(Locale.ROOT);
        return !database.queryForList("select chain from record_entry where lower(actor) = ? or lower(on_behalf_of) = ? "
            + "or chain = ? and kind = ? and lower(payload) like ? fetch first 1 row only", String.class, small, small, HouseChain.SYSTEM.id(), EntryKind.STAFFED.name(),
            "%\"user\":\"" + small + "\"%").isEmpty();
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(row.getString(1), row.getLong(2), Moments.read(row, 3), row.getString(4), row.getString(5), EntryKind.named(row.getString(6)),
            row.getString(7), row.getString(8), row.getString(9), Digest.stored(row.getString(10)), Digest.stored(row.getString(11)));
    }
}
