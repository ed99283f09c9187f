package org.xuanren.oversight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.xuanren.statute.Step;

/**
 * A step that is to be taken.
 *
 * @param task      id of its task
 * @param title     of the case: the post; empty if the case does not match its record
 * @param sort      kind and edition of the case, in words; empty likewise
 * @param candidate id of the person whom the step is about; null if it is about the case
 * @param name      of that person, or which report it is about; empty if there is none
 * @param group     with whom it lies until somebody takes it: the role or its offices, by name
 * @param claimedBy who has taken it, by name; null if it still lies with its group
 * @param sentBack  why a gate has sent it back; null unless it is to be done again
 * @param otherSide which step of the asker's keeps him from this one; null if none does
 * @param suspension why its case is suspended; null unless it is
 * @param since     the day on which it became open
 * @param due       its last day; null if the regulations set none
 * @param today     by the clock of the house
 */
public record OpenStep(String task, String caseNumber, String title, String sort, Step step, String candidate, String name, String group, String claimedBy,
        String sentBack, Step otherSide, Reason suspension, LocalDate since, LocalDate due, LocalDate today) {

    /** With whom it lies. */
    public String holder() {
        return claimedBy == null ? group : claimedBy;
    }

    /** Days since it is open. */
    public long days() {
        return ChronoUnit.DAYS.between(since, today);
    }

    /** Days since its last day; 0 if it is not late. */
    public long late() {
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, today));
    }
}
