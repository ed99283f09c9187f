package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.rule.InspectionStory.day;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.evidence.DisciplineRequest;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

class DueDayTest {

    @Test // R-CDI-ASK, 2 March 2026 is a Monday
    void a_reply_about_a_candidate_is_due_ten_working_days_after_his_letter() {
        var file = TestFile.usual().with("c1", new DisciplineRequest("1号", day(2), "")).with("c2", new DisciplineRequest("2号", day(3), ""));
        assertThat(DueDay.of(Step.DISCIPLINE_OPINION, file.about("c1").file())).contains(day(16));
        assertThat(DueDay.of(Step.DISCIPLINE_OPINION, file.about("c2").file())).contains(day(17));
    }

    @Test // R-DLB-DUAL-1M
    void the_assisting_side_replies_within_a_month() {
        var file = TestFile.usual().on(day(2)).with(new DeliberationCoRequest("省税务局", "9 号", day(2), day(2), "回执")).file();
        assertThat(DueDay.of(Step.DELIBERATION_CO_REPLY, file)).contains(LocalDate.of(2026, 4, 2));
    }

    @Test // R-ARC-PROMPT
    void the_dossier_is_closed_within_a_month_of_the_appointment() {
        var file = TestFile.usual().on(day(5)).judged(Stage.APPOINTMENT, null, Outcome.PASSED).on(day(20)).file();
        assertThat(DueDay.of(Step.ARCHIVE_LIST, file)).contains(LocalDate.of(2026, 4, 5));
    }

    @Test // R-CDI-ASK, R-DLB-DUAL-1M, R-ARC-PROMPT
    void where_no_edition_sets_a_term_and_before_it_begins_nothing_is_late() {
        var file = TestFile.usual().judged(Stage.APPOINTMENT, null, Outcome.AGAIN).file();
        assertThat(Arrays.stream(Step.values()).flatMap(step -> DueDay.of(step, file).stream())).isEmpty();
    }
}
