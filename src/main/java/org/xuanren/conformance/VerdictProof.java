package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xuanren.conformance.Node.Kind;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/**
 * Every verdict of a gate leads where it has to: passed, on to the next gate and to no end before; again, back to the steps of
 * its stage, the first one included, and not to the gate without any of them; ended, to an end and to nothing else.
 *
 * <p>An end that is reached has a last gate before it. If all gates that were asked passed last, the first argument would have
 * found the end; if one of them said "again", the second; so one of them ended the case, with its reason in the record.
 */
final class VerdictProof {

    private final Net net;
    private final Prescription prescription;
    private final Faults faults;
    private final List<Node> gates;

    private VerdictProof(Net net, Prescription prescription, Faults faults) {
        this.net = net;
        this.prescription = prescription;
        this.faults = faults;
        this.gates = prescription.milestones().stream().flatMap(one -> net.find(one.id()).stream()).toList();
    }

    static void check(Net net, Prescription prescription, Faults faults) {
        var proof = new VerdictProof(net, prescription, faults);
        if (!proof.gates.isEmpty()) {
            proof.ends(Reach.ofStart(net, prescription.allPassed(), proof.gates), null);
        }
        for (var milestone : prescription.milestones()) {
            net.find(milestone.id()).ifPresent(node -> {
                proof.passed(milestone, node);
                proof.again(milestone, node);
                proof.known(milestone, node);
                if (milestone.isGate()) {
                    proof.partial(milestone, node);
                    proof.ended(milestone, node);
                }
            });
        }
    }

    private void passed(Milestone milestone, Node node) {
        if (prescription.milestones().stream().anyMatch(milestone::precedes)) {
            ends(Reach.after(node, prescription.allPassed(), gates), node);
        }
    }

    private void ends(Reach reach, Node after) {
        reach.first(node -> node.kind() == Kind.END).ifPresent(end -> faults.add(Fault.Kind.SILENT_END,
            Trail.of(reach.path(end), prescription) + "，" + (after == null ? "未经任何核验就结束"
                : "『" + after.label() + "』已通过，未经后面的核验就结束"), "请接到下一步，只有核验结论为终止时才结束"));
    }

    private void again(Milestone milestone, Node node) {
        var stage = milestone.stage().orElse(Stage.CANDIDATES); // nobody left: other candidates are determined
        var steps = steps(stage);
        var blocked = new ArrayList<>(steps);
        blocked.add(node);
        var target = milestone.isGate() ? node : net.find(stage.gate()).orElse(node);
        blocked.add(target);
        var assumption = Assumption.NONE.and(milestone.again());
        var idle = Reach.after(node, assumption, blocked);
        if (idle.contains(target)) {
            faults.add(Fault.Kind.NOT_REDONE, milestone.rule(), Trail.of(idle.path(target), prescription)
                + "，『" + node.label() + "』未通过时不办理任何步骤又回到核验，永远不能通过", "请退回到『" + label(stage) + "』的步骤");
        }
        blocked.addAll(gates);
        var over = Reach.after(node, assumption, blocked);
        over.first(one -> one.kind() == Kind.END).ifPresent(end -> faults.add(Fault.Kind.SILENT_END, milestone.rule(),
            Trail.of(over.path(end), prescription) + "，『" + node.label() + "』要求重新办理却结束", "请退回到『" + label(stage) + "』的步骤"));
        if (milestone.isGate()) {
            Duty.redoneFrom(stage).forEach(step -> net.find(step.id()).ifPresent(from -> redone(milestone, node, step, from)));
        }
    }

    /** The verdict "again, from that step" gets to that step before the gate judges again. */
    private void redone(Milestone milestone, Node node, Step step, Node from) {
        var assumption = Assumption.NONE.and(milestone.again()).and(prescription.duty(step.id()).map(Duty::due).orElse(Map.of()))
            .and(Map.of(milestone.bean() + ".againFrom", false, milestone.bean() + ".againFrom:" + step.id(), true));
        var past = Reach.after(node, assumption, List.of(node, from));
        if (past.contains(node) || !past.contains(from)) {
            faults.add(Fault.Kind.NOT_REDONE, milestone.rule(), "『" + node.label() + "』要求从『" + from.label() + "』重新办理时，"
                + (past.contains(node) ? Trail.of(past.path(node), prescription) + "，未经过该步骤" : "走不到该步骤"),
                "请让重新办理的出线回到『" + from.label() + "』之前");
        }
    }

    /** Where the verdict can only be "passed", nobody has to ask, and the other answer leads nowhere. */
    private void known(Milestone milestone, Node node) {
        var open = milestone.notPassed().stream().map(verdict -> Reach.after(node, new Assumption(verdict), List.of(node))).toList();
        var about = milestone.isGate() ? milestone.bean() + "." : Milestone.CANDIDATE_LEFT;
        net.all().stream().filter(one -> open.stream().noneMatch(reach -> reach.contains(one))).forEach(one -> one.out().stream()
            .filter(flow -> flow.condition() != null).flatMap(flow -> flow.condition().questions().stream())
            .filter(question -> question.startsWith(about) && !question.endsWith(".required")).distinct().forEach(question ->
                faults.add(Fault.Kind.DEAD, milestone.rule(), "『" + one.label() + "』问到" + QuestionWords.of(question) + "，此时『" + node.label()
                    + "』必已通过，另一条出线永远走不到", "请删去这一分支")));
    }

    /** A way back to a certain step gets to that step, which the rules may ask for. */
    private void partial(Milestone milestone, Node node) {
        var stage = milestone.stage();
        var redone = stage.map(Duty::redoneFrom).orElse(List.of());
        var prefix = milestone.bean() + ".againFrom:";
        for (var gateway : net.all()) {
            for (var flow : gateway.out()) {
                if (flow.condition() == null) {
                    continue;
                }
                flow.condition().questions().stream().filter(question -> question.startsWith(prefix)).forEach(question -> {
                    var step = Step.find(question.substring(prefix.length()));
                    var wanted = step.filter(one -> one.stage().equals(stage) || redone.contains(one)).flatMap(one -> net.find(one.id()));
                    if (wanted.isEmpty() || Reach.along(flow, Assumption.NONE.and(milestone.again()), wanted.stream().toList())
                            .contains(node)) {
                        faults.add(Fault.Kind.NOT_REDONE, milestone.rule(), "『" + gateway.label() + "』的出线“" + flow.name() + "”（"
                            + QuestionWords.of(question) + "）不经过该步骤又回到『" + node.label() + "』", "请接到该步骤之前");
                    }
                });
            }
        }
    }

    private void ended(Milestone milestone, Node node) {
        if (milestone.stages().contains(Stage.APPOINTMENT) || milestone.stages().contains(Stage.ARCHIVE)) {
            return; // never end a case
        }
        var over = Reach.after(node, Assumption.NONE.and(milestone.ended()), List.of(node));
        over.first(one -> prescription.names(one.id())).ifPresent(next -> faults.add(Fault.Kind.VERDICT_IGNORED, milestone.rule(),
            Trail.of(over.path(next), prescription) + "，『" + node.label() + "』结论为终止却继续办理", "请接到结束事件"));
        if (over.first(one -> one.kind() == Kind.END).isEmpty()) {
            faults.add(Fault.Kind.STUCK, milestone.rule(), "『" + node.label() + "』结论为终止时走不到结束", "请接到结束事件");
        }
    }

    private List<Node> steps(Stage stage) {
        return prescription.dutiesOf(stage).stream().filter(duty -> !duty.timed()).flatMap(duty -> net.find(duty.id()).stream()).toList();
    }

    private static String label(Stage stage) {
        return stage.label();
    }
}
