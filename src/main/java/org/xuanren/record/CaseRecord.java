package org.xuanren.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads the records of cases. There is no way to change or remove an entry. */
@Service
public class CaseRecord {

    private final EntryRows rows;
    private final EntityManager entities;
    private final Clock clock;

    CaseRecord(EntryRows rows, EntityManager entities, Clock clock) {
        this.rows = rows;
        this.entities = entities;
        this.clock = clock;
    }

    /** Begins the record of a case with its first entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry open(String chain, NewEntry first) {
        entities.persist(new ChainRow(chain, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        return write(chain, 1, Digest.NONE, first);
    }

    /** Adds an entry, in the transaction of what it describes. @throws IllegalArgumentException if the case has no record */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(String chain, NewEntry entry) {
        lock(chain);
        var newest = rows.newest(chain).map(EntryRow::entry).orElseThrow(() -> new ChainBroken(chain,
            List.of(new Break(1, "全部记录缺失"))));
        return write(chain, newest.seq() + 1, newest.hash(), entry);
    }

    /** Holds the record of a case until the transaction ends: everybody else who wants to write to it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String chain) {
        if (entities.find(ChainRow.class, chain, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw new IllegalArgumentException("no record of case " + chain);
        }
    }

    @Transactional(readOnly = true)
    public List<Entry> entries(String chain) {
        return rows.chain(chain).stream().map(EntryRow::entry).toList();
    }

    /** All entries of a case, proven to be unedited. @throws ChainBroken otherwise */
    @Transactional(readOnly = true)
    public List<Entry> intactEntries(String chain) {
        var entries = entries(chain);
        var breaks = ChainVerifier.verify(entries);
        if (!breaks.isEmpty()) {
            throw new ChainBroken(chain, breaks);
        }
        return entries;
    }

    /** The numbers of all cases that have a record. */
    @Transactional(readOnly = true)
    public List<String> chains() {
        return rows.chains();
    }

    private Entry write(String chain, long seq, Digest previous, NewEntry entry) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var payload = CanonicalJson.of(entry.payload());
        var hash = Entry.hashOf(chain, seq, at, entry.actor(), entry.onBehalfOf(), entry.kind(), entry.step(),
            entry.candidate(), payload, previous);
        var written = new Entry(chain, seq, at, entry.actor(), entry.onBehalfOf(), entry.kind(), entry.step(),
            entry.candidate(), payload, previous, hash);
        entities.persist(new EntryRow(written));
        return written;
    }
}
