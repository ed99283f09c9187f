package org.xuanren.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** One row per chain, only ever locked: whoever appends holds it until his transaction ends, so that no two append at once. */
@Entity
@Immutable
@Table(name = "record_chain")
class ChainRow {

    @Id
    private String chain;
    @Column(nullable = false)
    private Instant openedAt;
    /** The newest entry. This object lives as long as the transaction that holds the lock, so nobody else can add to it. */
    @Transient
    private Tail tail;
    /** What this transaction has written, in order. */
    @Transient
    private final List<Entry> added = new ArrayList<>();

    /** Where the next entry is tied on. */
    record Tail(long seq, Digest hash) {

        static final Tail OF_NOTHING = new Tail(0, Digest.NONE);
    }

    protected ChainRow() { } // for JPA

    ChainRow(String chain, Instant openedAt) {
        this.chain = chain;
        this.openedAt = openedAt;
    }

    Tail tail() {
        return tail;
    }

    void endsIn(Tail newest) {
        tail = newest;
    }

    void add(Entry written) {
        added.add(written);
        tail = new Tail(written.seq(), written.hash());
    }

    /** What this transaction has written after an entry; empty if the entry is not one at which it can tell. */
    Optional<List<Entry>> addedAfter(Entry known) {
        var before = tail.seq() - added.size();
        if (known.seq() < before || known.seq() > tail.seq()) {
            return Optional.empty();
        }
        var next = added.subList((int) (known.seq() - before), added.size());
        var follows = next.isEmpty() ? known.hash().equals(tail.hash()) : known.hash().equals(next.get(0).previous());
        return follows ? Optional.of(List.copyOf(next)) : Optional.empty();
    }
}
