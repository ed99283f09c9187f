package org.xuanren.conformance;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuanren.conformance.Node.Kind;

/**
 * Parallel branches are blocks: what one gateway forks, one other gateway joins, and nothing gets into a branch or out of it but
 * at its two ends.
 *
 * <p>That is all the parallelism there is, and it is sound by induction over the nesting of the blocks: inside a branch there is
 * exactly one token; it cannot leave except to the join, and it can always get there; the join has exactly one flow from each
 * branch. So each of its flows brings exactly one token, and the engine, which only counts the tokens that wait at a join, lets
 * it go when all branches are done and never before. Seen from outside, a block is one node, and what remains is one token that
 * walks from node to node.
 *
 * <p>Each node is looked at once, by the innermost block around it; an outer block steps over an inner one. Linear.
 */
final class Blocks {

    private final Net net;
    private final Faults faults;
    private final Map<Node, Node> joinOf = new HashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Node, Node> forkOf = new HashMap<>();

    private Blocks(Net net, Faults faults) {
        this.net = net;
        this.faults = faults;
    }

    static void check(Net net, Faults faults) {
        var blocks = new Blocks(net, faults);
        net.all().stream().filter(Node::forks).forEach(blocks::match);
        net.all().stream().filter(node -> node.joins() && !blocks.forkOf.containsKey(node)).forEach(node ->
            faults.add(Fault.Kind.UNBALANCED, "并行汇合『" + node.label() + "』等待的分支不是由同一个并行网关分出的，会一直等待或提前放行",
                "请让分支成对地分出和汇合"));
    }

    /** Of each fork the gateway that joins its branches. */
    static Map<Node, Node> joins(Net net) {
        var blocks = new Blocks(net, new Faults(""));
        return net.all().stream().filter(node -> node.forks() && blocks.match(node) != null).collect(Collectors.toMap(Function.identity(), blocks::match));
    }

    /** @return the join; null if there is none (told already) */
    private Node match(Node fork) {
        if (joinOf.containsKey(fork)) {
            return joinOf.get(fork);
        }
        if (!open.add(fork)) {
            return null; // a branch leads back to its own fork; told where it is noticed
        }
        var join = branches(fork);
        open.remove(fork);
        joinOf.put(fork, join);
        if (join != null) {
            forkOf.put(join, fork);
        }
        return join;
    }

    private Node branches(Node fork) {
        Node join = null;
        var taken = new HashSet<Node>();
        for (var flow : fork.out()) {
            var branch = new Branch(fork, flow);
            if (!branch.walk() || branch.end == null) {
                return null;
            }
            if (join != null && join != branch.end || branch.end.in().size() != fork.out().size()
                    || branch.nodes.stream().anyMatch(node -> !taken.add(node))) {
                unbalanced(fork, "的各分支没有在同一处各汇合一次");
                return null;
            }
            join = branch.end;
        }
        return join;
    }

    private void unbalanced(Node fork, String what) {
        faults.add(Fault.Kind.UNBALANCED, "『" + fork.label() + "』分出" + what, "请让每个分支从分出处只走到同一个汇合网关");
    }

    /** One branch, from the fork to its join. */
    private final class Branch {

        private final Node fork;
        private final Flow first;
        private final Set<Node> nodes = new LinkedHashSet<>();
        private Flow last;
        private Node end;

        Branch(Node fork, Flow first) {
            this.fork = fork;
            this.first = first;
        }

        /** @return whether it is one; every reason why not is told */
        boolean walk() {
            var ahead = new ArrayDeque<Flow>();
            ahead.add(first);
            while (!ahead.isEmpty()) {
                var flow = ahead.poll();
                var node = flow.target();
                if (node.joins()) {
                    if (last != null && last != flow) {
                        return refuse("的分支『" + first.target().label() + "』有几条线通到汇合处");
                    }
                    last = flow;
                    end = node;
                    continue;
                }
                if (node == fork || open.contains(node)) {
                    return refuse("的分支『" + first.target().label() + "』在汇合之前绕回去");
                }
                if (node.kind() == Kind.END || node.kind() == Kind.EXIT && leaves(node)) {
                    return refuse("的分支『" + first.target().label() + "』没有汇合就结束");
                }
                if (!nodes.add(node)) {
                    continue;
                }
                if (node.forks()) {
                    var inner = match(node);
                    if (inner == null) {
                        return false;
                    }
                    nodes.add(inner);
                    ahead.addAll(inner.out());
                } else {
                    ahead.addAll(node.out());
                    ahead.addAll(node.edges());
                }
            }
            return closed();
        }

        /** A sub-process that was entered before the fork ends for all its branches at once. */
        private boolean leaves(Node exit) {
            return !nodes.contains(net.nodes().get(exit.tag().id()));
        }

        private boolean closed() {
            if (end == null) {
                return refuse("的分支『" + first.target().label() + "』走不到汇合处");
            }
            var inside = new HashSet<>(nodes);
            for (var node : nodes) {
                if (forkOf.containsKey(node)) {
                    continue; // its flows come from the inner block
                }
                for (var flow : node.in()) {
                    if (flow != first && !inside.contains(flow.source())) {
                        return refuse("的分支『" + first.target().label() + "』可从外面的『" + flow.source().label() + "』进入");
                    }
                }
            }
            return allGetThere();
        }

        private boolean allGetThere() {
            var back = new HashSet<Node>();
            var ahead = new ArrayDeque<Node>();
            if (last.source() != fork) {
                ahead.add(last.source());
                back.add(last.source());
            }
            while (!ahead.isEmpty()) {
                var node = ahead.poll();
                if (forkOf.containsKey(node)) { // over the inner block
                    if (nodes.contains(forkOf.get(node)) && back.add(forkOf.get(node))) {
                        ahead.add(forkOf.get(node));
                    }
                    continue;
                }
                for (var flow : node.in()) {
                    if (nodes.contains(flow.source()) && back.add(flow.source())) {
                        ahead.add(flow.source());
                    }
                }
            }
            return back.containsAll(nodes) || refuse("的分支『" + first.target().label() + "』中有走不到汇合处的任务");
        }

        private boolean refuse(String why) {
            unbalanced(fork, why);
            return false;
        }
    }
}
