package org.xuanren.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.xuanren.statute.Stage;

/**
 * Where a token stands.
 *
 * @param caseNumber business key of its process instance
 * @param candidate  whom its called process is about; null at the gates of the case
 */
record Token(String caseNumber, String candidate) {

    static final String CANDIDATE = "candidateId";

    static Token of(DelegateExecution execution, Stage stage) {
        return new Token(execution.getProcessBusinessKey(),
            stage.perCandidate() ? (String) execution.getVariable(CANDIDATE) : null);
    }
}
