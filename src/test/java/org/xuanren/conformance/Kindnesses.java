package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.xuanren.statute.StatutoryProcess;

/** Harmless changes: what an organisation may do to make a diagram its own. */
final class Kindnesses {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String EXTRA = "<bpmn:userTask name='知会相关处室' camunda:candidateGroups='organization-department-cadre-1'/>";

    private final Draft draft;
    private final List<Mutation> all = new ArrayList<>();

    private Kindnesses(StatutoryProcess process) {
        this.draft = Draft.of(process.id());
    }

    static List<Mutation> of(StatutoryProcess process) {
        var kindnesses = new Kindnesses(process);
        kindnesses.labels();
        kindnesses.flows();
        kindnesses.tasks();
        kindnesses.documents();
        kindnesses.subProcesses();
        kindnesses.whole();
        kindnesses.ofOne();
        return kindnesses.all;
    }

    private void add(String what, Consumer<Draft> change) {
        all.add(new Mutation(what, draft.process(), change));
    }

    private void labels() {
        for (var node : draft.all("userTask", "serviceTask", "exclusiveGateway", "startEvent", "endEvent", "boundaryEvent", "callActivity")) {
            var id = node.getAttribute("id");
            add("other label: " + id, one -> one.set(id, "name", "按本单位习惯 <改名> & 换行\n" + id));
        }
    }

    private void flows() {
        for (var flow : draft.flows()) {
            var id = flow.getAttribute("id");
            if (!flow.getAttribute("sourceRef").startsWith("timer-discipline")) {
                add("another task in " + id, one -> one.into(one.at(id), EXTRA));
            }
        }
        add("a milestone event", one -> one.into(one.flows().get(1), "<bpmn:intermediateThrowEvent name='已登记'/>"));
        add("a merge", one -> one.into(one.flows().get(2), "<bpmn:exclusiveGateway/>"));
        add("two tasks beside each other", one -> {
            var id = one.flows().get(2).getAttribute("id");
            var join = one.into(one.at(id), "<bpmn:parallelGateway/>");
            var task = one.into(one.at(id), EXTRA);
            var fork = one.into(one.at(id), "<bpmn:parallelGateway/>");
            var other = one.insert(EXTRA.replace("<bpmn:userTask ", "<bpmn:userTask id='" + one.fresh() + "' ")).getAttribute("id");
            one.connect(fork, other);
            one.connect(other, join);
            one.set(task, "name", "归集材料");
        });
    }

    private void tasks() {
        for (var task : draft.all("userTask")) {
            var id = task.getAttribute("id");
            var group = task.getAttributeNS(CAMUNDA, "candidateGroups");
            add("own office: " + id, one -> one.set(id, "camunda:candidateGroups", group + "-office-2"));
            add("two offices: " + id, one -> one.set(id, "camunda:candidateGroups", group + ", " + group + "-office-2"));
            add("due and urgent: " + id, one -> {
                one.set(id, "camunda:dueDate", "P10D");
                one.set(id, "camunda:priority", "80");
            });
            add("reminder: " + id, one -> reminder(one, id, "<bpmn:timeDuration>P3D</bpmn:timeDuration>"));
            add("reminder after weeks: " + id, one -> reminder(one, id, "<bpmn:timeDuration>P2W</bpmn:timeDuration>"));
            add("rare reminder: " + id, one -> reminder(one, id, "<bpmn:timeCycle>R1000/P1Y2M3DT4H5M</bpmn:timeCycle>"));
            add("due in weeks: " + id, one -> {
                one.set(id, "camunda:dueDate", "P1W2D");
                one.set(id, "camunda:followUpDate", "P10Y");
            });
            add("long words: " + id, one -> {
                one.set(id, "name", "长".repeat(255));
                one.insert(one.at(id), "<bpmn:documentation>" + "长".repeat(3998) + "</bpmn:documentation>");
            });
            add("repeated reminder: " + id, one -> reminder(one, id, "<bpmn:timeCycle>R3/P1D</bpmn:timeCycle>"));
            add("documentation: " + id, one -> one.insert(one.at(id), "<bpmn:documentation>内部操作指引：…</bpmn:documentation>"));
        }
    }

    /** As Camunda Modeler links a document: something reads it, or brings it. */
    private void documents() {
        for (var node : draft.all("userTask", "serviceTask", "callActivity", "endEvent")) {
            var id = node.getAttribute("id");
            add("document for: " + id, one -> document(one, id, true));
        }
        for (var node : draft.all("userTask", "serviceTask", "callActivity", "startEvent", "boundaryEvent", "intermediateCatchEvent")) {
            var id = node.getAttribute("id");
            add("document from: " + id, one -> document(one, id, false));
        }
        add("document of a fold", one -> {
            var folded = one.wrap(List.of(one.all("userTask").get(0).getAttribute("id")));
            document(one, folded, true);
            document(one, folded, false);
        });
    }

    private static void document(Draft one, String node, boolean read) {
        var data = one.fresh();
        one.insert("<bpmn:dataObject id='" + data + "'/><bpmn:dataObjectReference id='" + data + "-paper' name='请示件' dataObjectRef='" + data + "'/>");
        one.link(node, read ? "<bpmn:property id='" + data + "-place' name='__targetRef_placeholder'/><bpmn:dataInputAssociation id='" + data
            + "-in'><bpmn:sourceRef>" + data + "-paper</bpmn:sourceRef><bpmn:targetRef>" + data + "-place</bpmn:targetRef></bpmn:dataInputAssociation>"
            : "<bpmn:dataOutputAssociation id='" + data + "-out'><bpmn:targetRef>" + data + "-paper</bpmn:targetRef></bpmn:dataOutputAssociation>");
    }

    static void reminder(Draft one, String host, String when) {
        var timer = one.insert(one.at(host).getParentNode(), "<bpmn:boundaryEvent id='" + one.fresh() + "' name='提醒' cancelActivity='false' "
            + "attachedToRef='" + host + "'><bpmn:timerEventDefinition>" + when + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>").getAttribute("id");
        var task = one.insert(one.at(host).getParentNode(), "<bpmn:serviceTask id='" + one.fresh() + "' name='催办' camunda:delegateExpression='${reminder}'/>"
            + "").getAttribute("id");
        var end = one.insert(one.at(host).getParentNode(), "<bpmn:endEvent id='" + one.fresh() + "'/>").getAttribute("id");
        one.connect(timer, task);
        one.connect(task, end);
    }

    /** Steps that follow each other are folded into one, and the fold into another. */
    private void subProcesses() {
        for (var node : draft.all("userTask", "serviceTask", "callActivity", "intermediateCatchEvent")) {
            var id = node.getAttribute("id");
            if (id.equals("remind-discipline")) {
                continue;
            }
            if (!id.equals("deliberation-co-reply")) { // its month without reply leads out of it
                add("folded: " + id, one -> one.wrap(List.of(id)));
                add("folded twice: " + id, one -> one.wrap(List.of(one.wrap(List.of(id)))));
            }
            var next = draft.from(id).get(0).getAttribute("targetRef");
            if (List.of("userTask", "serviceTask", "intermediateCatchEvent").contains(draft.at(next).getLocalName())
                    && draft.into(next).size() == 1 && !next.equals("deliberation-co-reply") && !id.equals("deliberation-co-reply")) {
                add("folded: " + id + " and " + next, one -> one.wrap(List.of(id, next)));
            }
        }
    }

    private void whole() {
        add("lanes", one -> {
            var lanes = one.insert("<bpmn:laneSet id='lanes'><bpmn:lane id='lane' name='组织部'/></bpmn:laneSet>");
            for (var task : one.all("userTask")) {
                one.insert((Element) lanes.getFirstChild(), "<bpmn:flowNodeRef>" + task.getAttribute("id") + "</bpmn:flowNodeRef>");
            }
        });
        add("a pool", one -> one.insert(one.at(one.process()).getParentNode(), "<bpmn:collaboration id='c'><bpmn:participant id='p' name='市委组织部' "
            + "processRef='" + one.process() + "'/></bpmn:collaboration>"));
        add("a note", one -> one.insert("<bpmn:textAnnotation id='note'><bpmn:text>按 2019 年《干部任用条例》办理</bpmn:text></bpmn:textAnnotation>"));
        add("a version", one -> one.process("camunda:versionTag", "2026.2"));
        add("a version in Chinese", one -> one.process("camunda:versionTag", "2026年修订"));
        add("saved by another tool", one -> {
            var definitions = (Element) one.at(one.process()).getParentNode();
            definitions.setAttribute("typeLanguage", "http://www.w3.org/2001/XMLSchema");
            definitions.setAttribute("expressionLanguage", "http://www.w3.org/1999/XPath");
            definitions.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:schemaLocation", "http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd");
            definitions.setAttributeNS(CAMUNDA, "camunda:diagramRelationId", "1f2e3d");
        });
        add("another name", one -> one.process("name", "本市干部选任"));
        add("no text in flows", one -> one.flows().forEach(flow -> flow.removeAttribute("name")));
        add("flows in another order", one -> {
            var flows = one.flows();
            for (int i = flows.size() - 1; i >= 0; i--) {
                var parent = flows.get(i).getParentNode();
                parent.insertBefore(flows.get(i), Draft.children((Element) parent).stream().filter(child ->
                    child.getLocalName().equals("textAnnotation") || child.getLocalName().equals("group")).findFirst().orElse(null));
            }
        });
        add("other ids of flows", one -> {
            for (var flow : one.flows()) {
                var before = flow.getAttribute("id");
                flow.setAttribute("id", "Flow_" + Integer.toHexString(before.hashCode()));
                one.all("exclusiveGateway").stream().filter(gateway -> gateway.getAttribute("default").equals(before))
                    .forEach(gateway -> gateway.setAttribute("default", flow.getAttribute("id")));
            }
        });
        add("other ids of gateways", one -> one.all("exclusiveGateway", "parallelGateway").forEach(gateway ->
            WordMutations.rename(one, gateway.getAttribute("id"), "Gateway_" + Integer.toHexString(gateway.getAttribute("id").hashCode()))));
        add("other quotes and blanks", one -> one.all("conditionExpression").forEach(condition -> condition.setTextContent(
            condition.getTextContent().replace("${", "\n  #{ ").replace(" and ", " && ").replace("'", "\""))));
    }

    /** What makes sense in one diagram only. */
    private void ofOne() {
        if (draft.has("join-recommendation-ways")) {
            add("one way of recommendation after the other", one -> {
                one.cutOut("recommendation-talks");
                Draft.remove(one.flow("fork-recommendation-ways", "join-recommendation-ways"));
                one.insert("<bpmn:userTask id='recommendation-talks' name='谈话' camunda:formRef='recommendation-talks' "
                    + "camunda:formRefBinding='deployment' camunda:candidateGroups='organization-department'/>");
                one.redirect(one.flow("recommendation-meeting", "join-recommendation-ways").getAttribute("id"), "recommendation-talks");
                one.connect("recommendation-talks", "join-recommendation-ways");
                one.cutOut("fork-recommendation-ways");
                one.cutOut("join-recommendation-ways");
            });
            add("the ways of recommendation the other way round", one -> WayMutations.swap(one, "recommendation-meeting", "recommendation-talks"));
            add("the fold of a fork", one -> one.wrap(List.of("fork-recommendation-ways", "recommendation-meeting", "recommendation-talks",
                "join-recommendation-ways")));
            add("the publicity is always done again as a whole", one -> one.redirect("publicity-held", "merge-publicity-again"));
            add("the publicity is judged again before every other appointment", one -> one.redirect("appointment-again", "merge-publicity-conclusion"));
            for (var stage : Map.of("is-decision-adopted", "decision", "is-deliberation-complete", "deliberation", "is-opening-approved", "opening")
                    .entrySet()) {
                var passed = Map.of("decision", "decision-adopted", "deliberation", "deliberation-complete", "opening", "opening-approved")
                    .get(stage.getValue());
                var bean = stage.getValue().equals("opening") ? "quota" : stage.getValue();
                add("on by default after " + stage.getValue(), one -> {
                    Draft.remove(Draft.children(one.at(passed)).get(0));
                    one.condition(one.at(stage.getValue() + "-again"), "${" + bean + "Gate.again(execution)}");
                    one.set(stage.getKey(), "default", passed);
                });
            }
        }
        if (draft.has("fork-consultations")) {
            add("two of the methods swapped", one -> WayMutations.swap(one, "inspection-survey", "inspection-talks"));
            add("the fold of all methods", one -> one.wrap(List.of("fork-inspection-methods", "inspection-appraisal", "inspection-survey",
                "inspection-results", "inspection-talks", "join-inspection-methods")));
            add("the consultations swapped", one -> WayMutations.swap(one, "is-discipline-required", "is-first-deliberation-required"));
        }
    }
}
