package org.xuanren.attack;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;

/** Every way in which the services of the engine complete, move or trigger something, aimed at one node of one case. */
record StepChannels(RuntimeService runtime, TaskService tasks, FormService forms, ManagementService jobs) {

    /**
     * Where a case stands and what somebody aims at.
     *
     * @param task open task of the case, or an id that no task has
     * @param former task of the aimed step in another case
     * @param node id of the step or gate that is aimed at
     */
    record Shot(String number, String instance, String definition, String place, String task, String former, String node) {

        String definitionKey() {
            return definition.substring(0, definition.indexOf(':'));
        }
    }

    /** Ways that name the node they aim at. */
    Map<String, Runnable> aimed(Shot shot) {
        var ways = new LinkedHashMap<String, Runnable>();
        ways.put("start before", () -> runtime.createProcessInstanceModification(shot.instance()).startBeforeActivity(shot.node()).execute());
        ways.put("start after", () -> runtime.createProcessInstanceModification(shot.instance()).startAfterActivity(shot.node()).execute());
        ways.put("jump", () -> runtime.createProcessInstanceModification(shot.instance()).cancelAllForActivity(shot.place())
            .startBeforeActivity(shot.node()).execute());
        ways.put("jump in a batch", () -> runtime.createModification(shot.definition()).cancelAllForActivity(shot.place())
            .startBeforeActivity(shot.node()).processInstanceIds(shot.instance()).execute());
        ways.put("jump in a batch later", () -> runtime.createModification(shot.definition()).startAfterActivity(shot.node())
            .processInstanceIds(shot.instance()).executeAsync());
        ways.put("restart", () -> runtime.restartProcessInstances(shot.definition()).startBeforeActivity(shot.node())
            .processInstanceIds(shot.instance()).execute());
        ways.put("restart later", () -> runtime.restartProcessInstances(shot.definition()).startAfterActivity(shot.node())
            .processInstanceIds(shot.instance()).executeAsync());
        ways.put("start another there", () -> runtime.createProcessInstanceById(shot.definition()).businessKey(shot.number())
            .startBeforeActivity(shot.node()).execute());
        ways.put("migrate", () -> runtime.newMigration(runtime.createMigrationPlan(shot.definition(), shot.definition())
            .mapActivities(shot.place(), shot.node()).build()).processInstanceIds(shot.instance()).execute());
        ways.put("message", () -> runtime.createMessageCorrelation(shot.node()).processInstanceBusinessKey(shot.number()).correlate());
        ways.put("message to all", () -> runtime.createMessageCorrelation(shot.node()).processInstanceId(shot.instance()).correlateAll());
        ways.put("message received", () -> runtime.messageEventReceived(shot.node(), shot.instance()));
        ways.put("message that starts", () -> runtime.startProcessInstanceByMessage(shot.node(), shot.number()));
        ways.put("signal", () -> runtime.createSignalEvent(shot.node()).executionId(shot.instance()).send());
        ways.put("signal to all", () -> runtime.signalEventReceived(shot.node()));
        ways.put("signal to the execution", () -> runtime.signal(shot.instance(), shot.node(), shot.node(), Map.of()));
        ways.put("error", () -> tasks.handleBpmnError(shot.task(), shot.node()));
        ways.put("escalation", () -> tasks.handleEscalation(shot.task(), shot.node()));
        ways.put("condition", () -> runtime.createConditionEvaluation().processInstanceBusinessKey(shot.number()).setVariable("step", shot.node()).evaluateStartConditions());
        ways.put("complete with variables", () -> tasks.complete(shot.task(), Map.of("step", shot.node(), "passed", true)));
        ways.put("complete that of another case", () -> tasks.complete(shot.former()));
        ways.put("form of another case", () -> forms.submitTaskForm(shot.former(), Map.of("caseNumber", shot.number())));
        ways.put("variable", () -> runtime.setVariable(shot.instance(), shot.node(), "PASSED"));
        ways.put("variables", () -> runtime.setVariables(shot.instance(), Map.of("candidateId", shot.node())));
        ways.put("variable of the task", () -> tasks.setVariableLocal(shot.task(), shot.node(), true));
        ways.put("name of the task", () -> tasks.setName(shot.task(), shot.node()));
        return ways;
    }

    /** Ways that aim at whatever comes next. */
    Map<String, Runnable> blind(Shot shot, List<String> waiting) {
        var ways = new LinkedHashMap<String, Runnable>();
        ways.put("complete", () -> tasks.complete(shot.task()));
        ways.put("complete nothing", () -> tasks.complete("no-such-task"));
        ways.put("resolve", () -> tasks.resolveTask(shot.task()));
        ways.put("delegate", () -> tasks.delegateTask(shot.task(), "admin"));
        ways.put("form of nothing", () -> forms.submitTaskForm("no-such-task", Map.of()));
        ways.put("empty form", () -> forms.submitTaskForm(shot.task(), Map.of()));
        ways.put("delete task", () -> tasks.deleteTask(shot.task(), true));
        ways.put("owner", () -> tasks.setOwner(shot.task(), "admin"));
        ways.put("group", () -> tasks.addCandidateGroup(shot.task(), "camunda-admin"));
        ways.put("assign to an administrator", () -> tasks.setAssignee(shot.task(), "admin"));
        ways.put("new task", () -> tasks.saveTask(tasks.newTask("forged-" + shot.number())));
        ways.put("delete", () -> runtime.deleteProcessInstance(shot.instance(), "done"));
        ways.put("suspend", () -> runtime.suspendProcessInstanceById(shot.instance()));
        ways.put("suspend the process", () -> runtime.updateProcessInstanceSuspensionState().byProcessDefinitionId(shot.definition()).suspend());
        ways.put("start by key", () -> runtime.startProcessInstanceByKey(shot.definitionKey(), shot.number()));
        ways.put("no variable", () -> runtime.removeVariable(shot.instance(), "candidateId"));
        waiting.forEach(job -> {
            ways.put("execute " + job, () -> jobs.executeJob(job));
            ways.put("due now " + job, () -> jobs.setJobDuedate(job, new Date(0)));
            ways.put("recalculate " + job, () -> jobs.recalculateJobDuedate(job, true));
            ways.put("suspend " + job, () -> jobs.suspendJobById(job));
            ways.put("delete " + job, () -> jobs.deleteJob(job));
            ways.put("no retries " + job, () -> jobs.setJobRetries(job, 0));
        });
        return ways;
    }
}
