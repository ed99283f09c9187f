package org.xuanren.access;

import java.util.Collections;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xuanren.engine.ProcessFacts;
import org.xuanren.staff.Names;
import org.xuanren.staff.StaffGroups;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/**
 * Lets nobody be given a task, or end it, who is not of its group or office, has to stay away from the case or took its other side; tasks that
 * a diagram adds are no exception.
 */
final class AccessParseListener extends AbstractBpmnParseListener {

    private final Supplier<Recusal> recusal;
    private final Supplier<Names> names;
    private final Supplier<StaffGroups> staffGroups;

    AccessParseListener(Supplier<Recusal> recusal, Supplier<Names> names, Supplier<StaffGroups> staffGroups) {
        this.recusal = recusal;
        this.names = names;
        this.staffGroups = staffGroups;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (StatutoryProcess.find(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey()).isEmpty()) {
            return;
        }
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, (TaskListener) this::requireLawful);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) this::requireLawful);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        StatutoryProcess.find(definition.getKey()).flatMap(StatutoryProcess::start).ifPresent(step ->
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) begun -> {
                var caller = Context.getCommandContext().getAuthentication();
                if (caller != null && caller.getUserId() != null) {
                    requireApart(caller.getUserId(), begun.getProcessBusinessKey());
                }
            }));
    }

    private void requireApart(String login, String caseNumber) {
        recusal.get().tie(login, caseNumber).ifPresent(tie -> {
            throw Refusal.forbidden(names.get().of(login) + tie + "，应当回避", RuleId.of("R-AVOID-WORK"), "请由其他人员办理");
        });
    }

    private void requireLawful(DelegateTask task) {
        var assignee = task.getAssignee();
        if (assignee == null) {
            return; // given back to the group
        }
        var step = Step.find(task.getTaskDefinitionKey());
        var groups = TaskRights.groups(task);
        if (Collections.disjoint(groups, staffGroups.get().of(assignee))) { // as they are now: his session may remember what he was
            throw Refusal.forbidden("『" + step.map(Step::label).orElseGet(task::getName) + "』由" + named(groups) + "办理，" + names.get().of(assignee) + "不在其中",
                RuleId.of("R-ACC-MATRIX"), "请交由" + named(groups) + "人员办理");
        }
        var number = ProcessFacts.caseOf((TaskEntity) task);
        requireApart(assignee, number);
        step.ifPresent(one -> recusal.get().otherSide(assignee, one, number).ifPresent(taken -> {
            throw Refusal.forbidden(names.get().of(assignee) + "已办理本案『" + taken.label() + "』，『" + one.label() + "』须由另一人办理", RuleId.of("R-SUP-INTERNAL"),
                "请交由" + named(groups) + "其他人员办理");
        }));
    }

    private String named(Set<String> groups) {
        return groups.stream().map(names.get()::ofGroup).collect(Collectors.joining("或"));
    }
}
