package org.xuanren.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Step;

/** A paper that was filed at a step, or the signed statement in its place. A replaced paper is a second row. */
@Entity
@Immutable
@Table(name = "paper")
public class PaperRow {

    @Id
    private String id;
    @Column(nullable = false)
    private String caseNumber;
    @Column(nullable = false)
    private String step;
    private String candidate;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PaperKind kind;
    private String fileName;
    private String mediaType;
    private long bytes;
    private int pages;
    private String sha256;
    private String statement;
    @Column(nullable = false)
    private String actor;
    @Column(nullable = false)
    private Instant at;

    protected PaperRow() { } // for JPA

    public PaperRow(String id, String caseNumber, FiledPaper paper, String fileName, String mediaType, long bytes,
            String actor, Instant at) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.step = paper.step().id();
        this.candidate = paper.candidate();
        this.kind = paper.kind();
        this.sha256 = paper.sha256();
        this.pages = paper.pages();
        this.statement = paper.statement();
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.actor = actor;
        this.at = at;
    }

    /** As rules read it. @param seq of its entry in the record */
    public FiledPaper paper(long seq) {
        return new FiledPaper(kind, Step.of(step), candidate, sha256, pages, statement, seq);
    }

    public String id() {
        return id;
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public long bytes() {
        return bytes;
    }

    public String actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }
}
