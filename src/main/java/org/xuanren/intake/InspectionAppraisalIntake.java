package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Step;

/** Whom the appraisal is about, and the plan by which it is held. */
@Component
final class InspectionAppraisalIntake implements StepIntake {

    private final CandidateCard card;

    InspectionAppraisalIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_APPRAISAL;
    }

    @Override
    public FormContext context(Asking asking) {
        return InspectionWords.task(card.of(asking), asking.file()).context();
    }
}
