package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;

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
}
