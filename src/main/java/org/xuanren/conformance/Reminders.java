package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuanren.conformance.Node.Kind;

/**
 * The branches behind timers that do not end their activity. Such a branch runs beside everything and nothing waits for it; so it
 * may only remind: a chain of reminders and tasks that the statute does not name, to an end of its own. What is of this form
 * moves no token of the case and is cut off.
 */
final class Reminders {

    static final String BEAN = "${reminder}";

    private final Map<String, Node> nodes;
    private final Prescription prescription;
    private final Faults faults;

    Reminders(Map<String, Node> nodes, Prescription prescription, Faults faults) {
        this.nodes = nodes;
        this.prescription = prescription;
        this.faults = faults;
    }

    /** @return the ids of all nodes that belong to them */
    Set<String> cutOff() {
        var cut = new LinkedHashSet<String>();
        for (var timer : List.copyOf(nodes.values())) {
            if (timer.kind() == Kind.BOUNDARY && "false".equals(timer.tag().get("cancelActivity"))) {
                var chain = chain(timer);
                if (chain.isEmpty()) {
                    faults.add(Fault.Kind.UNBALANCED, "『" + timer.label() + "』之后的分支与主流程并行而不汇合",
                        "不中断任务的定时事件之后只能依次催办并自行结束");
                } else {
                    chain.forEach(node -> cut.add(node.id()));
                    timer.in().forEach(edge -> edge.source().edges().remove(edge));
                }
            }
        }
        return cut;
    }

    /** @return empty if it is more than a reminder */
    private List<Node> chain(Node timer) {
        var chain = new ArrayList<Node>(List.of(timer));
        for (var node = timer; !ends(node);) {
            if (node.out().size() != 1 || !node.edges().isEmpty()) {
                return List.of();
            }
            node = node.out().get(0).target();
            var reminder = node.kind() == Kind.SERVICE_TASK && BEAN.equals(node.tag().get("camunda:delegateExpression"));
            var extra = node.kind() == Kind.USER_TASK && !prescription.names(node.id());
            if (node.in().size() != 1 || !(reminder || extra || node.kind() == Kind.PASS || node.kind() == Kind.END)) {
                return List.of();
            }
            chain.add(node);
        }
        return chain;
    }

    private static boolean ends(Node node) {
        return node.tag().is("endEvent");
    }
}
