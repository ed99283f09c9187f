package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
                var without = Reach.ofStart(net, new Assumption(duty.due()), List.of(node));
                without.first(follows(duty, prescription)).ifPresent(reached -> skipped.computeIfAbsent(
                    Trail.of(without.path(reached), prescription), trail -> new ArrayList<>()).add(duty));
                duty.due().forEach((question, answer) -> {
                    var straight = prescription.allPassed().and(Map.of(question, false)); // what is not due is not done again, either
                    if (answer && Reach.ofStart(net, straight, List.of()).contains(node)) {
                        faults.add(Fault.Kind.STEP_UNDUE, duty.rule(), "不需要『" + node.label() + "』时（" + question + " 为否）也会要求办理",
                            "请用排他网关只在需要时走到『" + node.label() + "』");
                    }
                });
            });
        }
        skipped.forEach((trail, duties) -> {
            var labels = duties.stream().map(duty -> "『" + net.nodes().get(duty.id()).label() + "』").collect(Collectors.joining("、"));
            faults.add(Fault.Kind.STEP_SKIPPED, duties.get(0).rule(), trail + "，未经过" + labels, "请把" + labels + "接在两者之间");
        });
        questions(net, prescription, faults);
    }

    private static Predicate<Node> follows(Duty duty, Prescription prescription) {
        return node -> prescription.duty(node.id()).filter(other -> other.follows(duty)).isPresent()
            || duty.stage().isPresent() && prescription.milestone(node.id()).flatMap(Milestone::stage).equals(duty.stage())
            || duty.stage().isEmpty() && node.kind() == Node.Kind.END;
    }

    /** What is asked before it can be answered stops the case, or is answered as it later turns out not to be. */
    private static void questions(Net net, Prescription prescription, Faults faults) {
        for (var node : net.all()) {
            var asked = node.out().stream().map(Flow::condition).filter(one -> one != null).flatMap(one -> one.questions().stream());
            asked.map(question -> question.replaceFirst(":.*", "")).distinct().forEach(question ->
                early(net, prescription, faults, node, question));
            if (node.id().equals(Duty.PUBLICITY_TIMER)) {
                early(net, prescription, faults, node, Duty.PUBLICITY_OVER);
            }
        }
    }

    private static void early(Net net, Prescription prescription, Faults faults, Node node, String question) {
        net.find(prescription.questions().getOrDefault(question, "")).ifPresent(source -> {
            var due = prescription.duty(source.id()).map(Duty::due).orElse(Map.of());
            if (source != node && Reach.ofStart(net, new Assumption(due), List.of(source)).contains(node)) {
                faults.add(Fault.Kind.ASKED_TOO_EARLY, "『" + node.label() + "』问到 " + question + "，此时『" + source.label()
                    + "』尚未完成", "请把它接在『" + source.label() + "』之后");
            }
        });
    }
}
