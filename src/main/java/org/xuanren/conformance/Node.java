package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A place of the net at which a token can be. */
final class Node {

    /** How a token moves on: on one flow (most), on all flows (AND), nowhere (END). */
    enum Kind {
        START, END, USER_TASK, SERVICE_TASK, CALL, TIMER, XOR, AND,
        /** A timer at the edge of an activity that ends it. */
        BOUNDARY,
        /** Into an embedded sub-process, and out of it. */
        ENTRY, EXIT,
        /** An event that is only a name; the end of an embedded sub-process. */
        PASS,
        /** Refused already; every way is taken to be possible. */
        UNKNOWN
    }

    private final Tag tag;
    private final Kind kind;
    private final String id;
    private final String scope;
    private final Node around;
    private final List<Flow> out = new ArrayList<>();
    private final List<Flow> in = new ArrayList<>();
    private final List<Flow> edges = new ArrayList<>();

    /**
     * @param scope  the process or sub-process that it is drawn in
     * @param around the entry of that sub-process; null in the process itself
     */
    Node(Tag tag, Kind kind, String id, String scope, Node around) {
        this.tag = tag;
        this.kind = kind;
        this.id = id;
        this.scope = scope;
        this.around = around;
    }

    Tag tag() {
        return tag;
    }

    Kind kind() {
        return kind;
    }

    String id() {
        return id;
    }

    String scope() {
        return scope;
    }

    /** The entry of the sub-process in which it lies; null if there is none. */
    Node around() {
        return around;
    }

    /** What the modeler reads on it; without a name of its own, where it stands: “会议讨论决定”之后的网关. */
    String label() {
        return labelled() ? tag.label() : in.size() > 1 ? neighbour(Node::out, Flow::target, "之前").or(() -> neighbour(Node::in, Flow::source, "之后")).orElse(id)
            : neighbour(Node::in, Flow::source, "之后").or(() -> neighbour(Node::out, Flow::target, "之前")).orElse(id);
    }

    /** By the nearest one with a name on the ways that lead there. */
    private Optional<String> neighbour(Function<Node, List<Flow>> ways, Function<Flow, Node> end, String where) {
        var seen = new LinkedHashSet<>(List.of(this));
        for (var layer = seen; !layer.isEmpty(); seen.addAll(layer)) {
            layer = layer.stream().flatMap(node -> ways.apply(node).stream()).map(end).filter(node -> !seen.contains(node))
                .collect(Collectors.toCollection(LinkedHashSet::new));
            var named = layer.stream().filter(Node::labelled).findFirst();
            if (named.isPresent()) {
                return named.map(node -> "“" + node.label() + "”" + where + "的" + (kind == Kind.XOR || kind == Kind.AND ? "网关" : "节点"));
            }
        }
        return Optional.empty();
    }

    boolean labelled() {
        return !tag.label().equals(tag.id());
    }

    /** Ways on, in the order of the file. */
    List<Flow> out() {
        return out;
    }

    List<Flow> in() {
        return in;
    }

    /** Ways to the timers at its edge: open as soon as it is entered, whether or not it is ever completed. */
    List<Flow> edges() {
        return edges;
    }

    boolean joins() {
        return kind == Kind.AND && in.size() > 1;
    }

    boolean forks() {
        return kind == Kind.AND && out.size() > 1;
    }

    void connect(Flow flow) {
        out.add(flow);
        flow.target().in.add(flow);
    }

    void attach(Flow edge) {
        edges.add(edge);
        edge.target().in.add(edge);
    }

    @Override
    public String toString() {
        return id;
    }
}
