package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A large diagram is no reason to wait, nor are many branches; how long exactly is for the benchmark. */
class SizeTest {

    /** Ours with more than 1,000 nodes: tasks in a row, and 10 branches of 20 tasks beside each other. */
    static Draft large() {
        var draft = Draft.of("cadre-selection");
        var flow = draft.flow("decision-agenda", "decision-meeting").getAttribute("id");
        var join = draft.into(draft.at(flow), "<bpmn:parallelGateway/>");
        var fork = draft.into(draft.at(flow), "<bpmn:parallelGateway/>");
        Draft.remove(draft.flow(fork, join));
        for (int branch = 0; branch < 10; branch++) {
            row(draft, fork, join, 20);
        }
        for (int many = 0; many < 14; many++) {
            var source = draft.at(flow).getAttribute("sourceRef");
            var target = draft.at(flow).getAttribute("targetRef");
            var merge = draft.into(draft.at(flow), "<bpmn:exclusiveGateway/>");
            draft.set(flow, "targetRef", target);
            Draft.remove(draft.flow(merge, target));
            draft.set(flow, "sourceRef", merge);
            row(draft, source, merge, 50);
        }
        return draft;
    }

    private static void row(Draft draft, String from, String to, int many) {
        var at = from;
        for (int i = 0; i < many; i++) {
            var task = draft.insert("<bpmn:userTask id='" + draft.fresh() + "' name='步骤' camunda:candidateGroups='archivist'/>").getAttribute("id");
            draft.connect(at, task);
            at = task;
        }
        draft.connect(at, to);
    }

    @Test
    @Timeout(30)
    void a_diagram_of_a_thousand_nodes_with_ten_branches_is_proven() {
        var draft = large();
        assertThat(draft.all("userTask")).hasSizeGreaterThan(900);
        assertThat(draft.proof().sentences()).isEmpty();
    }

    @Test
    @Timeout(30)
    void a_fault_deep_in_a_large_diagram_is_found() {
        var draft = large();
        draft.choice(draft.flow("decision-meeting", "gate-decision"), "${selection.nonParty(execution)}", "merge-publicity");
        assertThat(draft.proof().sentences()).contains("cadre-selection.bpmn：会议讨论决定 → 另议？ → 核验公示结论，未经过『核验讨论决定』"
            + "（R-DEC-COLL）。请把『核验讨论决定』接在两者之间。");
    }
}
