package org.xuanren.conformance;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xuanren.statute.StatutoryProcess;

/**
 * All words that the file of a statutory process may use: elements, their attributes and values, their children. The list is
 * closed: what is not in it may do something that the proof does not see, so it is refused by name.
 *
 * <p>The engine evaluates expressions in places where nobody expects them (the name of a task is one), so an expression
 * may stand only where {@code EXPRESSIONS} says; what it may say there is judged where the node is read.
 */
final class Vocabulary {

    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final String REF = "[A-Za-z_][\\w.-]*";
    private static final String NO = "false";
    private static final Set<String> LAPSES = Set.of("camunda:dueDate", "camunda:followUpDate");
    /** As much as the engine can store; what is longer stops every case at that place. The documentation of a task describes it. */
    private static final Map<String, Integer> MOST = Map.of("id", 200, "name", 255, "camunda:versionTag", 64);
    private static final int MOST_DOCUMENTED = 4000;
    private static final Set<String> EXPRESSIONS = Set.of("conditionExpression", "timeDate", "serviceTask@camunda:delegateExpression",
        "multiInstanceLoopCharacteristics@camunda:collection", "camunda:in@businessKey");
    private static final Set<String> CODE = Set.of("scriptTask", "script", "businessRuleTask", "sendTask", "camunda:connector",
        "camunda:executionListener", "camunda:taskListener", "camunda:script", "camunda:inputOutput", "camunda:field",
        "camunda:class", "camunda:expression", "camunda:type", "camunda:topic", "camunda:resultVariable", "camunda:resource",
        "camunda:decisionRef", "camunda:variableMappingClass", "camunda:variableMappingDelegateExpression", "language");

    /** The engine reads one of them, or none, where there are several. */
    private static final Set<String> ONCE = Set.of("conditionExpression", "extensionElements", "multiInstanceLoopCharacteristics",
        "timerEventDefinition", "timeDate", "timeDuration", "timeCycle", "collaboration");

    private record Word(Map<String, Pattern> attributes, Set<String> children, boolean text) { }

    private static final Map<String, Word> WORDS = new LinkedHashMap<>();

    static {
        var artifacts = "textAnnotation association group ";
        var flowing = "startEvent endEvent userTask serviceTask callActivity subProcess exclusiveGateway parallelGateway "
            + "boundaryEvent intermediateCatchEvent intermediateThrowEvent sequenceFlow dataObject dataObjectReference "
            + "dataStoreReference laneSet " + artifacts;
        var node = "documentation extensionElements incoming outgoing ";
        var read = "property dataInputAssociation ";
        var written = "property dataOutputAssociation ";
        var data = read + "dataOutputAssociation "; // of no consequence: the engine reads none of them
        word("definitions", "targetNamespace exporter exporterVersion typeLanguage expressionLanguage xsi:schemaLocation modeler:executionPlatform "
            + "modeler:executionPlatformVersion camunda:diagramRelationId",
            "process collaboration category bpmndi:BPMNDiagram");
        word("process", "isExecutable=true isClosed=false processType camunda:historyTimeToLive camunda:versionTag=[\\p{L}\\p{N}_.-]+ "
            + "camunda:isStartableInTasklist", "documentation extensionElements " + flowing);
        word("startEvent", "isInterrupting=true parallelMultiple=" + NO + " camunda:formRef camunda:formRefBinding=deployment", node + written);
        word("endEvent", "", node + read);
        word("userTask", "isForCompensation=false startQuantity=1 completionQuantity=1 camunda:formRef "
            + "camunda:formRefBinding=deployment camunda:candidateGroups camunda:priority=\\d{1,9} camunda:dueDate "
            + "camunda:followUpDate", node + data);
        word("serviceTask", "isForCompensation=false startQuantity=1 completionQuantity=1 camunda:delegateExpression",
            node + data);
        word("callActivity", "isForCompensation=false startQuantity=1 completionQuantity=1 calledElement "
            + "camunda:calledElementBinding=deployment", node + data + "multiInstanceLoopCharacteristics");
        word("multiInstanceLoopCharacteristics", "isSequential=false behavior=All camunda:collection camunda:elementVariable", "");
        word("subProcess", "triggeredByEvent=false isForCompensation=false startQuantity=1 completionQuantity=1", node + data + flowing);
        word("exclusiveGateway", "gatewayDirection default=" + REF, node);
        word("parallelGateway", "gatewayDirection", node);
        word("boundaryEvent", "attachedToRef=" + REF + " cancelActivity=(true|false) parallelMultiple=false",
            node + written + "timerEventDefinition");
        word("intermediateCatchEvent", "parallelMultiple=false", node + written + "timerEventDefinition");
        word("intermediateThrowEvent", "", node + read);
        word("timerEventDefinition", "", "timeDate timeDuration timeCycle");
        text("timeDate", "xsi:type=(\\w+:)?tFormalExpression");
        text("timeDuration", "xsi:type=(\\w+:)?tFormalExpression");
        text("timeCycle", "xsi:type=(\\w+:)?tFormalExpression");
        word("sequenceFlow", "sourceRef=" + REF + " targetRef=" + REF, "documentation extensionElements conditionExpression");
        text("conditionExpression", "xsi:type=(\\w+:)?tFormalExpression");
        word("extensionElements", "", "camunda:properties camunda:in");
        word("camunda:properties", "", "camunda:property");
        word("camunda:property", "value", "");
        word("camunda:in", "businessKey source target", "");
        word("laneSet", "", "lane");
        word("lane", "", "flowNodeRef childLaneSet documentation");
        word("childLaneSet", "", "lane");
        text("flowNodeRef", "");
        text("incoming", "");
        text("outgoing", "");
        text("documentation", "textFormat=text/plain");
        word("collaboration", "isClosed=false", "participant messageFlow documentation " + artifacts);
        word("participant", "processRef=" + REF, "documentation");
        word("messageFlow", "sourceRef=" + REF + " targetRef=" + REF, "documentation");
        word("category", "", "categoryValue");
        word("categoryValue", "value", "");
        word("group", "categoryValueRef=" + REF, "documentation");
        word("textAnnotation", "textFormat=text/plain", "text");
        text("text", "");
        word("association", "sourceRef=" + REF + " targetRef=" + REF + " associationDirection=(None|One|Both)", "documentation");
        word("dataObject", "isCollection=(true|false)", "documentation");
        word("dataObjectReference", "dataObjectRef=" + REF, "documentation");
        word("dataStoreReference", "", "documentation");
        word("property", "name=__targetRef_placeholder", "");
        word("dataInputAssociation", "", "sourceRef targetRef");
        word("dataOutputAssociation", "", "sourceRef targetRef");
        text("sourceRef", "");
        text("targetRef", "");
    }

    private final Faults faults;
    private final Set<String> ids = new HashSet<>();
    /** The nearest shape with a label: what has none is found in it. */
    private String shape = "";

    private Vocabulary(Faults faults) {
        this.faults = faults;
    }

    static void check(Tag definitions, Faults faults) {
        new Vocabulary(faults).read(definitions);
    }

    private void read(Tag tag) {
        var around = shape;
        shape = tag.label().isEmpty() ? shape : tag.label();
        judge(tag);
        shape = around;
    }

    private void judge(Tag tag) {
        var word = WORDS.get(tag.name());
        if (word == null) {
            unknown(tag, tag.name(), "元素");
            return;
        }
        tag.attributes().forEach((name, value) -> attribute(tag, word, name, value));
        if (!tag.id().isEmpty() && !ids.add(tag.id())) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "编号 " + tag.id() + " 用了两次（第 " + tag.line() + " 行）", "请改为各不相同的编号");
        }
        if (tag.text().contains("${") || tag.text().contains("#{")) {
            expression(tag, tag.name(), tag.text());
        } else if (!word.text && !tag.text().isEmpty()) {
            unknown(tag, tag.text(), "文字");
        }
        var documented = tag.children("documentation").mapToInt(one -> one.text().length() + 2).sum(); // the engine joins them
        if (documented > MOST_DOCUMENTED) {
            tooLong(tag, "说明", documented, MOST_DOCUMENTED);
        }
        var once = new HashSet<String>();
        for (var child : tag.children()) {
            if (ONCE.contains(child.name()) && !once.add(child.name())) {
                faults.add(Fault.Kind.NOT_UNDERSTOOD, at(tag) + "有不止一个 " + child.name(), "请只保留一个");
            }
            if (child.is("bpmndi:BPMNDiagram") && tag.is("definitions") || child.is("process") && StatutoryProcess.find(child.id().trim()).isEmpty()) {
                continue; // shapes and lines decide nothing; another process is refused as a whole
            }
            if (word.children.contains(child.name())) {
                read(child);
            } else {
                unknown(child, child.name(), "元素");
            }
        }
    }

    private void attribute(Tag tag, Word word, String name, String value) {
        var allowed = word.attributes.get(name);
        if (allowed == null) {
            unknown(tag, name, "属性");
        } else if (value.contains("${") || value.contains("#{")) {
            expression(tag, tag.name() + "@" + name, value);
        } else if (value.length() > MOST.getOrDefault(name, Integer.MAX_VALUE)) {
            tooLong(tag, name, value.length(), MOST.get(name));
        } else if (LAPSES.contains(name) && !Lapse.ofTask(value)) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, at(tag) + "的 " + name + " 为“" + value + "”，不是可以算出的固定时长", "请写为不超过 10 年的时长，例如 P10D");
        } else if (allowed != ANY && !allowed.matcher(value).matches()) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, at(tag) + "的 " + name + " 为“" + value + "”，无法证明", "请改回原值或删去此项");
        }
    }

    private void tooLong(Tag tag, String what, int length, int most) {
        faults.add(Fault.Kind.NOT_UNDERSTOOD, "第 " + tag.line() + " 行的 " + tag.name() + " 的 " + what + " 有 " + length + " 个字符，超过 " + most + " 个",
            "请缩短");
    }

    private void expression(Tag tag, String where, String text) {
        if (!EXPRESSIONS.contains(where)) {
            faults.add(Fault.Kind.FOREIGN_CODE, at(tag) + "含有表达式“" + text + "”", "此处不得写表达式，请改为文字");
        }
    }

    private void unknown(Tag tag, String what, String sort) {
        if (CODE.contains(what)) {
            faults.add(Fault.Kind.FOREIGN_CODE, at(tag) + "使用了" + sort + " " + what + "，法定流程内不得有代码、脚本、监听器和外部调用",
                "请删去，由核验任务判断");
        } else {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, at(tag) + "使用了" + sort + " " + what + "，无法证明它不绕过核验",
                sort.equals("元素") ? "请改用人工任务、排他或并行网关和定时事件" : "请删去此项");
        }
    }

    private String at(Tag tag) {
        var label = tag.label().isEmpty() ? shape : tag.label();
        return "第 " + tag.line() + " 行" + (label.isEmpty() ? "" : "『" + label + "』");
    }

    private static void word(String name, String attributes, String children) {
        var patterns = new LinkedHashMap<String, Pattern>();
        patterns.put("id", Pattern.compile(REF));
        patterns.put("name", ANY);
        for (var one : attributes.isBlank() ? new String[0] : attributes.strip().split(" ")) {
            var equals = one.indexOf('=');
            patterns.put(equals < 0 ? one : one.substring(0, equals), equals < 0 ? ANY : Pattern.compile(one.substring(equals + 1)));
        }
        WORDS.put(name, new Word(patterns, Set.of(children.isBlank() ? new String[0] : children.strip().split(" +")), false));
    }

    private static void text(String name, String attributes) {
        word(name, attributes, "");
        WORDS.put(name, new Word(WORDS.get(name).attributes, Set.of(), true));
    }
}
