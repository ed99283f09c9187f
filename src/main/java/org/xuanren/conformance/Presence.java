package org.xuanren.conformance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.xuanren.statute.Group;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** Everything that the statute names stands in the diagram, once and as prescribed; and nothing else can do anything. */
final class Presence {

    private static final RuleId MATRIX = RuleId.of("R-ACC-MATRIX");

    private final Prescription prescription;
    private final Faults faults;
    private final Set<String> found = new HashSet<>();

    private Presence(Prescription prescription, Faults faults) {
        this.prescription = prescription;
        this.faults = faults;
    }

    static void check(Tag process, Prescription prescription, Faults faults) {
        var presence = new Presence(prescription, faults);
        presence.process(process);
        presence.walk(process, true);
        presence.missing();
    }

    private void process(Tag process) {
        require(process, "isExecutable", "true", "isExecutable");
        require(process, "camunda:historyTimeToLive", Prescription.TIME_TO_LIVE, "历史保留期");
        var listed = prescription.process().start().isPresent() ? null : "false"; // only ever called: not offered in the list
        var startable = process.get("camunda:isStartableInTasklist");
        if (listed == null ? "false".equals(startable) : !"false".equals(startable)) {
            altered(process, Fault.Kind.PROCESS_ALTERED, Faults.ORDER, "能否从任务列表启动", listed == null ? "true" : "false");
        }
    }

    private void walk(Tag scope, boolean top) {
        for (var tag : scope.children()) {
            switch (tag.name()) {
                case "startEvent" -> form(tag, top ? prescription.process().start().orElse(null) : null);
                case "userTask" -> userTask(tag);
                case "serviceTask" -> serviceTask(tag);
                case "callActivity" -> call(tag);
                case "intermediateCatchEvent" -> timer(tag, Duty.PUBLICITY_TIMER, Duty.PUBLICITY_OVER);
                case "boundaryEvent" -> boundary(tag);
                case "subProcess" -> walk(tag, false);
                default -> { }
            }
        }
    }

    private void userTask(Tag task) {
        var step = Step.find(task.id());
        var duty = prescription.duty(task.id()).filter(one -> !one.timed());
        if (duty.isPresent()) {
            found.add(task.id());
            form(task, step.orElseThrow());
            var group = step.orElseThrow().group();
            if (!groups(task).allMatch(one -> Group.roleOf(one).filter(group::equals).isPresent()) || groups(task).count() == 0) {
                altered(task, Fault.Kind.ALTERED, MATRIX, "办理组", group.id() + "（" + group.label() + "）");
            }
            return;
        }
        if (step.isPresent() || gateNamed(task.id()) || task.id().equals(Duty.PUBLICITY_TIMER)) {
            faults.add(Fault.Kind.ALTERED, "『" + task.label() + "』用了法定编号 " + task.id() + "，它不是本流程的人工任务", "请改用别的编号");
        }
        form(task, null);
        if (groups(task).count() == 0 || !groups(task).allMatch(one -> Group.roleOf(one).isPresent())) {
            faults.add(Fault.Kind.ALTERED, MATRIX, "增加的任务『" + task.label() + "』未交给已有的组", "请填写已有组的编号，例如 organization-department");
        }
    }

    static Stream<String> groups(Tag task) {
        var groups = Objects.toString(task.get("camunda:candidateGroups"), "");
        return groups.isBlank() ? Stream.empty() : Arrays.stream(groups.split(",", -1)).map(String::trim);
    }

    /** @param step whose form it must be; null: it must have none, since an unknown form would leave process variables */
    private void form(Tag tag, Step step) {
        var form = tag.get("camunda:formRef");
        if (step == null ? form != null : !step.id().equals(form) || !"deployment".equals(tag.get("camunda:formRefBinding"))) {
            altered(tag, Fault.Kind.ALTERED, step == null ? Faults.ORDER : Duty.of(step).rule(), "表单",
                step == null ? "无" : step.id() + "（formRefBinding=deployment）");
        }
    }

    private void serviceTask(Tag task) {
        var delegate = task.get("camunda:delegateExpression");
        var gate = prescription.milestone(task.id()).filter(Milestone::isGate);
        if (gate.isPresent()) {
            found.add(task.id());
            if (!("${" + gate.get().bean() + "}").equals(delegate)) {
                altered(task, Fault.Kind.ALTERED, gate.get().rule(), "核验", "${" + gate.get().bean() + "}");
            }
        } else if (!Reminders.BEAN.equals(delegate) || gateNamed(task.id())) {
            faults.add(Fault.Kind.FOREIGN_CODE, "『" + task.label() + "』调用 " + delegate + "，它不是本处的核验", "服务任务只能是法定核验或催办 ${reminder}");
        }
    }

    private static boolean gateNamed(String id) {
        return Arrays.stream(Stage.values()).anyMatch(stage -> stage.gate().equals(id));
    }

    private void call(Tag call) {
        var milestone = prescription.milestone(call.id()).filter(one -> !one.isGate());
        if (milestone.isEmpty()) {
            faults.add(Fault.Kind.ALTERED, "『" + call.label() + "』调用流程 " + call.get("calledElement") + "，法定流程中没有这一调用", "请删去");
            return;
        }
        found.add(call.id());
        var loop = call.child("multiInstanceLoopCharacteristics").map(Tag::attributes).orElse(Map.of());
        var passed = call.child("extensionElements").stream().flatMap(one -> one.children("camunda:in")).map(Tag::attributes).toList();
        var right = StatutoryProcess.CANDIDATE_INSPECTION.id().equals(call.get("calledElement"))
            && "deployment".equals(call.get("camunda:calledElementBinding"))
            && "${selection.candidates(execution)}".equals(loop.get("camunda:collection"))
            && StatutoryProcess.CANDIDATE.equals(loop.get("camunda:elementVariable"))
            && passed.size() == 2 && passed.contains(Map.of("businessKey", "#{execution.processBusinessKey}"))
            && passed.contains(Map.of("source", StatutoryProcess.CANDIDATE, "target", StatutoryProcess.CANDIDATE));
        if (!right) {
            altered(call, Fault.Kind.ALTERED, milestone.get().rule(), "调用",
                "candidate-inspection（同一部署，每名考察对象一次，传递 businessKey 与 candidateId）");
        }
    }

    private void timer(Tag event, String id, String asks) {
        var expression = "${" + asks + "(execution)}";
        if (!event.id().equals(id) || prescription.duty(Duty.PUBLICITY_TIMER).isEmpty()) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "等待事件『" + event.label() + "』不是法定的公示期", "请删去，提醒请附着在任务上");
            return;
        }
        found.add(id);
        var definition = event.child("timerEventDefinition").map(Tag::children).orElse(List.of());
        if (definition.size() != 1 || !definition.get(0).is("timeDate") || !definition.get(0).text().equals(expression)) {
            altered(event, Fault.Kind.ALTERED, RuleId.of("R-PUB-DAYS"), "期限", expression);
        }
    }

    private void boundary(Tag event) {
        var silence = event.id().equals(Duty.SILENCE_TIMER) && prescription.process() == StatutoryProcess.CADRE_SELECTION;
        var definition = event.child("timerEventDefinition").map(Tag::children).orElse(List.of());
        if (silence) {
            found.add(event.id());
            var right = Step.DELIBERATION_CO_REPLY.id().equals(event.get("attachedToRef")) && !"false".equals(event.get("cancelActivity"))
                && definition.size() == 1 && definition.get(0).is("timeDate")
                && definition.get(0).text().equals("${" + Duty.SILENCE + "(execution)}");
            if (!right) {
                altered(event, Fault.Kind.ALTERED, RuleId.of("R-DLB-DUAL-1M"), "期限或所附任务", "${" + Duty.SILENCE + "(execution)}，附着在 "
                    + Step.DELIBERATION_CO_REPLY.id());
            }
        } else if (definition.size() != 1 || !Lapse.ofTimer(definition.get(0)) && !remindsOfReply(event, definition.get(0))) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "定时事件『" + event.label() + "』的时间不是可以算出的固定时长",
                "请写为不超过 10 年的时长，例如 P10D；重复的写明次数（至多 1000 次），例如 R3/P1D");
        }
    }

    /** The reminder to the discipline organ, which waits for the day that the edition names (R-CDI-ASK). */
    private static boolean remindsOfReply(Tag event, Tag timer) {
        return Step.DISCIPLINE_OPINION.id().equals(event.get("attachedToRef")) && "false".equals(event.get("cancelActivity"))
            && timer.is("timeDate") && timer.text().equals("${candidate.replyOverdue(execution)}");
    }

    private void missing() {
        prescription.milestones().stream().filter(one -> !found.contains(one.id())).forEach(one ->
            lacks(one.rule(), one.label(), one.id()));
        prescription.duties().stream().filter(one -> !found.contains(one.id())).forEach(one ->
            lacks(one.rule(), one.label(), one.id()));
        if (prescription.duty(Step.DELIBERATION_CO_REPLY.id()).isPresent() && !found.contains(Duty.SILENCE_TIMER)) {
            lacks(RuleId.of("R-DLB-DUAL-1M"), "满一月未复", Duty.SILENCE_TIMER);
        }
    }

    private void lacks(RuleId rule, String label, String id) {
        faults.add(Fault.Kind.MISSING, rule, "图中没有『" + label + "』（" + id + "）", "请补上，编号不得改变");
    }

    private void require(Tag tag, String attribute, String value, String what) {
        if (!value.equals(tag.get(attribute))) {
            altered(tag, Fault.Kind.PROCESS_ALTERED, Faults.ORDER, what, value);
        }
    }

    private void altered(Tag tag, Fault.Kind kind, RuleId rule, String what, String value) {
        faults.add(kind, rule, "『" + tag.label() + "』的" + what + "被改变", "请改回：" + value);
    }
}
