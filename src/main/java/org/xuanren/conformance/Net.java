package org.xuanren.conformance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A process as tokens see it: embedded sub-processes unfolded, reminders cut off (they move nothing, {@code NetReader} has proven it).
 *
 * @param start the one place where it begins
 */
record Net(Node start, Map<String, Node> nodes) {

    static Net of(Node start, Collection<Node> nodes) {
        var byId = new LinkedHashMap<String, Node>();
        nodes.forEach(node -> byId.put(node.id(), node));
        return new Net(start, byId);
    }

    Optional<Node> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Collection<Node> all() {
        return nodes.values();
    }
}
