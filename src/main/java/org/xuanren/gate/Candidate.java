package org.xuanren.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.rule.PreviousUnit;
import org.xuanren.statute.Stage;

/** What the gateways of {@code candidate-inspection} ask about one candidate. A wrong answer is caught by the next gate. */
@Component
public final class Candidate {

    private final Gatekeeper gatekeeper;

    Candidate(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** Whether the organization department asks for a promotion outside the requirements (R-QUAL-EXCEPT). */
    public boolean exceptionRequested(DelegateExecution execution) {
        return file(execution).latest(EligibilitySheet.class).filter(EligibilitySheet::exceptionRequested).isPresent();
    }

    /** Whether the candidate is in his post for less than three years (R-INSP-PREV3Y). */
    public boolean previousUnitDue(DelegateExecution execution) {
        return PreviousUnit.due(file(execution));
    }

    private CaseFile file(DelegateExecution execution) {
        return gatekeeper.file(Token.of(execution, Stage.INSPECTION));
    }
}
