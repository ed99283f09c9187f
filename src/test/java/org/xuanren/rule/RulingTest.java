package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.evidence.CandidatesSamples.decision;
import static org.xuanren.evidence.CandidatesSamples.ended;
import static org.xuanren.evidence.RecommendationSamples.meeting;
import static org.xuanren.evidence.RecommendationSamples.talks;
import static org.xuanren.evidence.RecommendationSamples.vacancy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.NextYear;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/** What a gate decides, and what the record keeps of it. */
class RulingTest {

    private static final RuleId RULE = RuleId.of("R-REC-ATTEND");
    private static final Finding MET = Finding.met(RULE, "到会 40 人");
    private static final Finding NOT_MET = Finding.notMet(RULE, "到会 39 人", "请重新召开");

    @Test // R-GEN-ORDER
    void no_gate_decides_before_its_turn() {
        assertThatThrownBy(() -> Ruling.on(Stage.CANDIDATES, TestFile.usual().with(decision()).file())).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("『动议』未通过核验（R-GEN-ORDER）");
    }

    @Test
    void findings_that_all_let_pass_pass_others_are_done_again_and_one_that_ends_ends_all() {
        assertThat(Ruling.on(Stage.CANDIDATES, reached().with(decision()).file()).outcome()).isEqualTo(Outcome.PASSED);
        var again = Ruling.on(Stage.CANDIDATES, reached().with(Altered.of(decision(), "present", 1)).file());
        assertThat(again.outcome()).isEqualTo(Outcome.AGAIN);
        assertThat(again.findings()).hasSameSizeAs(Rulebook.of(Stage.CANDIDATES));
        assertThat(again.unmet()).endsWith("到会 1 人，应到 9 人，不是集体研究（R-CAND-COLL）。请召开会议集体研究。").doesNotContain("\n");

        var end = Ruling.on(Stage.CANDIDATES, reached().with(ended("没有合适人选")).file());
        assertThat(end.outcome()).isEqualTo(Outcome.ENDED);
        assertThat(end.unmet()).isEqualTo(ended("x").heldOn() + " 组织（人事）部门集体研究，到会 5 人，应到 5 人，未确定考察对象：没有合适人选（R-CAND-COLL）。本次选任终止。");
        assertThat(end.findings()).anyMatch(finding -> finding.consequence() == Consequence.END);

        assertThat(ruling(Stage.RECOMMENDATION, Outcome.PASSED, MET).entry()).containsEntry("outcome", "PASSED").doesNotContainKey("redoFrom");
    }

    @Test // R-NOM-PLENUM, R-QUAL-GRASS
    void a_rule_that_does_not_apply_says_to_which_kinds_of_case_it_does() {
        var findings = Rulebook.judge(Stage.OPENING, TestFile.usual().with(vacancy()).file());
        assertThat(findings).extracting(Finding::sentence).contains("本案是提拔担任领导职务，此项只适用于下一级党政正职（R-NOM-PLENUM）。");
        for (var edition : EditionId.values()) {
            for (var stage : Stage.values()) {
                assertThat(Rulebook.of(stage)).as(stage + " under " + edition).allMatch(rule -> Arrays.stream(CaseKind.values())
                    .anyMatch(kind -> kind.at(stage, edition).covers(rule.id())) || Arrays.stream(CaseKind.values()).noneMatch(kind -> kind.at(stage, edition).applicable()));
            }
        }
    }

    @Test // R-LOG-CONTENT
    void the_record_keeps_day_edition_findings_and_what_they_rest_on() {
        var file = TestFile.usual().with(decision()).with("c1", decision()).with("c2", decision()).about("c1").file();
        var entry = new Ruling(Stage.ELIGIBILITY, file, List.of(MET, NOT_MET), Outcome.AGAIN).entry();
        assertThat(entry.keySet()).containsExactly("asOf", "edition", "outcome", "redoFrom", "findings", "evidence");
        assertThat(entry).containsEntry("asOf", "2026-03-02").containsEntry("edition", "E2002").containsEntry("outcome", "AGAIN")
            .containsEntry("redoFrom", "eligibility-sheet")
            .containsEntry("evidence", List.of(1L, 2L))
            .containsEntry("findings", List.of(Map.of("rule", "R-REC-ATTEND", "verdict", "MET", "sentence", "到会 40 人（R-REC-ATTEND）。"),
                Map.of("rule", "R-REC-ATTEND", "verdict", "NOT_MET", "sentence", "到会 39 人（R-REC-ATTEND）。请重新召开。")));
        assertThat(new Ruling(Stage.DECISION, file.of(null), List.of(MET), Outcome.PASSED).entry())
            .containsEntry("evidence", List.of(1L, 2L, 3L));
    }

    @Test // R-LOG-CONTENT
    void local_settings_that_were_in_force_are_kept_with_it() {
        var edition = Editions.load().of(EditionId.E2019).withLocal(Map.of("publicity.days.min", "10"));
        var file = new CaseFile("2026-0001", TestFile.usual().file().kind(), edition, WorkCalendar.load(), TestFile.usual().file().asOf(), null,
            List.of(), List.of(), List.of(), List.of());
        assertThat(new Ruling(Stage.PUBLICITY, file, List.of(MET), Outcome.PASSED).entry()).containsEntry("local", Map.of("publicity.days.min", "10"));
    }

    @Test // R-LOG-CONTENT
    void so_are_the_holidays_that_the_operator_had_added() {
        var local = NextYear.calendar();
        var file = TestFile.usual().with(local).on(LocalDate.of(2026, 12, 28)).file();
        assertThat(new Ruling(Stage.PUBLICITY, file, List.of(MET), Outcome.PASSED).entry()).containsEntry("calendar", local.local());
    }

    @Test
    void what_is_done_again_begins_with_the_earliest_step_that_is_named_and_never_with_a_start_form() {
        assertThat(ruling(Stage.RECOMMENDATION, Outcome.AGAIN, MET.from(Step.RECOMMENDATION_PLAN), NOT_MET.from(Step.RECOMMENDATION_ANALYSIS),
            NOT_MET.from(Step.RECOMMENDATION_TALKS)).entry()).containsEntry("redoFrom", "recommendation-talks");
        assertThat(ruling(Stage.RECOMMENDATION, Outcome.AGAIN, NOT_MET.from(Step.RECOMMENDATION_ANALYSIS), NOT_MET).entry())
            .containsEntry("redoFrom", "recommendation-plan");
        assertThat(ruling(Stage.OPENING, Outcome.AGAIN, NOT_MET).entry()).containsEntry("redoFrom", "opening-vacancy");
    }

    private static TestFile reached() {
        return TestFile.usual().with(meeting()).with(talks()).judged(Stage.OPENING, null, Outcome.PASSED)
            .judged(Stage.RECOMMENDATION, null, Outcome.PASSED);
    }

    private static Ruling ruling(Stage stage, Outcome outcome, Finding... findings) {
        return new Ruling(stage, TestFile.usual().file(), List.of(findings), outcome);
    }
}
