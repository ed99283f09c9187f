package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.xuanren.statute.StatutoryProcess;

/** Illegal changes of the ways that tokens go: remove, bypass, jump, reorder, detach, make optional, redirect, end early. */
final class WayMutations {

    /** Without these shortcuts a stage is done again as a whole, which is lawful. */
    private static final Set<String> STRICTER = Set.of("publicity-held", "inspection-material-again");

    /** Ways back that may lead as far back as another one does. */
    private static final Map<String, String> LONGER = Map.of("appointment-again", "publicity-reopened");

    private final Draft draft;
    private final Prescription prescription;
    private final List<Mutation> all = new ArrayList<>();

    private WayMutations(StatutoryProcess process) {
        this.draft = Draft.of(process.id());
        this.prescription = Prescription.of(process);
    }

    static List<Mutation> of(StatutoryProcess process) {
        var mutations = new WayMutations(process);
        mutations.named();
        mutations.order();
        mutations.jumps();
        mutations.flows();
        mutations.verdicts();
        return mutations.all;
    }

    private void add(String what, Consumer<Draft> change) {
        all.add(new Mutation(what, draft.process(), change));
    }

    private List<String> names() {
        var names = new ArrayList<String>();
        prescription.milestones().forEach(one -> names.add(one.id()));
        prescription.duties().forEach(one -> names.add(one.id()));
        return names;
    }

    private String question() {
        return switch (draft.process()) {
            case "cadre-selection" -> "${selection.plenumNominates(execution)}";
            case "candidate-inspection" -> "${candidate.previousUnitDue(execution)}";
            default -> "${report.investigationDue(execution)}";
        };
    }

    private String asked() {
        return question().substring(2, question().indexOf('('));
    }

    private void named() {
        for (var id : names()) {
            add("remove " + id, one -> one.cutOut(id));
            add("bypass " + id, one -> one.choice(one.into(id).get(0), question(), one.from(id).get(0).getAttribute("targetRef")));
            if (!prescription.duty(id).map(Duty::due).orElse(Map.of()).containsKey(asked())) { // else it is only said twice
                add("bypass by default " + id, one -> {
                    var next = one.from(id).get(0).getAttribute("targetRef");
                    var gateway = one.into(one.into(id).get(0), "<bpmn:exclusiveGateway/>");
                    one.condition(one.from(gateway).get(0), question());
                    one.set(gateway, "default", one.connect(gateway, next).getAttribute("id"));
                });
            }
            add("beside " + id, one -> {
                var fork = one.into(one.into(id).get(0), "<bpmn:parallelGateway/>");
                one.connect(fork, one.from(id).get(0).getAttribute("targetRef"));
                one.redirect(one.from(id).get(0).getAttribute("id"), end(one));
            });
            add("forked around " + id, one -> {
                var fork = one.into(one.into(id).get(0), "<bpmn:parallelGateway/>");
                one.connect(fork, one.from(id).get(0).getAttribute("targetRef"));
            });
            add("two ways out of " + id, one -> one.connect(id, one.from(id).get(0).getAttribute("targetRef")));
            add("end after " + id, one -> one.redirect(one.from(id).get(0).getAttribute("id"), end(one)));
            add("choice to end before " + id, one -> one.choice(one.into(id).get(0), question(), end(one)));
            add("round before " + id, one -> one.choice(one.from(id).get(0), question(), id));
            add("timer past " + id, one -> timer(one, id, "", one.from(id).get(0).getAttribute("targetRef")));
            add("timer beside " + id, one -> timer(one, id, "cancelActivity='false' ", one.from(id).get(0).getAttribute("targetRef")));
            add("wrapped with a timer past " + id, one -> {
                var next = one.from(id).get(0).getAttribute("targetRef");
                timer(one, one.wrap(List.of(id)), "", next);
            });
        }
    }

    private static String end(Draft one) {
        return one.insert("<bpmn:endEvent id='" + one.fresh() + "' name='结束'/>").getAttribute("id");
    }

    static void timer(Draft one, String host, String attributes, String target) {
        var id = one.insert(one.at(host).getParentNode(), "<bpmn:boundaryEvent id='" + one.fresh() + "' name='逾期' " + attributes + "attachedToRef='" + host
            + "'><bpmn:timerEventDefinition><bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>")
            .getAttribute("id");
        one.connect(id, target);
    }

    /** What must come one after the other changes places. */
    private void order() {
        var duties = prescription.duties();
        for (var first : duties) {
            for (var second : duties) {
                var stages = first.stage().isPresent() && second.stage().isPresent()
                    && first.stage().get().precedes(second.stage().get());
                if (second.follows(first) || stages) {
                    add("swap " + first.id() + " and " + second.id(), one -> swap(one, first.id(), second.id()));
                }
            }
        }
        for (var first : prescription.milestones()) {
            prescription.milestones().stream().filter(first::precedes).forEach(second ->
                add("swap " + first.id() + " and " + second.id(), one -> swap(one, first.id(), second.id())));
            duties.stream().filter(duty -> first.stages().contains(duty.stage().orElse(null))).forEach(duty ->
                add("swap " + duty.id() + " and " + first.id(), one -> swap(one, duty.id(), first.id())));
        }
    }

    static void swap(Draft one, String first, String second) {
        for (var flow : one.flows()) {
            for (var end : List.of("sourceRef", "targetRef")) {
                var at = flow.getAttribute(end);
                flow.setAttribute(end, at.equals(first) ? second : at.equals(second) ? first : at);
            }
        }
        var otherwise = one.at(first).getAttribute("default");
        one.at(first).setAttribute("default", one.at(second).getAttribute("default"));
        one.at(second).setAttribute("default", otherwise);
        for (var node : List.of(one.at(first), one.at(second))) {
            if (node.getAttribute("default").isEmpty()) {
                node.removeAttribute("default");
            }
        }
    }

    /** From behind one thing to behind a gate that is still to come. */
    private void jumps() {
        for (var gate : prescription.milestones()) {
            for (var from : prescription.milestones()) {
                if (from.precedes(gate) || from.equals(gate)) {
                    var before = draft.into(from.id()).get(0).getAttribute("id");
                    add("jump from before " + from.id() + " to after " + gate.id(), one ->
                        one.choice(one.at(before), question(), one.from(gate.id()).get(0).getAttribute("targetRef")));
                }
            }
            for (var duty : prescription.duties()) {
                if (gate.stages().contains(duty.stage().orElse(null))) {
                    add("jump from " + duty.id() + " to after " + gate.id(), one -> one.redirect(
                        one.from(duty.id()).get(0).getAttribute("id"), one.from(gate.id()).get(0).getAttribute("targetRef")));
                }
            }
        }
    }

    private void flows() {
        for (var flow : draft.flows()) {
            var id = flow.getAttribute("id");
            if (!draft.at(flow.getAttribute("targetRef")).getLocalName().equals("endEvent")) {
                add("to an end instead: " + id, one -> one.redirect(id, end(one)));
            }
            if (!STRICTER.contains(id)) {
                add("away: " + id, one -> Draft.remove(one.at(id)));
            }
            if (flow.getElementsByTagNameNS("*", "conditionExpression").getLength() > 0) {
                add("always: " + id, one -> Draft.children(one.at(id)).get(0).setTextContent("${true}"));
                add("two conditions: " + id, one -> one.condition(one.at(id), "${true}"));
                add("no condition: " + id, one -> Draft.remove(Draft.children(one.at(id)).get(0)));
                add("upside down: " + id, one -> {
                    var text = Draft.children(one.at(id)).get(0);
                    text.setTextContent(text.getTextContent().replace("${", "${not ").replace(" and ", " and not "));
                });
            }
        }
    }

    private boolean ends(Element one, Element other) {
        return Stream.of(one, other).allMatch(flow -> draft.at(flow.getAttribute("targetRef")).getLocalName().equals("endEvent"));
    }

    /** Verdicts lead where they must not. */
    private void verdicts() {
        for (var gateway : draft.all("exclusiveGateway")) {
            var id = gateway.getAttribute("id");
            var out = draft.from(id);
            for (var one : out) {
                for (var other : out) {
                    if (one != other && !ends(one, other) && !STRICTER.contains(one.getAttribute("id"))) {
                        var first = one.getAttribute("id");
                        var second = other.getAttribute("id");
                        add("exchange " + first + " and " + second, changed -> {
                            var target = changed.at(first).getAttribute("targetRef");
                            changed.redirect(first, changed.at(second).getAttribute("targetRef"));
                            changed.redirect(second, target);
                        });
                        if (!second.equals(LONGER.get(first))) {
                            add(first + " where " + second + " leads", changed ->
                                changed.redirect(first, changed.at(second).getAttribute("targetRef")));
                        }
                    }
                }
            }
            if (out.size() > 1) {
                add("no default at " + id, one -> one.unset(id, "default"));
            }
        }
    }
}
