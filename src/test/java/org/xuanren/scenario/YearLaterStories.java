package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Step;

/** What a year changes. Told last: all later stories would stand in another year. */
abstract class YearLaterStories {

    @Autowired
    private CaseStory story;

    @Test // R-REC-1Y, R-STAFF-LEAK
    void who_was_recommended_more_than_a_year_ago_is_recommended_anew_whatever_day_the_meeting_is_given() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.CANDIDATES_DECISION);
        var recommended = story.today().toString();
        story.waits(number, 367); // leap years included
        var chosen = new HashMap<String, Object>(story.choosingOnly(number, "林致远"));
        chosen.put("heldOn", recommended);
        story.does(number, Step.CANDIDATES_DECISION, chosen);
        assertThat(story.said(number, "candidates")).contains("登记确定考察对象，超过 1 年有效期").contains("（R-REC-1Y）。请重新进行民主推荐");
        assertThat(story.processOf(number)).isWaitingAt("recommendation-plan").hasPassed("is-recommendation-expired");

        story.determines(number, "林致远");
        assertThat(story.waitsAt(number)).containsExactly(Step.ELIGIBILITY_SHEET);
        assertThat(story.recordOf(number)).as("what a gate in confidence found is read at a step of another stage")
            .filteredOn(entry -> entry.kind() == EntryKind.READ && entry.step().equals(Step.RECOMMENDATION_PLAN.id())).singleElement()
            .extracting(Entry::actor, Entry::payload).containsExactly("zhang", "{\"text\":\"上次核验的结论\"}");
    }
}
