package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.List;

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

    String label() {
        return tag.label();
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
