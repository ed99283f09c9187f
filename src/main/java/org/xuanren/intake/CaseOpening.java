package org.xuanren.intake;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.OpeningCase;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.evidence.SelectionCases;

/** Gives a new case its number and its row. */
@Service
class CaseOpening {

    private final SelectionCases cases;
    private final EntityManager entities;
    private final Clock clock;

    CaseOpening(SelectionCases cases, EntityManager entities, Clock clock) {
        this.cases = cases;
        this.entities = entities;
        this.clock = clock;
    }

    /** {@code 2026-0007}: the year and a number that is never given twice. */
    String number() {
        return "%d-%04d".formatted(LocalDate.now(clock).getYear(), cases.nextNumber());
    }

    void open(String number, Evidence evidence, Instant at) {
        var opened = (OpeningCase) evidence;
        entities.persist(new SelectionCase(number, opened.kind(), opened.edition(), opened.post(), opened.postTitle(), at));
        entities.flush(); // the file of the case is read past the persistence context
    }
}
