package org.xuanren.record;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and reads the records of cases. There is no way to change or remove an entry.
 *
 * <p>What a transaction appends to a chain costs three statements (lock and newest entry, on PostgreSQL in one message, then all inserts in one batch).
 */
@Service
public class CaseRecord {

    private final JdbcTemplate database;
    private final ChainReader reader;
    private final ChainHold hold;
    private final Clock clock;
    private final Checkpoints checkpoints;
    private final TransactionMemory<Long> versions = new TransactionMemory<>();
    private final TransactionMemory<ChainWriter> held = new TransactionMemory<>(ChainWriter::store);

    CaseRecord(DataSource database, Clock clock, Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
        this.database = new JdbcTemplate(database);
        this.reader = new ChainReader(this.database);
        this.hold = new ChainHold(this.database);
        this.clock = clock;
    }

    /** Begins the record of a case with its first entry, in the transaction that opens the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry open(String caseNumber, NewEntry first) {
        var now = now();
        var chain = ChainWriter.begin(database, caseNumber, now);
        held.values().put(caseNumber, chain);
        return write(caseNumber, chain, first, now);
    }

    /** Adds an entry, in the transaction of what it describes. @throws NoRecord if the case has none */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(String caseNumber, NewEntry entry) {
        return write(caseNumber, held(caseNumber), entry, now());
    }

    /** Adds an entry to a chain of the house, which begins with its first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Entry append(HouseChain chain, NewEntry entry) {
        return isOpened(chain.id()) ? append(chain.id(), entry) : open(chain.id(), entry);
    }

    /**
     * Holds the record of a case until the transaction ends: everybody else who wants to write to it waits.
     *
     * @throws NoRecord if the case has none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String caseNumber) {
        held(caseNumber);
    }

    /** The same of any chain; of one that was never begun there is nothing to hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockIfOpened(String chain) {
        if (isOpened(chain)) {
            lock(chain);
        }
    }

    /** In order, as stored; empty if the case has no record. */
    @Transactional(readOnly = true)
    public List<Entry> entries(String caseNumber) {
        return Stream.concat(reader.entries(caseNumber).stream(), pending(caseNumber).stream()).toList();
    }

    /** The same for a part of all chains, one chain after the other. */
    @Transactional(readOnly = true)
    public List<Entry> entries(Chains chains) {
        store();
        return reader.entries(chains);
    }

    /** When each chain of a part was begun, as noted beside its entries. */
    @Transactional(readOnly = true)
    public Map<String, Instant> beginnings(Chains chains) {
        return reader.beginnings(chains);
    }

    /** All entries of a case, proven to be unedited and none that a checkpoint saw cut off. @throws ChainBroken otherwise */
    @Transactional(readOnly = true, noRollbackFor = ChainBroken.class)
    public List<Entry> intactEntries(String caseNumber) {
        var ends = checkpoints.ends(caseNumber);
        var entries = entries(caseNumber);
        var breaks = new ArrayList<>(ChainVerifier.verify(caseNumber, entries));
        Checkpoints.broken(ends, entries).ifPresent(breaks::add);
        if (!breaks.isEmpty()) {
            throw new ChainBroken(caseNumber, breaks);
        }
        return entries;
    }

    /**
     * What was appended to the record since an entry that is known to be intact. Asks no database where this transaction holds
     * the record and has written all of it.
     *
     * @return the newer entries, proven to follow the known one; empty if it is no longer there as it was, or they don't follow
     */
    @Transactional(readOnly = true)
    public Optional<List<Entry>> after(Entry known) {
        return Optional.ofNullable(held.values().get(known.chain())).flatMap(chain -> chain.addedAfter(known))
            .or(() -> storedAfter(known)).filter(next -> ChainVerifier.follow(known, next));
    }

    private Optional<List<Entry>> storedAfter(Entry known) {
        store();
        var stored = reader.from(known);
        return stored.isEmpty() || !stored.get(0).equals(known) ? Optional.empty() : Optional.of(stored.subList(1, stored.size()));
    }

    /** The newest entry of one of these kinds; of any kind if none is named. */
    @Transactional(readOnly = true)
    public Optional<Entry> last(String caseNumber, EntryKind... kinds) {
        store();
        return reader.last(caseNumber, kinds);
    }

    /** Whether there is a chain of that name to append to. */
    @Transactional(readOnly = true)
    public boolean isOpened(String chain) {
        return reader.isOpened(chain);
    }

    /** Whether somebody has ever done anything under a login, or been made or changed under it. @param login letters, capital or not, and digits */
    @Transactional(readOnly = true)
    public boolean knows(String login) {
        store();
        return reader.knows(login);
    }

    /** The numbers of all cases whose record was begun, in the order of the database: at these names all chains can be cut into {@link Chains parts}. */
    @Transactional(readOnly = true)
    public List<String> begun() {
        return reader.begun();
    }

    /**
     * A number that changes whenever this transaction locks or writes to the record of a case: as long as it is the same, what
     * was read of the case in this transaction is still what this transaction would read. Asks no database.
     */
    public long version(String caseNumber) {
        return versions.values().getOrDefault(caseNumber, 0L);
    }

    /** Before the database is asked for what this transaction may have added. */
    private void store() {
        held.values().values().forEach(ChainWriter::store);
    }

    private List<Entry> pending(String caseNumber) {
        var chain = held.values().get(caseNumber);
        return chain == null ? List.of() : chain.pending();
    }

    private ChainWriter held(String caseNumber) {
        return held.values().computeIfAbsent(caseNumber, number -> {
            var chain = new ChainWriter(database, number, hold.of(number));
            versions.values().merge(number, 1L, Long::sum);
            return chain;
        });
    }

    private Entry write(String caseNumber, ChainWriter chain, NewEntry entry, Instant now) {
        var written = chain.add(entry, now);
        if (held.committing()) {
            chain.store();
        }
        versions.values().merge(caseNumber, 1L, Long::sum);
        return written;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
