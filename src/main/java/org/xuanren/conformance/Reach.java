package org.xuanren.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where tokens can get to: forward chaining, every node once, so the cost is linear in the size of the diagram however many
 * branches run beside each other.
 *
 * <p>Sound in the direction that matters: tokens are never used up and an open question may be answered either way each time,
 * so whatever a real run can reach is reached here. A join that waits is passed only when every one of its flows was reached;
 * {@link Blocks} has proven that the engine, which merely counts tokens, does not pass it earlier. A node that is
 * {@code blocked} is entered (timers at its edge may fire) and never left.
 */
final class Reach {

    private final Assumption assumption;
    private final Set<Node> blocked;
    private final boolean joinsWait;
    /** Nodes in the order in which they were entered, with the flow by which; the first ones with null. */
    private final Map<Node, Flow> entered = new LinkedHashMap<>();
    private final Map<Node, Integer> arrivals = new HashMap<>();
    private final Set<Flow> first = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();

    private Reach(Assumption assumption, Collection<Node> blocked, boolean joinsWait) {
        this.assumption = assumption;
        this.blocked = Set.copyOf(blocked);
        this.joinsWait = joinsWait;
    }

    /** From the start of the process; joins wait for all their flows. */
    static Reach ofStart(Net net, Assumption assumption, Collection<Node> blocked) {
        var reach = new Reach(assumption, blocked, true);
        reach.enter(net.start(), null);
        reach.run();
        return reach;
    }

    /** From the moment at which a node is completed; what the other branches do is unknown, so no join waits. */
    static Reach after(Node node, Assumption assumption, Collection<Node> blocked) {
        var reach = new Reach(assumption, blocked, false);
        node.out().stream().filter(assumption::mayTake).forEach(reach::begin);
        reach.run();
        return reach;
    }

    /** From the moment at which a flow is taken; no join waits. */
    static Reach along(Flow flow, Assumption assumption, Collection<Node> blocked) {
        var reach = new Reach(assumption, blocked, false);
        reach.begin(flow);
        reach.run();
        return reach;
    }

    boolean contains(Node node) {
        return entered.containsKey(node);
    }

    /** The nearest of the nodes that are reached. */
    Optional<Node> first(Predicate<Node> wanted) {
        return entered.keySet().stream().filter(wanted).findFirst();
    }

    /** The flows that lead there, the first one first. */
    List<Flow> path(Node node) {
        var flows = new ArrayList<Flow>();
        var seen = new HashSet<Flow>(); // behind a timer, a sub-process may have been entered again
        for (var flow = entered.get(node); flow != null && seen.add(flow); flow = entered.get(flow.source())) {
            flows.add(flow);
            if (first.contains(flow)) {
                break; // the origin itself may have been reached again
            }
        }
        Collections.reverse(flows);
        return flows;
    }

    private void begin(Flow flow) {
        first.add(flow);
        enter(flow.target(), flow);
    }

    private void enter(Node node, Flow by) {
        if (joinsWait && node.joins() && by != null && arrivals.merge(node, 1, Integer::sum) < node.in().size()) {
            return;
        }
        if (!entered.containsKey(node)) { // the value of the first nodes is null
            entered.put(node, by);
            open.add(node);
        }
    }

    private void run() {
        while (!open.isEmpty()) {
            var node = open.poll();
            follow(node.edges());
            for (var around = node.around(); around != null; around = around.around()) {
                follow(around.edges()); // as long as it is in there, the timer at the edge may fire
            }
            if (!blocked.contains(node)) {
                follow(node.out());
            }
        }
    }

    private void follow(List<Flow> flows) {
        for (var flow : flows) {
            if (assumption.mayTake(flow)) {
                enter(flow.target(), flow);
            }
        }
    }
}
