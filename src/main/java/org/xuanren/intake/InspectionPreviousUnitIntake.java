package org.xuanren.intake;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.rule.PreviousUnit;
import org.xuanren.statute.Step;

/** Where the candidate worked before, by his résumé. */
@Component
final class InspectionPreviousUnitIntake implements StepIntake {

    private final CandidateCard card;

    InspectionPreviousUnitIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_PREVIOUS_UNIT;
    }

    @Override
    public FormContext context(Asking asking) {
        var years = asking.file().edition().number("inspection.previous-unit.years");
        return InspectionWords.task(card.of(asking), asking.file())
            .line("到原单位考察的原因", "任现职不满 %d 年或起始日期不详".formatted(years))
            .context().shows("positionsTable", (Supplier<?>) () -> card.career(asking));
    }

    /** A visit without talks or ballots would cost the whole inspection again: the task waits until both were made. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        asking.foresee(evidence, faults, new PreviousUnit());
    }
}
