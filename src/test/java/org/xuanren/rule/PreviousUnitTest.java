package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.rule.InspectionStory.day;
import static org.xuanren.rule.InspectionStory.usual;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionResults;
import org.xuanren.statute.Step;

class PreviousUnitTest {

    @ParameterizedTest(name = "in post since {0}: due {1}") // R-INSP-PREV3Y, first day of the inspection 2026-03-05
    @CsvSource({"2023-02, false", "2023-03, true", "2020-01, false", "2026-03, true"})
    void three_years_are_full_when_the_last_day_of_the_month_has_come_again(YearMonth since, boolean due) {
        assertThat(PreviousUnit.due(usual().with(InspectionPlan.class, "presentPostSince", since).file())).isEqualTo(due);
    }

    @ParameterizedTest(name = "first day {0}: due {1}") // R-INSP-PREV3Y
    @CsvSource({"28, false", "27, true"})
    void the_day_of_the_month_is_not_known_and_counts_as_the_last(int first, boolean due) {
        var plan = Altered.of(InspectionStory.plan(), "presentPostSince", YearMonth.of(2023, 2), "from", LocalDate.of(2026, 2, first), "to", day(21));
        assertThat(PreviousUnit.due(usual().then(plan).file())).isEqualTo(due);
    }

    @Test // R-INSP-PREV3Y
    void an_unknown_beginning_counts_as_too_short() {
        var story = usual().with(InspectionPlan.class, "presentPostSince", null);
        assertThat(PreviousUnit.due(story.file())).isTrue();
        Judged.again(new PreviousUnit(), story.without(InspectionPreviousUnit.class).file(), Step.INSPECTION_PLAN,
            "任现职起始日期不详，不满 3 年，没有到原任职单位谈话和测评（R-INSP-PREV3Y）。请到原任职单位谈话和测评后再提交。");
    }

    @Test // R-INSP-PREV3Y
    void the_first_day_is_that_of_the_earliest_method_and_the_planned_one_while_none_was_used() {
        assertThat(PreviousUnit.firstDay(usual().with(InspectionResults.class, "doneOn", day(4)).file())).isEqualTo(day(4));
        assertThat(PreviousUnit.firstDay(usual().then(Altered.of(InspectionStory.plan(), "from", day(20), "to", day(21))).file()))
            .isEqualTo(day(20));
    }

    @Test // R-INSP-PREV3Y
    void three_years_need_no_previous_unit() {
        Judged.met(new PreviousUnit(), usual().without(InspectionPreviousUnit.class).file(),
            "自 2020-01 任现职，考察首日为 2026-03-05，已满 3 年（R-INSP-PREV3Y）。");
    }

    @Test // R-INSP-PREV3Y
    void talks_and_appraisal_at_the_previous_unit_settle_it() {
        Judged.met(new PreviousUnit(), usual().with(InspectionPlan.class, "presentPostSince", YearMonth.of(2024, 6)).file(),
            "自 2024-06 任现职，考察首日为 2026-03-05，不满 3 年，已到县民政局考察：谈话 8 人，测评收回 20 张（R-INSP-PREV3Y）。");
    }

    @Test // R-INSP-PREV3Y
    void one_talk_and_one_ballot_are_the_least() {
        var story = usual().with(InspectionPlan.class, "presentPostSince", YearMonth.of(2024, 6))
            .with(InspectionPreviousUnit.class, "talked", 1, "returned", 1, "excellent", 1, "competent", 0, "basically", 0, "incompetent", 0);
        assertThat(new PreviousUnit().judge(story.file()).lets()).isTrue();
        assertThat(new PreviousUnit().judge(story.with(InspectionPreviousUnit.class, "talked", 0).file()).lets()).isFalse();
        assertThat(new PreviousUnit().judge(story.with(InspectionPreviousUnit.class, "talked", 1, "returned", 0, "excellent", 0).file()).lets())
            .isFalse();
    }
}
