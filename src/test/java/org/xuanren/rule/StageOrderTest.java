package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.evidence.CandidatesSamples.decision;
import static org.xuanren.evidence.CandidatesSamples.wang;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySamples;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Stage;

/** R-GEN-ORDER: not one stage missing, none out of its order; two candidates, whose inspections run side by side. */
class StageOrderTest {

    private static final List<String> BOTH = List.of("c1", "c2");

    /** A gate that has been passed, or not. */
    private record Passed(Stage stage, String candidate, Outcome outcome) { }

    @ParameterizedTest // R-GEN-ORDER
    @EnumSource(Stage.class)
    void a_stage_whose_earlier_gates_have_passed_in_order_is_due(Stage stage) {
        assertThatCode(() -> StageOrder.require(stage, file(stage, before(stage)))).doesNotThrowAnyException();
    }

    @ParameterizedTest // R-GEN-ORDER
    @MethodSource("earlier")
    void a_stage_with_a_gate_missing_before_it_is_refused(Stage stage, Passed left) {
        var passed = before(stage);
        passed.remove(left);
        refused(stage, file(stage, passed));
    }

    @ParameterizedTest // R-GEN-ORDER
    @MethodSource("earlier")
    void a_stage_with_a_gate_before_it_that_has_not_passed_last_is_refused(Stage stage, Passed again) {
        var passed = before(stage);
        passed.add(new Passed(again.stage(), again.candidate(), Outcome.AGAIN));
        refused(stage, file(stage, passed));
    }

    @ParameterizedTest // R-GEN-ORDER
    @MethodSource("earlier")
    void a_gate_that_passed_before_those_before_it_does_not_count(Stage stage, Passed moved) {
        if (moved.stage() == Stage.OPENING) {
            return; // it is the first anyway
        }
        var passed = before(stage);
        passed.remove(moved);
        passed.add(0, moved);
        refused(stage, file(stage, passed));
    }

    @Test // R-GEN-ORDER
    void a_step_taken_again_after_its_gate_has_passed_is_judged_before_anything_that_follows() {
        var file = TestFile.usual().with(decision(wang()));
        before(Stage.ELIGIBILITY).forEach(one -> file.judged(one.stage(), one.candidate(), one.outcome()));
        file.with(decision(wang()));
        refused(Stage.ELIGIBILITY, file.about("c1").file(), "『确定考察对象』通过核验后又办理了『研究考察对象』，尚未重新核验");
        file.judged(Stage.CANDIDATES, null, Outcome.PASSED);
        assertThatCode(() -> StageOrder.require(Stage.ELIGIBILITY, file.file())).doesNotThrowAnyException();
    }

    @Test // R-GEN-ORDER
    void a_candidate_s_step_taken_again_holds_up_him_and_nobody_else() {
        var file = TestFile.usual().with(decision(wang(), new Row("c2", RecommendationSamples.LI, 6, 5, List.of(), List.of(), "", true, "列第二", "熟悉业务", 41, 40, 21, List.of(), "")));
        before(Stage.DISCIPLINE).forEach(one -> file.judged(one.stage(), one.candidate(), one.outcome()));
        file.with("c2", EligibilitySamples.sheet());
        assertThatCode(() -> StageOrder.require(Stage.DISCIPLINE, file.about("c1").file())).doesNotThrowAnyException();
        refused(Stage.DISCIPLINE, file.about("c2").file(), "『任职资格』通过核验后又办理了『审查任职资格』，尚未重新核验");
    }

    @Test // R-GEN-ORDER
    void a_stage_of_the_case_is_judged_again_after_the_gate_of_a_candidate_was_passed_again() {
        var passed = before(Stage.DECISION);
        passed.add(new Passed(Stage.INSPECTION, "c1", Outcome.PASSED));
        refused(Stage.DECISION, file(Stage.DECISION, passed), "『" + Stage.DELIBERATION.label() + "』早于『" + Stage.INSPECTION.label() + "』");
    }

    @Test // R-GEN-ORDER
    void discipline_opinion_and_first_deliberation_come_in_either_order() {
        var passed = before(Stage.INSPECTION);
        passed.removeIf(one -> one.stage() == Stage.DISCIPLINE);
        BOTH.forEach(candidate -> passed.add(new Passed(Stage.DISCIPLINE, candidate, Outcome.PASSED)));
        assertThatCode(() -> StageOrder.require(Stage.INSPECTION, file(Stage.INSPECTION, passed))).doesNotThrowAnyException();
    }

    @Test // R-GEN-ORDER
    void a_candidacy_that_has_ended_holds_up_nobody() {
        var passed = before(Stage.DELIBERATION);
        passed.removeIf(one -> "c2".equals(one.candidate()));
        refused(Stage.DELIBERATION, file(Stage.DELIBERATION, passed), "『考察』尚有人选既未通过、也未终止");
        passed.add(new Passed(Stage.ELIGIBILITY, "c2", Outcome.ENDED));
        assertThatCode(() -> StageOrder.require(Stage.DELIBERATION, file(Stage.DELIBERATION, passed))).doesNotThrowAnyException();
    }

    @Test // R-GEN-ORDER
    void who_was_ended_by_two_persons_holds_up_nobody_is_judged_no_more_and_is_none_of_the_inspected() {
        var passed = before(Stage.DELIBERATION);
        var decided = file(Stage.DELIBERATION, passed, "c2");
        assertThatCode(() -> StageOrder.require(Stage.DELIBERATION, decided)).doesNotThrowAnyException();
        assertThat(decided.inspected()).as("though he had passed, in a former round say").containsExactly("c1");
        passed.removeIf(one -> "c2".equals(one.candidate()));
        assertThatCode(() -> StageOrder.require(Stage.DELIBERATION, file(Stage.DELIBERATION, passed, "c2"))).doesNotThrowAnyException();
        assertThatCode(() -> StageOrder.require(Stage.ELIGIBILITY, file(Stage.ELIGIBILITY, before(Stage.ELIGIBILITY), "c2"))).doesNotThrowAnyException();
        refused(Stage.ELIGIBILITY, file(Stage.ELIGIBILITY, before(Stage.ELIGIBILITY), "c1"), "该人选已于记实第 ", " 条终止");
    }

    @Test // R-GEN-ORDER
    void where_every_candidacy_has_ended_nobody_is_left_to_decide_on() {
        var passed = before(Stage.ELIGIBILITY);
        BOTH.forEach(candidate -> passed.add(new Passed(Stage.ELIGIBILITY, candidate, Outcome.ENDED)));
        refused(Stage.DELIBERATION, file(Stage.DELIBERATION, passed), "『任职资格』没有人选通过");
    }

    @ParameterizedTest // R-GEN-ORDER
    @EnumSource(value = Stage.class, names = {"ELIGIBILITY", "DISCIPLINE", "FIRST_DELIBERATION", "INSPECTION"})
    void a_candidacy_that_has_ended_is_not_judged_again_and_that_of_another_is(Stage stage) {
        var passed = before(stage);
        passed.add(new Passed(stage, "c2", Outcome.ENDED));
        assertThatCode(() -> StageOrder.require(stage, file(stage, passed))).doesNotThrowAnyException();
        refused(stage, file(stage, passed).of("c2"), "『" + stage.label() + "』已终止");
    }

    @Test // R-GEN-ORDER
    void what_runs_beside_the_stage_that_ended_a_candidacy_comes_to_its_own_end() {
        var passed = before(Stage.DISCIPLINE);
        passed.add(new Passed(Stage.DISCIPLINE, "c1", Outcome.ENDED));
        assertThatCode(() -> StageOrder.require(Stage.FIRST_DELIBERATION, file(Stage.FIRST_DELIBERATION, passed))).doesNotThrowAnyException();
    }

    @ParameterizedTest // R-GEN-ORDER
    @EnumSource(Stage.class)
    void in_a_case_that_a_gate_has_ended_no_stage_is_judged(Stage stage) {
        var passed = before(stage);
        passed.add(0, new Passed(Stage.OPENING, null, Outcome.ENDED));
        refused(stage, file(stage, passed), "『" + Stage.OPENING.label() + "』已终止");
    }

    @Test // R-REC-EX-PROC
    void nobody_is_examined_who_was_not_named_as_a_candidate() {
        var file = file(Stage.ELIGIBILITY, before(Stage.ELIGIBILITY)).of("c3");
        assertThatThrownBy(() -> StageOrder.require(Stage.ELIGIBILITY, file)).isInstanceOf(Refusal.class)
            .hasMessage("此人不是本案确定的考察对象（R-REC-EX-PROC）。请按程序先确定考察对象。");
    }

    @ParameterizedTest // R-GEN-ORDER
    @EnumSource(Stage.class)
    void after_the_appointment_only_the_archive_is_left(Stage stage) {
        var file = file(stage, before(Stage.ARCHIVE));
        if (stage == Stage.ARCHIVE) {
            assertThatCode(() -> StageOrder.require(stage, file)).doesNotThrowAnyException();
        } else {
            refused(stage, file, "本案任职已生效");
        }
    }

    private static Stream<Arguments> earlier() {
        return Arrays.stream(Stage.values()).flatMap(stage -> before(stage).stream()
            .filter(one -> !stage.perCandidate() || one.candidate() == null || one.candidate().equals("c1"))
            .map(one -> Arguments.of(stage, one)));
    }

    private static List<Passed> before(Stage stage) {
        var passed = new ArrayList<Passed>();
        for (var gate : stage.gatesBefore()) {
            if (gate.perCandidate()) {
                BOTH.forEach(candidate -> passed.add(new Passed(gate, candidate, Outcome.PASSED)));
            } else {
                passed.add(new Passed(gate, null, Outcome.PASSED));
            }
        }
        return passed;
    }

    private static CaseFile file(Stage stage, List<Passed> passed, String... endedByTwo) {
        var file = TestFile.usual().with(decision(wang(), new Row("c2", RecommendationSamples.LI, 6, 5, List.of(), List.of(), "", true, "列第二", "熟悉业务", 41, 40, 21, List.of(), "")));
        passed.forEach(one -> file.judged(one.stage(), one.candidate(), one.outcome()));
        Stream.of(endedByTwo).forEach(file::endedByTwo);
        return (stage.perCandidate() ? file.about("c1") : file).file();
    }

    private static void refused(Stage stage, CaseFile file, String... what) {
        var named = Stream.concat(Stream.of("（R-GEN-ORDER）。"), Stream.of(what)).toArray(String[]::new);
        assertThatThrownBy(() -> StageOrder.require(stage, file)).isInstanceOf(Refusal.class).hasMessageContainingAll(named);
    }
}
