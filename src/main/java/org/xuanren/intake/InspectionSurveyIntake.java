package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Step;

/** Whom the survey is about, and the plan by which it is made. */
@Component
final class InspectionSurveyIntake implements StepIntake {

    private final CandidateCard card;

    InspectionSurveyIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_SURVEY;
    }

    @Override
    public FormContext context(Asking asking) {
        return InspectionWords.task(card.of(asking), asking.file()).context();
    }
}
