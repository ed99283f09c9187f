package org.xuanren.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
    @Column(nullable = false)
    private String kind;
    private String fileName;
    private String mediaType;
    private long bytes;
    private Integer pages;
    private String sha256;
    private String statement;
    @Column(nullable = false)
    private String actor;
    @Column(nullable = false)
    private Instant at;

    protected PaperRow() { } // for JPA

    public PaperRow(String id, String caseNumber, FiledPaper paper, String fileName, String mediaType, long bytes,
            String actor, Instant at) {
        this(id, caseNumber, paper.step().id(), paper.candidate(), paper.kind().name(), paper.sha256(), paper.pages(), paper.statement(), fileName,
            mediaType, bytes, actor, at);
    }

    /** As it is stored, edited or not. */
    public PaperRow(String id, String caseNumber, String step, String candidate, String kind, String sha256, Integer pages, String statement,
            String fileName, String mediaType, long bytes, String actor, Instant at) {
        this.id = id;
        this.caseNumber = caseNumber;
        this.step = step;
        this.candidate = candidate;
        this.kind = kind;
        this.sha256 = sha256;
        this.pages = pages;
        this.statement = statement;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.actor = actor;
        this.at = at;
    }

    /** As rules read it. @param seq of its entry in the record */
    public FiledPaper paper(long seq) {
        return new FiledPaper(PaperKind.valueOf(kind), Step.of(step), candidate, sha256, pages, statement, seq);
    }

    /** Everything that is stored but the content, null where there is nothing: what the record keeps the hash of. */
    public List<String> columns() {
        return Stream.of(id, caseNumber, step, candidate, kind, sha256, pages, statement, fileName, mediaType, bytes, actor, at)
            .map(one -> one == null ? null : one.toString()).toList();
    }

    /** What sort of paper it is, as staff call it; what stands in the database if that is no sort of paper. */
    public String label() {
        return Arrays.stream(PaperKind.values()).filter(one -> one.name().equals(kind)).map(PaperKind::label).findFirst().orElse(kind);
    }

    /** The hash of the content; null for a statement. */
    public String sha256() {
        return sha256;
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
