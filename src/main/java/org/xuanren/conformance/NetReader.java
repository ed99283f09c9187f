package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xuanren.conformance.Node.Kind;

/**
 * Reads a process into its net. Embedded sub-processes are unfolded: entering one is a node, so is leaving it; a timer at its
 * edge is a way from its entry. Flows that the engine would refuse or read otherwise are faults.
 */
final class NetReader {

    private static final Map<String, Kind> KINDS = Map.of("startEvent", Kind.START, "endEvent", Kind.END, "userTask",
        Kind.USER_TASK, "serviceTask", Kind.SERVICE_TASK, "callActivity", Kind.CALL, "exclusiveGateway", Kind.XOR,
        "parallelGateway", Kind.AND, "intermediateCatchEvent", Kind.TIMER, "intermediateThrowEvent", Kind.PASS,
        "boundaryEvent", Kind.BOUNDARY);
    private static final Set<String> NAMELESS = Set.of("documentation", "extensionElements", "incoming", "outgoing");
    private static final Set<String> NO_NODES = Set.of("sequenceFlow", "laneSet", "documentation", "extensionElements",
        "textAnnotation", "association", "group", "dataObject", "dataObjectReference", "dataStoreReference", "incoming", "outgoing",
        "property", "dataInputAssociation", "dataOutputAssociation", "multiInstanceLoopCharacteristics");

    private final Faults faults;
    private final Prescription prescription;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Node, Node> exits = new LinkedHashMap<>();
    private final Map<Node, Node> ends = new LinkedHashMap<>();
    private Node start;

    private NetReader(Prescription prescription, Faults faults) {
        this.prescription = prescription;
        this.faults = faults;
    }

    /** @return null if there is no net to speak of */
    static Net read(Tag process, Prescription prescription, Faults faults) {
        var reader = new NetReader(prescription, faults);
        reader.start = reader.scope(process, process.id(), null, null);
        if (reader.start == null) {
            return null;
        }
        var reminders = new Reminders(reader.nodes, prescription, faults).cutOff();
        reminders.forEach(reader.nodes::remove);
        reader.ends.forEach((end, exit) -> {
            if (reader.nodes.containsKey(end.id())) {
                end.connect(Flow.silent(end, exit));
            }
        });
        return Net.of(reader.start, reader.nodes.values());
    }

    /** @return where it starts; null if it has no start */
    private Node scope(Tag scope, String name, Node around, Node exit) {
        var own = new ArrayList<Node>();
        for (var tag : scope.children()) {
            if (tag.id().isEmpty() && !NAMELESS.contains(tag.name())) { // the engine knows it all the same
                faults.add(Fault.Kind.NOT_UNDERSTOOD, "第 " + tag.line() + " 行的 " + tag.name() + " 没有编号", "请用建模工具重新画出");
            }
            if (NO_NODES.contains(tag.name()) || tag.id().isEmpty()) {
                continue;
            }
            if (tag.is("subProcess")) {
                own.add(subProcess(tag, name, around));
            } else {
                var kind = KINDS.getOrDefault(tag.name(), Kind.UNKNOWN);
                var inner = kind == Kind.END && exit != null;
                var node = add(new Node(tag, inner ? Kind.PASS : kind, tag.id(), name, around));
                own.add(node);
                if (inner) {
                    ends.put(node, exit);
                }
            }
        }
        scope.children("sequenceFlow").forEach(flow -> connect(flow, name));
        own.stream().filter(node -> node.kind() == Kind.BOUNDARY).forEach(this::attach);
        var starts = own.stream().filter(node -> node.kind() == Kind.START).toList();
        if (starts.size() != 1) {
            faults.add(Fault.Kind.ALTERED, "『" + scope.label() + "』有 " + starts.size() + " 个开始事件", "请保留恰好一个开始事件");
        }
        return starts.isEmpty() ? null : starts.get(0);
    }

    private Node subProcess(Tag tag, String scope, Node around) {
        var entry = add(new Node(tag, Kind.ENTRY, tag.id(), scope, around));
        var exit = add(new Node(tag, Kind.EXIT, tag.id() + "/exit", scope, around));
        exits.put(entry, exit);
        var inner = scope(tag, tag.id(), entry, exit);
        if (inner != null) {
            entry.connect(Flow.silent(entry, inner));
        }
        return entry;
    }

    private Node add(Node node) {
        nodes.putIfAbsent(node.id(), node);
        return nodes.get(node.id());
    }

    private void connect(Tag tag, String scope) {
        var from = nodes.get(tag.get("sourceRef"));
        var to = nodes.get(tag.get("targetRef"));
        if (from == null || to == null || !from.scope().equals(scope) || !to.scope().equals(scope)) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "第 " + tag.line() + " 行的连线『" + tag.label() + "』两端不在同一流程内", "请重新连接");
            return;
        }
        if (to.kind() == Kind.START || to.kind() == Kind.BOUNDARY || from.kind() == Kind.END || ends.containsKey(from)) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "连线从『" + from.label() + "』到『" + to.label() + "』，方向不成立", "请删去该连线");
            return;
        }
        var source = exits.getOrDefault(from, from);
        var name = tag.attributes().getOrDefault("name", "").trim();
        var condition = tag.child("conditionExpression").map(Tag::text);
        var parsed = condition.flatMap(Condition::parse);
        var byDefault = tag.id().equals(from.tag().get("default")) && from.kind() == Kind.XOR;
        if (condition.isPresent() && parsed.isEmpty()) {
            faults.add(Fault.Kind.FOREIGN_CODE, "『" + from.label() + "』" + (name.isEmpty() ? "到『" + to.label() + "』" : "的出线“" + name + "”")
                + "的条件“" + condition.get() + "”无法证明",
                "请只用核验和法定情形作条件，例如 ${decisionGate.passed(execution)}");
        }
        if (condition.isPresent() && from.kind() != Kind.XOR && from.kind() != Kind.UNKNOWN) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "从『" + from.label() + "』出发的连线带有条件", "请在排他网关上分支");
        }
        parsed.ifPresent(one -> one.questions().stream().filter(question -> !asks(question)).forEach(question ->
            faults.add(Fault.Kind.FOREIGN_CODE, "『" + from.label() + "』的条件问到 " + question + "，它不属于本流程",
                "请只用本流程的核验和法定情形作条件")));
        source.connect(new Flow(tag.id(), source, to, name, parsed.orElse(null),
            byDefault));
    }

    private boolean asks(String question) {
        var colon = question.indexOf(':');
        var name = colon < 0 ? question : question.substring(0, colon);
        return prescription.questions().containsKey(name) && name.endsWith(".againFrom") == colon >= 0
            && !name.equals(Duty.SILENCE) && !name.equals(Duty.PUBLICITY_OVER);
    }

    private void attach(Node boundary) {
        var host = nodes.get(boundary.tag().get("attachedToRef"));
        if (host == null || !host.scope().equals(boundary.scope())
                || !Set.of(Kind.USER_TASK, Kind.ENTRY, Kind.CALL, Kind.UNKNOWN).contains(host.kind())) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "事件『" + boundary.label() + "』附着在"
                + (host == null ? "不存在的任务上" : "『" + host.label() + "』上"), "定时事件只能附着在人工任务、子流程或逐人考察上");
        }
        if (host != null) {
            var date = boundary.tag().child("timerEventDefinition").flatMap(timer -> timer.child("timeDate")).map(Tag::text);
            host.attach(new Flow("", host, boundary, "", date.flatMap(Condition::parse).orElse(null), false));
        }
    }
}
