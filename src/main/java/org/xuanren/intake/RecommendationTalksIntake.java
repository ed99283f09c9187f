package org.xuanren.intake;

import java.util.ArrayList;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.statute.Step;

/** The talks: the levels and the rows to be counted come from the plan. */
@Component
final class RecommendationTalksIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.RECOMMENDATION_TALKS;
    }

    @Override
    public FormContext context(Asking asking) {
        var plan = asking.file().require(RecommendationPlan.class);
        var talks = new ArrayList<Map<String, Object>>();
        for (var level : plan.levels()) {
            talks.add(Map.of("key", String.valueOf(talks.size() + 1), "name", level.level(), "level", level.level(), "due", level.people()));
        }
        return FormContext.empty().prepares("talks", talks).prepares("tallies", TallyRows.of(plan));
    }
}
