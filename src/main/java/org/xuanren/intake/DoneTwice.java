package org.xuanren.intake;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** Who has done a task already, for those of its group who still have it open: nobody else learns that it ever was. */
@Component
class DoneTwice {

    private final Intake intake;
    private final IdentityService identity;

    DoneTwice(@Lazy Intake intake, @Lazy IdentityService identity) {
        this.intake = intake;
        this.identity = identity;
    }

    /** Empty if nobody has done it, or if it was none of the caller's. */
    Optional<Refusal> told(String task) {
        return intake.proven(task).filter(this::couldBeHis).map(row -> intake.doneAlready(Step.of(row.step()), row.actor(), row.at()));
    }

    private boolean couldBeHis(EvidenceRow row) {
        var caller = identity.getCurrentAuthentication();
        return caller == null || caller.getGroupIds() != null && caller.getGroupIds().contains(Step.of(row.step()).group().id());
    }
}
