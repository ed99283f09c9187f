package org.xuanren.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entry as it is inserted. It is read by {@link ChainReader}, which must also cope with what somebody has edited. */
@Entity
@Immutable
@Table(name = "record_entry")
class EntryRow {

    @Embeddable
    record Key(String chain, long seq) implements Serializable { }

    @EmbeddedId
    private Key key;
    @Column(nullable = false)
    private Instant at;
    @Column(nullable = false)
    private String actor;
    private String onBehalfOf;
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false)
    private EntryKind kind;
    @Column(nullable = false)
    private String step;
    private String candidate;
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    private String payload;
    @Column(nullable = false)
    private String previous;
    @Column(nullable = false)
    private String hash;

    protected EntryRow() { } // for JPA

    EntryRow(Entry entry) {
        key = new Key(entry.chain(), entry.seq());
        at = entry.at();
        actor = entry.actor();
        onBehalfOf = entry.onBehalfOf();
        kind = entry.kind();
        step = entry.step();
        candidate = entry.candidate();
        payload = entry.payload();
        previous = entry.previous().hex();
        hash = entry.hash().hex();
    }
}
