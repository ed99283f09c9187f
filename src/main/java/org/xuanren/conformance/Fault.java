package org.xuanren.conformance;

import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * One thing that is wrong with a diagram, told to a modeler.
 *
 * @param file   the file as it was named
 * @param fact   what is the case, by the labels on the diagram
 * @param rule   by which rule
 * @param remedy what to do
 */
public record Fault(String file, Kind kind, String fact, RuleId rule, String remedy) {

    /** What sort of fault it is. */
    public enum Kind {
        /** The file is no XML, or no BPMN. */
        UNREADABLE,
        /** An element, attribute, expression or value that the proof does not know. */
        NOT_UNDERSTOOD,
        /** Code, scripts, listeners, connectors, other beans. */
        FOREIGN_CODE,
        /** Id, history time to live, start, executable of the process. */
        PROCESS_ALTERED,
        /** A gate, step, timer or call is missing. */
        MISSING,
        /** A gate, step, timer or call is not as prescribed. */
        ALTERED,
        /** A later thing can be reached without the gate. */
        GATE_BYPASSED,
        /** A later thing can be reached although the gate did not pass. */
        VERDICT_IGNORED,
        /** A step that is due can be left out. */
        STEP_SKIPPED,
        /** A step is asked for that is not due. */
        STEP_UNDUE,
        /** A gateway or timer asks before there is an answer. */
        ASKED_TOO_EARLY,
        /** Branches that do not wait for each other, or wait for ever. */
        UNBALANCED,
        /** Nothing leads there. */
        DEAD,
        /** Nothing leads on from there. */
        STUCK,
        /** A round that no verdict asks for. */
        ROUND,
        /** An end that no verdict leads to. */
        SILENT_END,
        /** What has to be done again cannot be done again. */
        NOT_REDONE,
        /** A form is missing or does not ask for what its evidence needs. */
        FORM,
        /** A process of somebody else's that reaches into a statutory one. */
        INTRUDES
    }

    /** One sentence: file, fact, rule, remedy. */
    public String sentence() {
        return file + "：" + Refusal.sentence(fact, rule, remedy);
    }
}
