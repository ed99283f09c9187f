package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.DisciplineRequest;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.statute.Step;

/** Who is asked about whom, since when he is a candidate, and what was answered before. */
@Component
final class DisciplineRequestIntake implements StepIntake {

    private final CandidateCard card;

    DisciplineRequestIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.DISCIPLINE_REQUEST;
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var sent = ((DisciplineRequest) evidence).sentOn();
        asking.file().latest(DisciplineOpinion.class).map(DisciplineOpinion::repliedOn).filter(sent::isBefore).ifPresent(replied ->
            faults.unless(false, "R-CDI-ASK", "发函日期 %s 早于上次回复的 %s".formatted(sent, replied), "请核对日期，再次征求意见须在上次回复之后"));
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var organ = file.edition().text("discipline.organ");
        return card.of(asking)
            .line("征求对象", organ)
            .line("确定考察对象", file.latest(CandidatesDecision.class), one -> "%s 由%s研究确定".formatted(one.heldOn(), one.body().label()))
            .line(organ + "上次回复", file.latest(DisciplineOpinion.class), InspectionWords::discipline)
            .context().shows("organ", organ);
    }
}
