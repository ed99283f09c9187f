package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.statute.Stage.DISCIPLINE;
import static org.xuanren.statute.Stage.FIRST_DELIBERATION;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StageTest {

    @ParameterizedTest // R-GEN-ORDER
    @CsvSource({
        "0, opening, 动议, quotaGate, CASE",
        "1, recommendation, 民主推荐, recommendationGate, CASE",
        "2, candidates, 确定考察对象, candidatesGate, CASE",
        "3, eligibility, 任职资格, eligibilityGate, CANDIDATE",
        "4, discipline, 征求纪检机关意见, disciplineGate, CANDIDATE",
        "5, first-deliberation, 考察前酝酿, firstDeliberationGate, CANDIDATE",
        "6, inspection, 考察, inspectionGate, CANDIDATE",
        "7, deliberation, 酝酿, deliberationGate, CASE",
        "8, decision, 讨论决定, decisionGate, CASE",
        "9, publicity, 任前公示, publicityGate, CASE",
        "10, appointment, 任职, appointmentGate, CASE",
        "11, archive, 归档, archiveGate, CASE"})
    void the_stages_stand_as_in_the_design(int place, String id, String label, String bean, Stage.Scope scope) {
        var stage = Stage.values()[place];
        assertThat(stage.id()).isEqualTo(id);
        assertThat(stage.label()).isEqualTo(label);
        assertThat(stage.gate()).isEqualTo("gate-" + (id.equals("opening") ? "quota" : id));
        assertThat(stage.perCandidate()).isEqualTo(scope == Stage.Scope.CANDIDATE);
        assertThat(stage.gateBean()).isEqualTo(bean);
        assertThat(stage.scope()).isEqualTo(scope);
        assertThat(Stage.ofId(id)).isEqualTo(stage);
    }

    @Test
    void the_diagram_calls_a_gate_by_what_it_proves() {
        assertThat(Stage.values()).extracting(Stage::gateLabel).doesNotHaveDuplicates().startsWith("核验动议职数").endsWith("核验并任职", "核验归档材料");
    }

    @Test
    void there_are_twelve_and_an_unknown_id_is_refused() {
        assertThat(Stage.values()).hasSize(12);
        assertThatThrownBy(() -> Stage.ofId("gate-opening")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("no stage has the id gate-opening");
    }

    @Test // R-GEN-ORDER
    void the_order_is_strict_and_only_two_stages_are_free_of_each_other() {
        for (var a : Stage.values()) {
            assertThat(a.precedes(a)).as("irreflexive: %s", a).isFalse();
            for (var b : Stage.values()) {
                assertThat(a.precedes(b) && b.precedes(a)).as("asymmetric: %s %s", a, b).isFalse();
                var free = a == b || List.of(a, b).containsAll(List.of(DISCIPLINE, FIRST_DELIBERATION));
                assertThat(a.precedes(b) || b.precedes(a)).as("ordered: %s %s", a, b).isEqualTo(!free);
                for (var c : Stage.values()) {
                    if (a.precedes(b) && b.precedes(c)) {
                        assertThat(a.precedes(c)).as("transitive: %s %s %s", a, b, c).isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest // R-GEN-ORDER
    @EnumSource
    void every_earlier_stage_must_have_passed_before(Stage stage) {
        var expected = Arrays.stream(Stage.values()).limit(stage.ordinal())
            .filter(earlier -> !(stage == FIRST_DELIBERATION && earlier == DISCIPLINE)).toList();
        assertThat(stage.gatesBefore()).isEqualTo(expected);
    }
}
