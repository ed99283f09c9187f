package org.xuanren.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Who belongs by office to a deciding body, or to the recommendation scope of an organisation. */
@Entity
@Table(name = "membership")
class Membership {

    @Id
    private String id;
    @Column(nullable = false)
    private String body;
    @Column(nullable = false)
    private String cadre;
    @Column(name = "group_key", nullable = false)
    private String groupKey;
    @Column(name = "group_label", nullable = false)
    private String groupLabel;
    @Column(name = "voter_level", nullable = false)
    private String voterLevel;
    /** Null if it is not known: he has been a member ever since. */
    private LocalDate since;
    /** The last day. */
    private LocalDate until;
    /** The line of the file: by rank, as the house lists its people. No fact about anybody, so a new one is no change to be told. */
    @JsonIgnore
    @Column(nullable = false)
    private long place;

    protected Membership() { } // for JPA

    Membership(String body, String cadre, String groupKey, String groupLabel, String voterLevel, LocalDate since, LocalDate until, long place) {
        this.id = id(body, cadre);
        this.body = body;
        this.cadre = cadre;
        this.groupKey = groupKey;
        this.groupLabel = groupLabel;
        this.voterLevel = voterLevel;
        this.since = since;
        this.until = until;
        this.place = place;
    }

    static String id(String body, String cadre) {
        return body + "/" + cadre;
    }

    String id() {
        return id;
    }

    String cadre() {
        return cadre;
    }

    LocalDate since() {
        return since;
    }

    LocalDate until() {
        return until;
    }
}
