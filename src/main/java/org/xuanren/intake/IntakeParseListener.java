package org.xuanren.intake;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** Puts our form handlers on every form of a statutory process, and lets no task end and no process begin without evidence. */
final class IntakeParseListener extends AbstractBpmnParseListener {

    private final Intake intake;
    private final Caller caller;

    IntakeParseListener(Intake intake, Caller caller) {
        this.intake = intake;
        this.caller = caller;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (StatutoryProcess.find(((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey()).isEmpty()) {
            return;
        }
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Step.find(activity.getId()).ifPresentOrElse(step -> {
            task.setTaskFormHandler(new EvidenceFormHandler(task.getTaskFormHandler(), step, intake, caller));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completing -> {
                if (intake.proven(completing.getId()).isEmpty()) {
                    throw Intake.withoutForm(step);
                }
            });
        }, () -> task.setTaskFormHandler(new BareFormHandler(task.getTaskFormHandler())));
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        StatutoryProcess.find(definition.getKey()).ifPresent(process -> {
            process.start().ifPresent(step -> definition.setStartFormHandler(
                new OpeningFormHandler(definition.getStartFormHandler(), step, intake, caller)));
            definition.addBuiltInListener(ExecutionListener.EVENTNAME_START,
                (ExecutionListener) execution -> requireLawfulStart(process, execution));
        });
    }

    private void requireLawfulStart(StatutoryProcess process, DelegateExecution execution) {
        var called = ((ExecutionEntity) execution).getSuperExecution() != null;
        var lawful = process.start().isEmpty() ? called : !called && intake.proven(execution.getProcessInstanceId()).isPresent();
        if (!lawful) {
            throw Refusal.of(process.start().map(step -> "流程只能由表单『" + step.label() + "』启动")
                .orElse("考察流程只能由选任案逐人调起"), RuleId.of("R-GEN-ORDER"), "请在任务列表中启动流程并填写表单");
        }
        if (!called && !isNewest(execution)) { // what is called goes with the diagram that calls it
            throw Refusal.of("该流程图已有新版，不得再按旧版启动", RuleId.of("R-GEN-ORDER"), "请刷新页面后重新启动");
        }
    }

    private static boolean isNewest(DelegateExecution execution) {
        var own = ((ExecutionEntity) execution).getProcessDefinition();
        return Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionByKeyAndTenantId(own.getKey(), null).getId().equals(own.getId());
    }
}
