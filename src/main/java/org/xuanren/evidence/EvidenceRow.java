package org.xuanren.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One stored piece of evidence. Its id is that of the task (or of the process instance that a start form began) which it
 * completes: a task can be proven once only, and the second of two submissions fails at the primary key.
 */
@Entity
@Immutable
@Table(name = "evidence")
public class EvidenceRow {

    @Id
    private String id;
    @Column(nullable = false)
    private String caseNumber;
    @Column(nullable = false)
    private String step;
    private String candidate;
    @Column(nullable = false)
    private String actor;
    @Column(nullable = false)
    private Instant at;
    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    @Column(nullable = false)
    private String payload;
    @Column(nullable = false)
    private String sha256;

    protected EvidenceRow() { } // for JPA

    public EvidenceRow(String id, String caseNumber, String step, String candidate, String actor, Instant at,
            String payload, String sha256) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.step = step;
        this.candidate = candidate;
        this.actor = actor;
        this.at = at;
        this.payload = payload;
        this.sha256 = sha256;
    }

    public String id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String step() {
        return step;
    }

    /** The inspection candidate that it speaks of, or null. */
    public String candidate() {
        return candidate;
    }

    /** Login of the person who submitted it. */
    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }

    /** The evidence as canonical JSON (RFC 8785). */
    public String payload() {
        return payload;
    }

    /** Hash of the payload; the record entry of the submission holds the same. */
    public String sha256() {
        return sha256;
    }
}
