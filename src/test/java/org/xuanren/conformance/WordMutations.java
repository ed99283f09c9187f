package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.xuanren.statute.StatutoryProcess;

/** Illegal words: listeners, scripts, other beans, events, loops, calls, forms and attributes that the statute does not know. */
final class WordMutations {

    private static final List<String> EVENTS = List.of("message", "signal", "error", "escalation", "conditional", "compensate", "cancel");
    private static final List<String> LISTENERS = List.of("class='x.Y'", "expression='${execution.id}'", "delegateExpression='${quotaGate}'");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** None of them can be computed, or is soon enough, whoever computes it. */
    private static final List<String> LAPSES = List.of("P", "PT", "P1D1Y", "PT5M1H", "P1D1D", "R3/P1D", "P0D", "P11Y", "P99999999999Y", "P99999Y", "P1,5D");
    private static final List<String> CYCLES = List.of("P10D", "R0/P1D", "R/P1D", "R1001/P1D", "R99999999999/P1D", "R3/P1W2D", "R3/P1D1Y", "R3/P0D", "R3/P11Y",
        "0 0 * * * ?");

    private final Draft draft;
    private final List<Mutation> all = new ArrayList<>();

    private WordMutations(StatutoryProcess process) {
        this.draft = Draft.of(process.id());
    }

    static List<Mutation> of(StatutoryProcess process) {
        var mutations = new WordMutations(process);
        mutations.listeners();
        mutations.inFlows();
        mutations.tasks();
        mutations.gates();
        mutations.gateways();
        mutations.events();
        mutations.process();
        mutations.nameless();
        return mutations.all;
    }

    private void add(String what, Consumer<Draft> change) {
        all.add(new Mutation(what, draft.process(), change));
    }

    private void listeners() {
        for (var node : draft.all("userTask", "serviceTask", "exclusiveGateway", "parallelGateway", "startEvent", "endEvent", "callActivity",
                "sequenceFlow")) {
            var id = node.getAttribute("id");
            var kind = node.getLocalName().equals("sequenceFlow") ? "take" : "start";
            var how = LISTENERS.get(Math.floorMod(id.hashCode(), LISTENERS.size()));
            add("listener on " + id, one -> extension(one, id, "<camunda:executionListener event='" + kind + "' " + how + "/>"));
        }
    }

    private static void extension(Draft one, String id, String xml) {
        var present = Draft.children(one.at(id)).stream().filter(child -> child.getLocalName().equals("extensionElements")).findFirst();
        if (present.isPresent()) {
            one.insert(present.get(), xml);
        } else {
            one.insert(one.at(id), "<bpmn:extensionElements>" + xml + "</bpmn:extensionElements>");
        }
    }

    private void inFlows() {
        var words = List.of("<bpmn:scriptTask scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
            "<bpmn:serviceTask camunda:class='x.Y'/>", "<bpmn:serviceTask camunda:expression='${selection.candidates(execution)}'/>",
            "<bpmn:serviceTask camunda:type='external' camunda:topic='t'/>", "<bpmn:serviceTask camunda:delegateExpression='${appointmentGate}'/>",
            "<bpmn:businessRuleTask camunda:decisionRef='d'/>", "<bpmn:sendTask camunda:class='x.Y'/>", "<bpmn:receiveTask/>",
            "<bpmn:manualTask/>", "<bpmn:callActivity calledElement='candidate-inspection'/>", "<bpmn:eventBasedGateway/>",
            "<bpmn:inclusiveGateway/>", "<bpmn:complexGateway/>", "<bpmn:adHocSubProcess/>", "<bpmn:transaction/>", "<bpmn:subProcess/>",
            "<bpmn:intermediateThrowEvent><bpmn:signalEventDefinition/></bpmn:intermediateThrowEvent>",
            "<bpmn:intermediateThrowEvent><bpmn:linkEventDefinition name='x'/></bpmn:intermediateThrowEvent>",
            "<bpmn:intermediateCatchEvent><bpmn:messageEventDefinition/></bpmn:intermediateCatchEvent>",
            "<bpmn:intermediateCatchEvent><bpmn:timerEventDefinition><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>"
                + "</bpmn:intermediateCatchEvent>", "<bpmn:userTask camunda:assignee='a'/>", "<bpmn:userTask name='无人办理'/>",
            "<bpmn:userTask camunda:candidateGroups='archivist' camunda:formRef='archive-list' camunda:formRefBinding='deployment'/>",
            "<bpmn:userTask camunda:candidateGroups='${starter}'/>", "<bpmn:userTask name='${execution.id}' camunda:candidateGroups='archivist'/>");
        var next = 0;
        for (var flow : draft.flows()) {
            for (int i = 0; i < 3; i++) { // three words in each flow, in turn
                var word = words.get(next++ % words.size());
                var id = flow.getAttribute("id");
                add("in " + id + ": " + word, one -> one.into(one.at(id), word));
            }
        }
    }

    private void tasks() {
        for (var task : draft.all("userTask")) {
            var id = task.getAttribute("id");
            add("no form: " + id, one -> one.unset(id, "camunda:formRef"));
            add("other form: " + id, one -> one.set(id, "camunda:formRef", id + "-2"));
            add("latest form: " + id, one -> one.set(id, "camunda:formRefBinding", "latest"));
            add("form key: " + id, one -> one.set(id, "camunda:formKey", "embedded:app:x.html"));
            add("other group: " + id, one -> one.set(id, "camunda:candidateGroups", "modeler"));
            add("full-width blank before the group: " + id, one -> one.set(id, "camunda:candidateGroups", "\u3000" + one.at(id).getAttribute("camunda:candidateGroups")));
            add("one more group: " + id, one -> one.set(id, "camunda:candidateGroups",
                one.at(id).getAttributeNS(CAMUNDA, "candidateGroups") + ",modeler"));
            add("assignee: " + id, one -> one.set(id, "camunda:assignee", "demo"));
            add("other id: " + id, one -> rename(one, id, id + "-2"));
            add("expression in the name: " + id, one -> one.set(id, "name", "#{selection.candidates(execution)}"));
            LAPSES.forEach(lapse -> add("due " + lapse + ": " + id, one -> one.set(id, "camunda:dueDate", lapse)));
            add("followed up R3/P1D: " + id, one -> one.set(id, "camunda:followUpDate", "R3/P1D"));
            LAPSES.forEach(lapse -> add("reminded " + lapse + ": " + id, one -> Kindnesses.reminder(one, id, "<bpmn:timeDuration>" + lapse + "</bpmn:timeDuration>")));
            for (var cycle : CYCLES) {
                add("reminded " + cycle + ": " + id, one -> Kindnesses.reminder(one, id, "<bpmn:timeCycle>" + cycle + "</bpmn:timeCycle>"));
            }
            add("long name: " + id, one -> one.set(id, "name", "长".repeat(256)));
            add("long id: " + id, one -> Kindnesses.reminder(one, id, "<bpmn:timeDuration id='" + "t".repeat(201) + "'>P3D</bpmn:timeDuration>"));
            add("long documentation: " + id, one -> List.of(1, 2).forEach(half -> one.insert(one.at(id),
                "<bpmn:documentation>" + "长".repeat(2000) + "</bpmn:documentation>")));
            add("not now: " + id, one -> one.set(id, "isForCompensation", "true"));
            add("task listener: " + id, one -> extension(one, id, "<camunda:taskListener event='complete' class='x.Y'/>"));
            add("input: " + id, one -> extension(one, id, "<camunda:inputOutput><camunda:inputParameter name='candidateId'>x"
                + "</camunda:inputParameter></camunda:inputOutput>"));
            loops(id);
            for (var event : EVENTS) {
                add(event + " at " + id, one -> boundary(one, id, event));
            }
        }
    }

    private void nameless() {
        for (var node : draft.all("userTask", "serviceTask", "exclusiveGateway", "sequenceFlow", "boundaryEvent", "callActivity", "endEvent",
                "intermediateCatchEvent")) {
            add("no id: " + node.getAttribute("id"), one -> one.unset(node.getAttribute("id"), "id"));
        }
        for (var task : draft.all("userTask")) {
            add("nameless timer at " + task.getAttribute("id"), one -> one.insert("<bpmn:boundaryEvent attachedToRef='" + task.getAttribute("id")
                + "'><bpmn:timerEventDefinition><bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>"));
        }
    }

    private void loops(String id) {
        add("zero times: " + id, one -> one.insert(one.at(id), "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>0"
            + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"));
        add("standard loop: " + id, one -> one.insert(one.at(id), "<bpmn:standardLoopCharacteristics/>"));
        add("in an empty multi-instance: " + id, one -> one.insert(one.at(one.wrap(List.of(id))),
            "<bpmn:multiInstanceLoopCharacteristics camunda:collection='${selection.candidates(execution)}'/>"));
        add("in an event sub-process: " + id, one -> one.set(one.wrap(List.of(id)), "triggeredByEvent", "true"));
        add("in a sub-process with an error: " + id, one -> boundary(one, one.wrap(List.of(id)), "error"));
    }

    private static void boundary(Draft one, String id, String event) {
        var next = one.from(id).get(0).getAttribute("targetRef");
        var at = one.insert(one.at(id).getParentNode(), "<bpmn:boundaryEvent id='" + one.fresh() + "' attachedToRef='" + id + "'><bpmn:" + event
            + "EventDefinition/></bpmn:boundaryEvent>").getAttribute("id");
        one.connect(at, next);
    }

    static void rename(Draft one, String id, String other) {
        one.set(id, "id", other);
        one.flows().forEach(flow -> {
            for (var end : List.of("sourceRef", "targetRef")) {
                flow.setAttribute(end, flow.getAttribute(end).equals(id) ? other : flow.getAttribute(end));
            }
        });
        one.all("boundaryEvent").stream().filter(event -> event.getAttribute("attachedToRef").equals(id))
            .forEach(event -> event.setAttribute("attachedToRef", other));
    }

    private void gates() {
        for (var gate : draft.all("serviceTask")) {
            var id = gate.getAttribute("id");
            for (var bean : List.of("${quotaGate}", "${archiveGate}", "${reminder}", "${eligibilityGate}", "${selection}", "${x}", "quotaGate")) {
                if (!bean.equals(gate.getAttributeNS(CAMUNDA, "delegateExpression"))) {
                    add(id + " calls " + bean, one -> one.set(id, "camunda:delegateExpression", bean));
                }
            }
            add("no bean: " + id, one -> one.unset(id, "camunda:delegateExpression"));
            add("class: " + id, one -> one.set(id, "camunda:class", "x.Y"));
            add("expression: " + id, one -> one.set(id, "camunda:expression", "${quotaGate.passed(execution)}"));
            add("external: " + id, one -> one.set(id, "camunda:type", "external"));
            add("result: " + id, one -> one.set(id, "camunda:resultVariable", "x"));
            add("field: " + id, one -> extension(one, id, "<camunda:field name='stage' stringValue='x'/>"));
            add("connector: " + id, one -> extension(one, id, "<camunda:connector/>"));
            if (id.startsWith("gate-")) {
                add("other id: " + id, one -> rename(one, id, id + "-2"));
                loops(id);
            }
            EVENTS.forEach(event -> add(event + " at " + id, one -> boundary(one, id, event)));
        }
    }

    private void gateways() {
        for (var gateway : draft.all("exclusiveGateway", "parallelGateway")) {
            var id = gateway.getAttribute("id");
            var many = draft.from(id).size() > 1 || draft.into(id).size() > 1 && gateway.getLocalName().equals("parallelGateway");
            var kinds = new ArrayList<>(List.of("inclusiveGateway", "eventBasedGateway", "complexGateway"));
            if (many) {
                kinds.add(gateway.getLocalName().equals("exclusiveGateway") ? "parallelGateway" : "exclusiveGateway");
            }
            kinds.forEach(kind -> add(id + " becomes " + kind, one -> {
                var old = one.at(id);
                one.insert(old.getParentNode(), "<bpmn:" + kind + " id='" + id + "-x'/>");
                rename(one, id, id + "-y");
                Draft.remove(old);
                rename(one, id + "-x", id);
                one.flows().forEach(flow -> {
                    for (var end : List.of("sourceRef", "targetRef")) {
                        flow.setAttribute(end, flow.getAttribute(end).equals(id + "-y") ? id : flow.getAttribute(end));
                    }
                });
            }));
        }
    }

    private void events() {
        for (var event : draft.all("endEvent")) {
            var id = event.getAttribute("id");
            for (var kind : List.of("terminate", "message", "signal", "error", "escalation", "compensate", "cancel", "link")) {
                add(kind + " end " + id, one -> one.insert(one.at(id), "<bpmn:" + kind + "EventDefinition/>"));
            }
        }
        for (var kind : List.of("message", "signal", "timer", "conditional", "error", "escalation", "compensate")) {
            var definition = "<bpmn:" + kind + "EventDefinition/>";
            add(kind + " start", one -> {
                var start = one.insert("<bpmn:startEvent id='" + one.fresh() + "'>" + definition + "</bpmn:startEvent>");
                one.connect(start.getAttribute("id"), one.all("endEvent").get(0).getAttribute("id"));
            });
            add(kind + " event sub-process", one -> one.insert("<bpmn:subProcess id='esp' triggeredByEvent='true'><bpmn:startEvent id='es'>"
                + definition + "</bpmn:startEvent><bpmn:sequenceFlow id='ef' sourceRef='es' targetRef='ee'/><bpmn:endEvent id='ee'/></bpmn:subProcess>"));
            add(kind + " at the start", one -> one.insert(one.all("startEvent").get(0), definition));
        }
        for (var timer : List.of("2026-01-01T00:00:00", "PT1S", "${selection.replyMonthOver(execution)}", "${now()}")) {
            for (int i = 0; i < draft.all("timeDate").size(); i++) {
                var which = i;
                if (!timer.equals(draft.all("timeDate").get(i).getTextContent())) {
                    add("timer " + i + " at " + timer, one -> one.all("timeDate").get(which).setTextContent(timer));
                }
            }
        }
    }

    private void process() {
        var id = draft.process();
        add("short memory", one -> one.process("camunda:historyTimeToLive", "P30D"));
        add("not executable", one -> one.process("isExecutable", "false"));
        add("executable unsaid", one -> one.unset(id, "isExecutable"));
        add("starters", one -> one.process("camunda:candidateStarterGroups", "modeler"));
        add("startable", one -> one.process("camunda:isStartableInTasklist", id.equals("candidate-inspection") ? "true" : "false"));
        add("start form", one -> one.set(one.all("startEvent").get(0).getAttribute("id"), "camunda:formRef", "x"));
        add("initiator", one -> one.set(one.all("startEvent").get(0).getAttribute("id"), "camunda:initiator", "candidateId"));
        for (var schema : List.of(CAMUNDA + " http://127.0.0.1:9/x.xsd", CAMUNDA + " x.xsd", "http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd x y.xsd")) {
            add("schema " + schema, one -> elsewhere((Element) one.at(id).getParentNode(), "schemaLocation", schema));
            add("schema at the start " + schema, one -> elsewhere(one.all("startEvent").get(0), "schemaLocation", schema));
        }
        add("schema of nothing", one -> elsewhere((Element) one.at(id).getParentNode(), "noNamespaceSchemaLocation", "http://127.0.0.1:9/x.xsd"));
        for (int i = 0; i < draft.all("conditionExpression").size(); i++) {
            var which = i;
            add("full-width blank in condition " + i, one -> {
                var condition = one.all("conditionExpression").get(which);
                condition.setTextContent("\u3000" + condition.getTextContent());
            });
        }
        for (int i = 0; i < draft.all("timeDate").size(); i++) {
            var which = i;
            add("full-width blank in timer " + i, one -> {
                var timer = one.all("timeDate").get(which);
                timer.setTextContent(timer.getTextContent() + "\u3000");
            });
        }
        add("a message", one -> one.insert(one.at(id).getParentNode(), "<bpmn:message id='m' name='m'/>"));
        add("a second process", one -> one.insert(one.at(id).getParentNode(), "<bpmn:process id='p' isExecutable='true'><bpmn:scriptTask id='z'/></bpmn:process>"));
        for (Element call : draft.all("callActivity")) {
            var at = call.getAttribute("id");
            for (var target : List.of("cadre-selection", "report-verification", "x", "${which}", " candidate-inspection")) {
                add("call " + target, one -> one.set(at, "calledElement", target));
            }
            for (var binding : List.of("latest", "version", "versionTag")) {
                add("call " + binding, one -> one.set(at, "camunda:calledElementBinding", binding));
            }
            add("call case", one -> one.set(at, "camunda:caseRef", "x"));
            add("call all variables", one -> extension(one, at, "<camunda:in variables='all'/>"));
            add("call gives back", one -> extension(one, at, "<camunda:out variables='all'/>"));
            add("call once", one -> Draft.remove(one.all("multiInstanceLoopCharacteristics").get(0)));
            add("call until", one -> one.insert(one.all("multiInstanceLoopCharacteristics").get(0),
                "<bpmn:completionCondition>${true}</bpmn:completionCondition>"));
            add("call for the first", one -> one.all("camunda:in", "in").get(1).setAttribute("source", "first"));
            loops(at);
        }
    }

    private static void elsewhere(Element element, String attribute, String value) {
        element.setAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "xsi:" + attribute, value);
    }
}
