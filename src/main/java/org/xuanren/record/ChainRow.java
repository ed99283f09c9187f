package org.xuanren.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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

    protected ChainRow() { } // for JPA

    ChainRow(String chain, Instant openedAt) {
        this.chain = chain;
        this.openedAt = openedAt;
    }
}
