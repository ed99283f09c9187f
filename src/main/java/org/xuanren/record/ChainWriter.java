package org.xuanren.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * Adds to one chain within one transaction. It holds the chain's row locked, so that no two append at once; there is nothing here that
 * changes or removes an entry. What is added goes to the database in one batch, before the transaction is committed or others look there.
 */
final class ChainWriter {

    private static final String INSERT = "insert into record_entry (chain, seq, at, actor, on_behalf_of, kind, step, candidate, payload, previous, hash) "
        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcOperations database;
    private final String chain;
    /** What this transaction has added, in order. */
    private final List<Entry> added = new ArrayList<>();
    /** How many of them are in the database already. */
    private int stored;
    /** Others have looked, or the transaction is about to be committed: what comes now is written at once. */
    private boolean atOnce;
    private Tail tail;

    /** Where the next entry is tied on. */
    record Tail(long seq, Digest hash) {

        static final Tail OF_NOTHING = new Tail(0, Digest.NONE);
    }

    /** Only for whoever holds the chain. */
    ChainWriter(JdbcOperations database, String chain, Tail tail) {
        this.database = database;
        this.chain = chain;
        this.tail = tail;
    }

    /** Begins a chain. @throws org.springframework.dao.DuplicateKeyException if there is one of that name */
    static ChainWriter begin(JdbcOperations database, String chain, Instant now) {
        database.update("insert into record_chain (chain, opened_at) values (?, ?)", chain, utc(now));
        return new ChainWriter(database, chain, Tail.OF_NOTHING);
    }

    Entry add(NewEntry entry, Instant now) {
        if (tail.hash() == null) {
            throw new ChainBroken(chain, List.of(Break.unreadableHash(tail.seq())));
        }
        var written = entry.at(chain, tail.seq() + 1, now, tail.hash()).hashed();
        added.add(written);
        tail = new Tail(written.seq(), written.hash());
        if (atOnce) {
            store();
        }
        return written;
    }

    /** What is not in the database yet, in order. */
    List<Entry> pending() {
        return List.copyOf(added.subList(stored, added.size()));
    }

    /** Writes what is not in the database yet. */
    void store() {
        atOnce = true;
        if (stored < added.size()) {
            database.batchUpdate(INSERT, pending().stream().map(ChainWriter::row).toList());
            stored = added.size();
        }
    }

    private static Object[] row(Entry entry) {
        return new Object[] {entry.chain(), entry.seq(), utc(entry.at()), entry.actor(), entry.onBehalfOf(), entry.kind().name(), entry.step(), entry.candidate(),
            entry.payload(), entry.previous().hex(), entry.hash().hex()};
    }

    /** What this transaction has added after an entry; empty if the entry is not one at which it can tell. */
    Optional<List<Entry>> addedAfter(Entry known) {
        var before = tail.seq() - added.size();
        if (known.seq() < before || known.seq() > tail.seq()) {
            return Optional.empty();
        }
        var next = added.subList((int) (known.seq() - before), added.size());
        var follows = next.isEmpty() ? known.hash().equals(tail.hash()) : known.hash().equals(next.get(0).previous());
        return follows ? Optional.of(List.copyOf(next)) : Optional.empty();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
