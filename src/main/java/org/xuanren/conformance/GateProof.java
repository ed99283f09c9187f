package org.xuanren.conformance;

import java.util.Set;
import java.util.function.Predicate;

/**
 * Every run passes every gate before whatever depends on it.
 *
 * <p><b>Not without the gate.</b> Let the gate be entered and never left. If then nothing that comes after it in the statute can
 * be reached, no run reaches it without having completed the gate: for take a run that does; up to that moment it is a run of
 * the blocked diagram as well, and {@link Reach} finds all that such a run can reach. The argument is made once per gate, so the
 * proof costs gates times nodes, and it needs no idea of rounds:
 *
 * <p><b>Rounds.</b> A case that goes back to a node before the gate must pass the gate again. Let the node be one that the first
 * argument reaches with the gate blocked (that is what "before the gate" means). The engine's state on coming back there is the
 * one in which the node is first reached: one token at it, since {@link Blocks} leaves no second token outside of its block, and
 * inside a block the other branches are independent of it. Were there a way on from it to a later thing around the gate, the same
 * way would follow the first visit, and the first argument would have found it. A way back to a node that is not before the
 * gate does not undo it.
 *
 * <p><b>Not past its verdict.</b> Take the last visit of the gate before a later thing, and suppose it did not pass. From then on the
 * gate answers every gateway the same: "again" or "ended". Let the token start behind the gate under either, the gate blocked;
 * other branches may stand anywhere, so no join waits. If no later thing is reached, there is no such run.
 */
final class GateProof {

    private GateProof() { }

    static void check(Net net, Prescription prescription, Faults faults) {
        for (var milestone : prescription.milestones()) {
            var gate = net.find(milestone.id());
            var label = gate.filter(Node::labelled).map(Node::label).orElse(milestone.label());
            var later = later(milestone, prescription);
            var around = Reach.ofStart(net, Assumption.NONE, gate.stream().toList());
            around.first(later).ifPresent(reached -> faults.add(Fault.Kind.GATE_BYPASSED, milestone.rule(),
                Trail.of(around.path(reached), prescription) + "，未经过『" + label + "』", "请把『" + label + "』接在两者之间"));
            gate.ifPresent(node -> milestone.notPassed().forEach(verdict -> {
                var past = Reach.after(node, new Assumption(verdict), Set.of(node));
                past.first(later).ifPresent(reached -> faults.add(Fault.Kind.VERDICT_IGNORED, milestone.rule(),
                    Trail.of(past.path(reached), prescription) + "，『" + label + "』未通过也能走到",
                    "请只在通过时（" + question(milestone) + "）继续"));
            }));
        }
    }

    private static String question(Milestone milestone) {
        return "${" + (milestone.isGate() ? milestone.bean() + ".passed" : Milestone.CANDIDATE_LEFT) + "(execution)}";
    }

    private static Predicate<Node> later(Milestone milestone, Prescription prescription) {
        return node -> prescription.milestone(node.id()).filter(milestone::precedes).isPresent()
            || prescription.duty(node.id()).flatMap(Duty::stage).filter(milestone::precedes).isPresent();
    }
}
