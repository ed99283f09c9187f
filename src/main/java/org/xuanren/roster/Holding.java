package org.xuanren.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Who holds a post, from when to when. */
@Entity
@Table(name = "holding")
class Holding {

    @Id
    private String id;
    @Column(nullable = false)
    private String post;
    @Column(nullable = false)
    private String cadre;
    @Column(name = "since", nullable = false)
    private LocalDate since;
    private LocalDate until;

    protected Holding() { } // for JPA

    Holding(String post, String cadre, LocalDate since, LocalDate until) {
        this.id = post + "/" + cadre + "/" + since;
        this.post = post;
        this.cadre = cadre;
        this.since = since;
        this.until = until;
    }

    String id() {
        return id;
    }

    String cadre() {
        return cadre;
    }

    String post() {
        return post;
    }

    boolean beganWithin(LocalDate first, LocalDate last) {
        return !since.isBefore(first) && !since.isAfter(last);
    }

    boolean endedWithin(LocalDate first, LocalDate last) {
        return until != null && !until.isBefore(first) && !until.isAfter(last);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
