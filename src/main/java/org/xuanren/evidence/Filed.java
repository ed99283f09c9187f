package org.xuanren.evidence;

import java.time.Instant;
import org.xuanren.statute.Step;

/**
 * Evidence as it lies in the file of a case.
 *
 * @param id        of the row
 * @param step      that it proves
 * @param candidate whom it speaks of, or null
 * @param seq       of the record entry of its submission: the order in the case
 * @param at        moment of the submission
 * @param actor     who submitted it
 * @param sha256    hash of the stored form
 */
public record Filed<E extends Evidence>(
        String id, Step step, String candidate, long seq, Instant at, String actor, String sha256, E evidence) {
}
