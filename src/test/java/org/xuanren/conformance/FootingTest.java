package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.statute.StatutoryProcess;

/** In which diagrams, all of them proven, a token that changes from ours finds behind and beside it what it relies on. */
class FootingTest {

    private static final StatutoryProcess CASE = StatutoryProcess.CADRE_SELECTION;
    private static final StatutoryProcess INSPECTION = StatutoryProcess.CANDIDATE_INSPECTION;

    @ParameterizedTest // R-GEN-ORDER
    @EnumSource(StatutoryProcess.class)
    void added_tasks_and_other_names_are_no_other_footing(StatutoryProcess process) {
        var ours = Draft.of(process.id());
        for (var what : List.of("a merge", "two tasks beside each other", "other ids of gateways")) {
            var other = Draft.of(process.id());
            kindness(process, what).accept(other);
            ours.all("userTask", "callActivity").forEach(task -> assertSame(process, ours, other, task.getAttribute("id"), true));
        }
    }

    @Test // R-GEN-ORDER
    void who_stands_on_one_of_two_branches_finds_none_where_one_follows_the_other_nor_the_other_way_round() {
        var ours = Draft.of(CASE.id());
        var sequence = Draft.of(CASE.id());
        kindness(CASE, "one way of recommendation after the other").accept(sequence);
        for (var task : List.of("recommendation-meeting", "recommendation-talks")) {
            assertSame(CASE, ours, sequence, task, false);
        }
        assertSame(CASE, ours, sequence, "recommendation-plan", true);
        assertSame(CASE, ours, sequence, "recommendation-analysis", true);
    }

    @Test // R-GEN-ORDER
    void who_stands_on_one_of_two_branches_finds_none_where_there_are_three() {
        var ours = Draft.of(CASE.id());
        var three = Draft.of(CASE.id());
        var task = three.insert("<bpmn:userTask id='notify' name='知会' camunda:candidateGroups='organization-department'/>").getAttribute("id");
        three.connect("fork-recommendation-ways", task);
        three.connect(task, "join-recommendation-ways");
        assertProven(three);
        assertSame(CASE, ours, three, "recommendation-meeting", false);
        assertSame(CASE, ours, three, "recommendation-analysis", true);
    }

    @Test // R-GEN-ORDER
    void what_is_free_in_its_order_may_lie_behind_in_one_diagram_and_ahead_in_another() {
        var disciplineFirst = consultations("disciplineGate", "discipline-settled", "firstDeliberationGate", "is-first-deliberation-required");
        var deliberationFirst = consultations("firstDeliberationGate", "first-deliberation-complete", "disciplineGate", "is-discipline-required");
        for (var task : List.of("discipline-request", "discipline-opinion", "first-deliberation-views")) {
            assertSame(INSPECTION, disciplineFirst, deliberationFirst, task, false);
        }
        assertSame(INSPECTION, disciplineFirst, deliberationFirst, "eligibility-sheet", true);
        assertSame(INSPECTION, disciplineFirst, deliberationFirst, "inspection-plan", true);
    }

    /** One after the other in place of beside each other: on to the second one unless the first one has ended it. */
    private static Draft consultations(String firstGate, String settled, String secondGate, String second) {
        var draft = Draft.of(INSPECTION.id());
        Draft.remove(draft.flow("fork-consultations", second));
        draft.redirect(settled, second);
        draft.condition(draft.connect(draft.at(settled).getAttribute("sourceRef"), "end-not-inspected"), "${" + firstGate + ".ended(execution)}");
        draft.cutOut("fork-consultations");
        draft.cutOut("join-consultations");
        Draft.remove(Draft.children(draft.at("may-be-inspected-now")).get(0));
        draft.condition(draft.at("may-be-inspected-now"), "${" + secondGate + ".passed(execution)}");
        assertProven(draft);
        return draft;
    }

    private static Consumer<Draft> kindness(StatutoryProcess process, String what) {
        return Kindnesses.of(process).stream().filter(one -> one.what().equals(what)).findFirst().orElseThrow().change();
    }

    private static void assertProven(Draft draft) {
        var files = new TreeMap<>(Ours.everything());
        files.put(draft.process() + ".bpmn", draft.bytes());
        assertThat(Conformance.deployable(files).faults()).isEmpty();
    }

    private static void assertSame(StatutoryProcess process, Draft one, Draft other, String place, boolean same) {
        assertThat(Footing.of(one.bytes(), process, place)).isPresent();
        assertThat(Footing.of(one.bytes(), process, place).equals(Footing.of(other.bytes(), process, place))).as(place).isEqualTo(same);
    }
}
