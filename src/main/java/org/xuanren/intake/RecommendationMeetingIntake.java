package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.statute.Step;

/** The meeting: those due and the rows to be counted come from the plan. */
@Component
final class RecommendationMeetingIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.RECOMMENDATION_MEETING;
    }

    @Override
    public FormContext context(Asking asking) {
        var plan = asking.file().require(RecommendationPlan.class);
        return FormContext.empty().freezes("due", plan.scope().size()).freezes("levels", plan.levels()).shows("plannedOn", plan.plannedOn())
            .prepares("tallies", TallyRows.of(plan));
    }
}
