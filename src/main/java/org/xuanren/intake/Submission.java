package org.xuanren.intake;

import java.util.Map;
import org.xuanren.statute.Step;

/**
 * A form that was sent in.
 *
 * @param id         of the task, or of the process instance that a start form begins: the id of the evidence
 * @param caseNumber business key; null while a case is being opened
 * @param candidate  whom the task is about, or null
 * @param process    id of the process instance
 * @param values     plain Java: texts, numbers, yes/no, lists, maps
 * @param demands    of the form
 * @param deployment id of that of the diagram on which a case is opened; null if none is
 */
record Submission(String id, Step step, String caseNumber, String candidate, String actor,
        String process, Map<String, Object> values, Demands demands, String deployment) {
}
