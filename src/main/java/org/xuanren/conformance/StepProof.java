package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every step that is due is taken before the steps that follow it and before the gate of its stage, and is not asked for when it
 * is not due. Same argument as {@link GateProof}: under the answers that make it due, the step is entered and never completed,
 * and nothing that follows may be reached.
 */
final class StepProof {

    private StepProof() { }

    static void check(Net net, Prescription prescription, Faults faults) {
        var skipped = new LinkedHashMap<String, List<Duty>>(); // one way round several steps is one fault
        for (var duty : prescription.duties()) {
            net.find(duty.id()).ifPresent(node -> {
                var due = new Assumption(duty.due());
                var ways = new ArrayList<>(List.of(Reach.ofStart(net, due, List.of(node))));
                duty.due().keySet().stream().flatMap(question -> net.find(prescription.questions().getOrDefault(question, "")).stream())
                    .forEach(source -> ways.add(Reach.after(source, due, List.of(node)))); // an answer may change each time it is given
                ways.stream().flatMap(way -> way.first(follows(duty, prescription)).map(way::path).stream()).findFirst()
                    .ifPresent(path -> skipped.computeIfAbsent(Trail.of(path, prescription), trail -> new ArrayList<>()).add(duty));
            });
        }
        skipped.forEach((trail, duties) -> {
            var labels = duties.stream().map(duty -> "『" + net.nodes().get(duty.id()).label() + "』").collect(Collectors.joining("、"));
            faults.add(Fault.Kind.STEP_SKIPPED, duties.get(0).rule(), trail + "，未经过" + labels, "请把" + labels + "接在两者之间");
        });
        undue(net, prescription, faults);
        questions(net, prescription, faults);
    }

    private static void undue(Net net, Prescription prescription, Faults faults) {
        var straight = prescription.allPassed(); // what is not due is not done again, either
        var without = new HashMap<String, Reach>();
        for (var duty : prescription.duties()) {
            net.find(duty.id()).ifPresent(node -> duty.due().forEach((question, answer) -> {
                if (answer && without.computeIfAbsent(question, one -> Reach.ofStart(net, straight.and(Map.of(one, false)), List.of()))
                        .contains(node)) {
                    faults.add(Fault.Kind.STEP_UNDUE, duty.rule(), "不需要『" + node.label() + "』时（" + QuestionWords.of(question) + "为否）也会要求办理",
                        "请用排他网关只在需要时走到『" + node.label() + "』");
                }
            }));
        }
    }

    private static Predicate<Node> follows(Duty duty, Prescription prescription) {
        return node -> prescription.duty(node.id()).filter(other -> other.follows(duty)).isPresent()
            || duty.stage().isPresent() && prescription.milestone(node.id()).flatMap(Milestone::stage).equals(duty.stage())
            || duty.stage().isEmpty() && node.kind() == Node.Kind.END;
    }

    /** What is asked before it can be answered stops the case, or is answered as it later turns out not to be. */
    private static void questions(Net net, Prescription prescription, Faults faults) {
        var asked = asked(net);
        prescription.questions().forEach((question, id) -> net.find(id).filter(source -> asked.containsKey(question)).ifPresent(source -> {
            var due = prescription.duty(id).map(Duty::due).orElse(Map.of());
            var early = Reach.ofStart(net, new Assumption(due), List.of(source));
            asked.get(question).stream().filter(node -> node != source && early.contains(node)).forEach(node ->
                faults.add(Fault.Kind.ASKED_TOO_EARLY, "『" + node.label() + "』问到" + QuestionWords.of(question) + "，此时『" + source.label()
                    + "』尚未完成", "请把它接在『" + source.label() + "』之后"));
        }));
    }

    /** Which nodes ask what, arguments left out. */
    private static Map<String, Set<Node>> asked(Net net) {
        var asked = new LinkedHashMap<String, Set<Node>>();
        for (var node : net.all()) {
            Stream.concat(node.out().stream(), node.edges().stream()).filter(flow -> flow.condition() != null)
                .flatMap(flow -> flow.condition().answers().keySet().stream())
                .forEach(question -> asked.computeIfAbsent(question.replaceFirst(":.*", ""), one -> new LinkedHashSet<>()).add(node));
        }
        net.find(Duty.PUBLICITY_TIMER).ifPresent(timer -> asked.put(Duty.PUBLICITY_OVER, Set.of(timer)));
        return asked;
    }
}
