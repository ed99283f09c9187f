package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.rule.Finding.Verdict;

class RecommendationAttendanceTest {

    @ParameterizedTest(name = "{1} of {0}: {2}") // R-REC-ATTEND
    @CsvSource({"60, 40, MET", "60, 39, NOT_MET", "61, 41, MET", "61, 40, NOT_MET", "1, 0, NOT_MET"})
    void two_thirds_are_enough_and_one_person_fewer_is_not(int due, int present, Verdict verdict) {
        assertThat(judge(due, present).verdict()).isEqualTo(verdict);
    }

    @Test // R-REC-ATTEND
    void the_refusal_says_what_was_found_which_rule_and_what_to_do() {
        assertThat(judge(60, 37).sentence()).isEqualTo("到会推荐 37 人，应到 60 人，不足三分之二（R-REC-ATTEND）。本轮推荐不作数，请重新制定推荐方案并组织推荐。");
    }

    @Test // R-REC-ATTEND, every meeting of up to 300 people
    void one_more_person_never_makes_a_valid_meeting_invalid() {
        for (int due = 1; due <= 300; due++) {
            for (int present = 1; present <= due; present++) {
                assertThat(judge(due, present - 1).lets() && !judge(due, present).lets()).isFalse();
            }
        }
    }

    private static Finding judge(int due, int present) {
        var meeting = new RecommendationMeeting(due, List.of(), LocalDate.of(2026, 3, 2), present, List.of(), present, present, present,
            List.of());
        return new RecommendationAttendance().judge(TestFile.usual().with(meeting).file());
    }
}
