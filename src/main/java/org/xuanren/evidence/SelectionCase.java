package org.xuanren.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

/** One vacancy from opening to archive. Its number is the business key of its processes; kind and edition never change. */
@Entity
@Immutable
@Table(name = "selection_case")
public class SelectionCase {

    @Id
    private String number;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CaseKind kind;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EditionId edition;
    @Column(nullable = false)
    private String postCode;
    @Column(nullable = false)
    private String title;
    @Column(nullable = false)
    private Instant openedAt;

    protected SelectionCase() { } // for JPA

    public SelectionCase(String number, CaseKind kind, EditionId edition, String postCode, String title, Instant openedAt) {
        this.number = number;
        this.kind = kind;
        this.edition = edition;
        this.postCode = postCode;
        this.title = title;
        this.openedAt = openedAt;
    }

    /** Whether kind and edition are some that there are; not if somebody has made something else of them in the database. */
    public boolean isReadable() {
        return kind != null && edition != null;
    }

    public String number() {
        return number;
    }

    public CaseKind kind() {
        return kind;
    }

    public EditionId edition() {
        return edition;
    }

    public String postCode() {
        return postCode;
    }

    /** Organisation and post, as staff read it: 云川市民政局局长. */
    public String title() {
        return title;
    }

    /** Kind and edition, as staff read them: 平级转任，2014 版. */
    public String sort() {
        return kind.label() + "，" + edition.label();
    }

    public Instant openedAt() {
        return openedAt;
    }
}
