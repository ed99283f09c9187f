package org.xuanren.conformance;

/**
 * One way from node to node. Besides sequence flows there are ways that the engine goes by itself: into and out of a
 * sub-process, and from an activity to a timer at its edge.
 *
 * @param name      the label; empty without
 * @param condition null if it asks nothing
 * @param byDefault whether it is the default of its gateway
 */
record Flow(String id, Node source, Node target, String name, Condition condition, boolean byDefault) {

    static Flow silent(Node source, Node target) {
        return new Flow("", source, target, "", null, false);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
