package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.statute.Step;

/** The duties by which results are measured, and how the years were assessed. */
@Component
final class InspectionResultsIntake implements StepIntake {

    private final CandidateCard card;

    InspectionResultsIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_RESULTS;
    }

    @Override
    public FormContext context(Asking asking) {
        return InspectionWords.task(card.of(asking), asking.file())
            .line("拟任职位职责和任职要求", asking.file().latest(InspectionPlan.class), InspectionPlan::duties)
            .later("年度考核", () -> card.assessments(asking))
            .context();
    }
}
