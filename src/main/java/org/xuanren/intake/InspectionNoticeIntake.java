package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.InspectionNotice;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.statute.Step;

/** What the notice tells, from the plan. */
@Component
final class InspectionNoticeIntake implements StepIntake {

    private final CandidateCard card;

    InspectionNoticeIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_NOTICE;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var plan = file.require(InspectionPlan.class);
        return card.of(asking)
            .line("考察组", InspectionWords.team(plan))
            .line("考察时间", "%s 至 %s".formatted(plan.from(), plan.to()))
            .line("沟通情况", "%s 同所在单位主要领导沟通考察方案（%s）".formatted(plan.consultedOn(), plan.consultedLeader()))
            .line("请示批准", "%s 由%s批准".formatted(plan.approvedOn(), plan.approvedBy()))
            .context();
    }

    /** A notice that leaves something out would have to be published again, and all that came after it done again. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var missing = ((InspectionNotice) evidence).missing();
        faults.unless(missing.isEmpty(), "R-INSP-NOTICE", "考察预告缺少" + missing, "请补全内容后再提交");
    }
}
