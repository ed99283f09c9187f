package org.xuanren.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;

/**
 * Where a token stands.
 *
 * @param caseNumber business key of its process instance
 * @param candidate  whom its called process is about; null at the gates of the case
 */
record Token(String caseNumber, String candidate) {

    static Token of(DelegateExecution execution, Stage stage) {
        return new Token(execution.getProcessBusinessKey(),
            stage.perCandidate() ? (String) execution.getVariable(StatutoryProcess.CANDIDATE) : null);
    }
}
