package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DisciplineRequest;
import org.xuanren.statute.Step;

/** The letter that is answered. */
@Component
final class DisciplineOpinionIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.DISCIPLINE_OPINION;
    }

    @Override
    public FormContext context(Asking asking) {
        var letter = asking.file().require(DisciplineRequest.class);
        return FormContext.empty().shows("letter", "%s 来函（%s）%s".formatted(letter.sentOn(), letter.letterNumber(), letter.remarks()));
    }
}
