package org.xuanren.intake;

import java.util.Map;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.statute.Step;

/**
 * What one step knows beforehand and checks beyond its own evidence. One class per step that needs it, named
 * {@code <Step>Intake}; a step without one asks for everything and knows nothing.
 */
public interface StepIntake {

    Step step();

    /** What the form knows: built when it is shown, and again when it is submitted. */
    default FormContext context(Asking asking) {
        return FormContext.empty();
    }

    /**
     * Frozen components that depend on what was chosen (the post of a case, the personal file of a chosen candidate).
     *
     * @param submitted what the browser sent, already free of type faults
     */
    default Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        return Map.of();
    }

    /** Faults that only show beside earlier evidence or the roster; numbers that fail a rule are none: gates judge those. */
    default void check(Evidence evidence, Asking asking, Faults faults) {
    }
}
