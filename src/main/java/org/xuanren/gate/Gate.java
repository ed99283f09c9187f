package org.xuanren.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** The gate of one stage: judges when the token reaches it, and answers the gateways behind it. */
public abstract class Gate implements JavaDelegate {

    private final Stage stage;
    private final Gatekeeper gatekeeper;

    protected Gate(Stage stage, Gatekeeper gatekeeper) {
        this.stage = stage;
        this.gatekeeper = gatekeeper;
    }

    @Override
    public final void execute(DelegateExecution execution) { // final: no gate can forget the record
        var file = gatekeeper.judge(stage, Token.of(execution, stage));
        if (file.lastJudgement(stage).filter(Judgement::passed).isPresent()) {
            passed(file, gatekeeper);
        }
    }

    /** What a passed gate brings about; only the last ones bring about anything. */
    protected void passed(org.xuanren.evidence.CaseFile file, Gatekeeper keeper) {
    }

    /** Whether the stage applies to this kind of case under this edition, and is not omitted by choice. */
    public final boolean required(DelegateExecution execution) {
        return gatekeeper.required(stage, Token.of(execution, stage));
    }

    public final boolean passed(DelegateExecution execution) {
        return outcome(execution) == Outcome.PASSED;
    }

    /** Whether the stage, or a part of it, has to be done again. */
    public final boolean again(DelegateExecution execution) {
        return outcome(execution) == Outcome.AGAIN;
    }

    /** Whether it has to be done again from that step. */
    public final boolean againFrom(DelegateExecution execution, String step) {
        var last = last(execution);
        return last.outcome() == Outcome.AGAIN && Step.of(step).id().equals(last.redoFrom());
    }

    /** Whether the candidacy, or the case, ends here. */
    public final boolean ended(DelegateExecution execution) {
        return outcome(execution) == Outcome.ENDED;
    }

    private Outcome outcome(DelegateExecution execution) {
        return last(execution).outcome();
    }

    private Judgement last(DelegateExecution execution) {
        return gatekeeper.last(stage, Token.of(execution, stage));
    }
}
