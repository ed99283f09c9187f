package org.xuanren.conformance;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanren.statute.StatutoryProcess;

/**
 * What a token at a place relies on: which statutory places lie behind it, and how many branches run beside each other around it. Where two
 * diagrams agree on that, what is still to come in one of them is still to come in the other, and every join gets as many tokens as it waits for.
 *
 * @param behind   when nothing is done again
 * @param branches of the forks around it, the outermost first
 */
public record Footing(Set<String> behind, List<Integer> branches) {

    /** @return empty if the diagram has no such place */
    public static Optional<Footing> of(byte[] diagram, StatutoryProcess process, String place) {
        var prescription = Prescription.of(process);
        return read(diagram).children("process").filter(tag -> tag.id().trim().equals(process.id())).findFirst()
            .map(tag -> NetReader.read(tag, prescription, new Faults(""))).flatMap(net -> net.find(place).map(node ->
                new Footing(behind(node, prescription), branches(node, net))));
    }

    private static Tag read(byte[] diagram) {
        try {
            return Tag.read(diagram);
        } catch (Tag.Unreadable e) {
            throw new IllegalStateException("a diagram in use", e);
        }
    }

    private static Set<String> behind(Node place, Prescription prescription) {
        var passed = prescription.allPassed();
        return walk(place.in().stream().filter(passed::mayTake).map(Flow::source).toList(),
            node -> node.in().stream().filter(passed::mayTake).map(Flow::source)).stream()
            .map(Node::id).filter(prescription::names).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Integer> branches(Node place, Net net) {
        return Blocks.joins(net).entrySet().stream().map(block -> Map.entry(block.getKey(), inside(block.getKey(), block.getValue())))
            .filter(block -> block.getValue().contains(place)).sorted(Comparator.comparing(block -> -block.getValue().size()))
            .map(block -> block.getKey().out().size()).toList();
    }

    private static Set<Node> inside(Node fork, Node join) {
        return walk(fork.out().stream().map(Flow::target).filter(node -> node != join).toList(),
            node -> Stream.concat(node.out().stream(), node.edges().stream()).map(Flow::target).filter(next -> next != join));
    }

    private static Set<Node> walk(Collection<Node> from, Function<Node, Stream<Node>> next) {
        var seen = Collections.<Node>newSetFromMap(new IdentityHashMap<>());
        var ahead = new ArrayDeque<>(from);
        while (!ahead.isEmpty()) {
            var node = ahead.poll();
            if (seen.add(node)) {
                next.apply(node).forEach(ahead::add);
            }
        }
        return seen;
    }
}
