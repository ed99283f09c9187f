package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Step;

/** Kinds of case under the editions, a dual-managed post among them, to their end: the same diagram serves all. */
abstract class KindsStories {

    @Autowired
    private CaseStory story;

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "PROMOTION_LEADING, E2019, yunchuan-civil-affairs-deputy",
        "PROMOTION_LEADING, E2002, yunchuan-tax-deputy",
        "PROMOTION_NON_LEADING, E2002, yunchuan-civil-affairs-researcher",
        "PROMOTION_NON_LEADING, E2014, yunchuan-civil-affairs-researcher",
        "PROMOTION_NON_LEADING, E2019, yunchuan-civil-affairs-researcher",
        "CHIEF_NEXT_LEVEL, E2002, yunxi-government-head",
        "CHIEF_NEXT_LEVEL, E2014, yunxi-government-head",
        "CHIEF_NEXT_LEVEL, E2019, yunxi-government-head",
        "TRANSFER, E2002, yunchuan-civil-affairs-deputy",
        "TRANSFER, E2014, yunchuan-civil-affairs-deputy",
        "TRANSFER, E2019, yunchuan-civil-affairs-deputy",
        "REMOVAL, E2002, yunchuan-civil-affairs-deputy",
        "REMOVAL, E2014, yunchuan-civil-affairs-deputy",
        "REMOVAL, E2019, yunchuan-civil-affairs-deputy"})
    void every_kind_of_case_runs_to_its_end(String kind, String edition, String post) {
        var number = story.opens(kind, edition, post);
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).as(story.told(number)).containsOnlyOnce(EntryKind.APPOINTED)
            .doesNotContain(EntryKind.GATE_REFUSED);
    }

    @Test // R-DEC-COLL, R-DEC-RECESS
    void no_other_matter_of_the_plenum_goes_to_its_standing_committee() {
        var number = story.opens("TRANSFER", "E2019", "yunxi-government-head");
        story.reaches(number, Step.DECISION_AGENDA);
        assertThatThrownBy(() -> story.does(number, Step.DECISION_AGENDA, Map.of("body", "STANDING_COMMITTEE", "recessGround", "急需", "consulted", 13)))
            .hasMessageContaining("该职位由全委会讨论决定，所选机构为常委会（R-DEC-COLL）");
    }

    @Test // R-DEC-RECESS
    void while_the_plenum_is_not_in_session_its_standing_committee_decides_on_a_chief_after_all_its_members_were_asked() {
        var number = story.opens("CHIEF_NEXT_LEVEL", "E2019", "yunxi-government-head");
        story.reaches(number, Step.DECISION_AGENDA);
        var recess = new HashMap<String, Object>(Map.of("body", "STANDING_COMMITTEE", "recessGround", "防汛急需", "consulted", 12, "nominatedOn", story.today().toString()));
        story.does(number, Step.DECISION_AGENDA, recess);
        assertThat(UsualAnswers.rows(story.offered(story.task(number, Step.DECISION_MEETING)), "members", row -> Map.of())).hasSize(9);
        story.does(number, Step.DECISION_MEETING);
        assertThat(story.said(number, "decision")).contains("闭会期间急需任用：防汛急需；已征求全委会成员意见 12 人，共 13 人（R-DEC-RECESS）。请征求全体全委会成员意见");
        recess.put("consulted", 13);
        story.does(number, Step.DECISION_AGENDA, recess);
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).as(story.told(number)).containsOnlyOnce(EntryKind.APPOINTED);
    }
}
