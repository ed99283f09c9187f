package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.DisciplineRequest;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.statute.DayKind;
import org.xuanren.statute.Step;

/** The letter that is answered, the day by which an answer is usual, and what was answered before. */
@Component
final class DisciplineOpinionIntake implements StepIntake {

    private final CandidateCard card;

    DisciplineOpinionIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.DISCIPLINE_OPINION;
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var received = ((DisciplineOpinion) evidence).receivedOn();
        var sent = asking.file().require(DisciplineRequest.class).sentOn();
        faults.unless(!received.isBefore(sent), "R-CDI-ASK", "收函日期 %s 早于发函日期 %s".formatted(received, sent), "请核对日期");
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var letter = file.require(DisciplineRequest.class);
        var days = file.edition().number("discipline.reply.working-days");
        return card.of(asking)
            .line("来函", "%s，%s 发出".formatted(letter.letterNumber(), letter.sentOn()))
            .line("函询说明", letter.remarks())
            .line("回复期限", "一般不超过 %d 个工作日，即至 %s（含当日）；不回复不视为同意".formatted(days,
                file.calendar().lastDay(letter.sentOn(), days, DayKind.WORKING)))
            .line("上次回复", file.latest(DisciplineOpinion.class), InspectionWords::discipline)
            .context();
    }
}
