package org.xuanren.attack;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.task.Task;
import org.xuanren.scenario.CaseStory;
import org.xuanren.statute.Step;

/**
 * Cases with the steps that a usual one has not: an exception and a previous unit, a nomination by the plenum, those who are to be consulted.
 *
 * @param onTo takes a case on from where it stands to where it waits at a step
 */
record RareCases(CaseStory story, BiConsumer<String, Step> onTo) {

    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";

    void all() {
        exceptional();
        nominated();
        consulted();
    }

    private void exceptional() {
        var number = story.asksForException(DEPUTY);
        onTo.accept(number, Step.INSPECTION_MATERIAL);
    }

    private void nominated() {
        onTo.accept(story.opens("CHIEF_NEXT_LEVEL", "E2002", "yunxi-government-head"), Step.RECOMMENDATION_PLAN);
    }

    private void consulted() {
        for (var post : Map.of(DEPUTY, "方民生", "yunchuan-tax-chief", "谢明镜").entrySet()) {
            var number = story.opens("PROMOTION_LEADING", "E2014", post.getKey());
            story.reaches(number, Step.RECOMMENDATION_PLAN);
            story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, post.getValue()));
            story.determines(number, post.getValue());
            story.reaches(number, Step.DELIBERATION_LEADERS);
            if (post.getValue().equals("谢明镜")) {
                onTo.accept(number, Step.DELIBERATION_CO_REPLY);
                story.does(number, Step.DELIBERATION_CO_REPLY, Map.of("answer", "DISAGREE", "text", "建议另行考虑"));
            }
            onTo.accept(number, Step.DECISION_AGENDA);
        }
    }

    /** The open task that is due; a report holds its case. */
    static Optional<Task> next(CaseStory story, String number) {
        return story.waitsAt(number).stream().filter(step -> step.stage().isEmpty()).findFirst()
            .map(step -> story.task(number, step)).or(() -> story.next(number));
    }
}
