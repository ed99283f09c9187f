package org.xuanren.gate;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.rule.DueDay;
import org.xuanren.rule.PreviousUnit;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** What the gateways and the reminder of {@code candidate-inspection} ask about one candidate. A wrong answer is caught by the next gate. */
@Component
public final class Candidate {

    private final Gatekeeper gatekeeper;
    private final Clock clock;

    Candidate(Gatekeeper gatekeeper, Clock clock) {
        this.gatekeeper = gatekeeper;
        this.clock = clock;
    }

    /** Whether the organization department asks for a promotion outside the requirements (R-QUAL-EXCEPT). */
    public boolean exceptionRequested(DelegateExecution execution) {
        return file(execution).latest(EligibilitySheet.class).filter(EligibilitySheet::exceptionRequested).isPresent();
    }

    /** Whether the candidate is in his post for less than three years (R-INSP-PREV3Y). */
    public boolean previousUnitDue(DelegateExecution execution) {
        return PreviousUnit.due(file(execution));
    }

    /** ISO date-time of the first moment after the day by which the discipline organ usually replies (R-CDI-ASK). */
    public String replyOverdue(DelegateExecution execution) {
        return Selection.startOf(DueDay.of(Step.DISCIPLINE_OPINION, file(execution)).orElseThrow().plusDays(1), clock);
    }

    private CaseFile file(DelegateExecution execution) {
        return gatekeeper.file(Token.of(execution, Stage.INSPECTION));
    }
}
