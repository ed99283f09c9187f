package org.xuanren.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.xuanren.conformance.Node.Kind;

/**
 * A case can always be brought to its end: nothing is dead, everything leads to an end, and as long as gates pass the case goes
 * forward only. A round is gone only because a gate did not pass, and then {@link VerdictProof} has steps on it.
 */
final class ProgressProof {

    private ProgressProof() { }

    static void check(Net net, Prescription prescription, Faults faults) {
        var alive = Reach.ofStart(net, Assumption.NONE, List.of());
        var ending = new HashSet<Node>();
        var ahead = new ArrayDeque<Node>();
        net.all().stream().filter(node -> node.kind() == Kind.END).forEach(ahead::add);
        while (!ahead.isEmpty()) {
            var node = ahead.poll();
            if (ending.add(node)) {
                node.in().forEach(flow -> ahead.add(flow.source()));
            }
        }
        for (var node : net.all()) {
            if (!alive.contains(node)) {
                faults.add(Fault.Kind.DEAD, "『" + node.label() + "』永远走不到", "请接入流程或删去");
            } else if (!ending.contains(node)) {
                faults.add(Fault.Kind.STUCK, "『" + node.label() + "』之后走不到结束", "请接到下一步");
            }
        }
        rounds(net, prescription, faults);
    }

    /** Depth first without recursion: a diagram may be long. */
    private static void rounds(Net net, Prescription prescription, Faults faults) {
        var assumption = prescription.allPassed();
        Map<Node, Boolean> done = new HashMap<>();
        for (var origin : net.all()) {
            if (done.containsKey(origin)) {
                continue;
            }
            var path = new ArrayDeque<Visit>();
            path.push(new Visit(origin, ways(origin, assumption)));
            done.put(origin, false);
            while (!path.isEmpty()) {
                var visit = path.peek();
                if (visit.next == visit.ways.size()) {
                    done.put(path.pop().node, true);
                    continue;
                }
                var flow = visit.ways.get(visit.next++);
                var finished = done.putIfAbsent(flow.target(), false);
                if (finished == null) {
                    path.push(new Visit(flow.target(), ways(flow.target(), assumption)));
                } else if (!finished) {
                    faults.add(Fault.Kind.ROUND, "从『" + flow.source().label() + "』" + (flow.name().isEmpty() ? "" : "（" + flow.name() + "）")
                        + "回到『" + flow.target().label() + "』的循环不取决于任何核验结论，可能永不结束", "只有核验未通过时才可退回，请删去此循环");
                }
            }
        }
    }

    private static List<Flow> ways(Node node, Assumption assumption) {
        var ways = new ArrayList<>(node.out());
        ways.addAll(node.edges());
        return ways.stream().filter(assumption::mayTake).toList();
    }

    private static final class Visit {

        private final Node node;
        private final List<Flow> ways;
        private int next;

        Visit(Node node, List<Flow> ways) {
            this.node = node;
            this.ways = ways;
        }
    }
}
