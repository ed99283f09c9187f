package org.xuanren.oversight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A period that has to pass before a case goes on.
 *
 * @param what  is over then, as the diagram says it: 公示期满
 * @param next  who goes on; empty if that depends on more than the period
 * @param since its first day
 * @param until its last day
 * @param today by the clock of the house
 */
public record Wait(String what, String next, LocalDate since, LocalDate until, LocalDate today) {

    /** Days since it runs. */
    public long days() {
        return ChronoUnit.DAYS.between(since, today);
    }
}
