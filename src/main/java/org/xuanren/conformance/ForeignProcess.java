package org.xuanren.conformance;

import java.util.Set;
import java.util.regex.Pattern;
import org.xuanren.statute.StatutoryProcess;

/**
 * A process of somebody else's in the same engine. What it does is none of the statute's business as long as it cannot reach
 * into a statutory process: it calls none, and it has no code. An expression could start a case by the engine's own services or
 * run a gate beside its diagram; so it may only compare variables. Its forms are Camunda Forms: an embedded one ({@code formKey}) is a page
 * whose scripts run with the login of whoever opens the task. Messages and signals need no rule: no statutory process
 * waits for one, {@link Vocabulary} has no word for it.
 */
final class ForeignProcess {

    private static final Set<String> NO_ELEMENTS = Set.of("script", "scriptTask", "businessRuleTask");
    private static final Set<String> NO_ATTRIBUTES = Set.of("language", "scriptFormat");
    private static final Set<String> ENGINE_ELEMENTS = Set.of("camunda:properties", "camunda:property", "camunda:formData",
        "camunda:formField", "camunda:value", "camunda:validation", "camunda:constraint", "camunda:in", "camunda:out",
        "camunda:inputOutput", "camunda:inputParameter", "camunda:outputParameter", "camunda:list", "camunda:map",
        "camunda:entry", "camunda:failedJobRetryTimeCycle");
    private static final Set<String> ENGINE_ATTRIBUTES = Set.of("camunda:formRef", "camunda:formRefBinding",
        "camunda:assignee", "camunda:candidateUsers", "camunda:candidateGroups", "camunda:dueDate", "camunda:followUpDate",
        "camunda:priority", "camunda:asyncBefore", "camunda:asyncAfter", "camunda:exclusive", "camunda:historyTimeToLive",
        "camunda:isStartableInTasklist", "camunda:versionTag", "camunda:initiator", "camunda:type", "camunda:topic",
        "camunda:calledElementBinding", "camunda:calledElementVersion", "camunda:calledElementVersionTag", "camunda:collection",
        "camunda:elementVariable", "camunda:candidateStarterGroups", "camunda:candidateStarterUsers", "camunda:jobPriority",
        "camunda:taskPriority", "camunda:errorCodeVariable", "camunda:errorMessageVariable");
    /** Variables, literals and comparisons: nothing is called, nothing is looked into. */
    private static final Pattern COMPARISON = Pattern.compile("[$#]\\{[^.\\[\\](){}]*}");

    private final Faults faults;
    private String process;

    private ForeignProcess(Faults faults, String process) {
        this.faults = faults;
        this.process = process;
    }

    static boolean is(Tag tag) {
        return tag.is("process") && StatutoryProcess.find(tag.id().strip()).isEmpty(); // the engine strips it, too
    }

    /** @param tag the process, or the definitions of a file in which there is no statutory one */
    static void check(Tag tag, Faults faults) {
        new ForeignProcess(faults, tag.name()).read(tag);
    }

    private void read(Tag tag) {
        if (tag.is("bpmndi:BPMNDiagram")) {
            return;
        }
        if (tag.is("process")) {
            process = tag.label();
        }
        if (NO_ELEMENTS.contains(tag.name()) || (tag.name().contains(":") || tag.name().startsWith("{"))
                && !ENGINE_ELEMENTS.contains(tag.name())) {
            code(tag, tag.name());
            return;
        }
        tag.attributes().forEach((name, value) -> {
            var known = !name.contains(":") || ENGINE_ATTRIBUTES.contains(name) || name.startsWith("xsi:type")
                || name.startsWith("modeler:");
            if (!known || NO_ATTRIBUTES.contains(name) || name.startsWith("{") || "camunda:type".equals(name) && !external(tag, value)) {
                code(tag, name + "=\"" + value + "\"");
            } else {
                expression(tag, value);
            }
        });
        expression(tag, tag.text());
        if (tag.is("camunda:constraint") && "validator".equals(tag.get("name"))) {
            code(tag, "validator"); // names a class
        }
        if (tag.is("callActivity")) {
            calls(tag);
        }
        tag.children().forEach(this::read);
    }

    private void calls(Tag call) {
        var called = call.attributes().getOrDefault("calledElement", "");
        if (StatutoryProcess.find(called.strip()).isPresent()) {
            faults.add(Fault.Kind.INTRUDES, "『" + process + "』的『" + call.label() + "』调用法定流程 " + called,
                "法定流程只能由表单或选任案启动，请删去该调用");
        } else if (called.contains("{")) {
            faults.add(Fault.Kind.INTRUDES, "『" + process + "』的『" + call.label() + "』所调用的流程由表达式“" + called + "”算出",
                "请写明所调用的流程编号");
        }
    }

    private static boolean external(Tag tag, String type) {
        return tag.is("camunda:formField") || tag.name().startsWith("camunda:") || "external".equals(type);
    }

    private void expression(Tag tag, String text) {
        var rest = COMPARISON.matcher(text).replaceAll("");
        if (rest.contains("${") || rest.contains("#{")) {
            code(tag, text);
        }
    }

    private void code(Tag tag, String what) {
        faults.add(Fault.Kind.INTRUDES, "『" + process + "』第 " + tag.line() + " 行使用 " + what + "，代码能绕开表单启动或推动法定流程",
            "请删去，只保留人工任务、外部任务和对变量的比较");
    }
}
