package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.xuanren.statute.Step;

/**
 * What was proven at one step: an immutable Java record, named after the step ({@code recommendation-meeting} is
 * {@link RecommendationMeeting}). It is true when it is born: its constructor collects all faults and refuses. It is stored
 * as canonical JSON in one row of the table {@code evidence} and never changed; a step that is taken again is a second row.
 *
 * <p>Components are either {@link Asked} (entered by a person) or {@link Frozen} (known at that moment).
 */
public interface Evidence {

    /** The first day on which something of it happened, which nothing that it follows comes after; empty if it is not dated. */
    default Optional<LocalDate> happenedOn() {
        return Optional.empty();
    }

    /** The last day on which something of it happened, which nothing that follows comes before. */
    default Optional<LocalDate> endedOn() {
        return happenedOn();
    }

    /** Whether it came into being when it was submitted, as a plan or a proposal: what follows it can't have happened before. */
    default boolean madeHere() {
        return false;
    }

    /** The type that proves a step. @throws IllegalStateException if the step has none: a test holds that all have */
    static Class<? extends Evidence> typeOf(Step step) {
        return EvidenceTypes.of(step);
    }

    /** The step that a type proves. */
    static Step stepOf(Class<? extends Evidence> type) {
        var id = type.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase();
        return Step.of(id);
    }
}
