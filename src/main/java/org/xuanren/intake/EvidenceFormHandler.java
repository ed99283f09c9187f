package org.xuanren.intake;

import java.util.Map;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.xuanren.engine.ProcessFacts;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** Stands in for the engine's form handler of a user task: what is known goes out, evidence comes in, no variable is set. */
final class EvidenceFormHandler implements TaskFormHandler {

    private final TaskFormHandler parsed;
    private final Step step;
    private final Intake intake;
    private final Caller caller;
    private Demands demands;

    /** @param parsed the handler that the parser made: it knows the deployment in which the form lies */
    EvidenceFormHandler(TaskFormHandler parsed, Step step, Intake intake, Caller caller) {
        this.parsed = parsed;
        this.step = step;
        this.intake = intake;
        this.caller = caller;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        var form = parsed.createTaskForm(task);
        var known = intake.variables(step, businessKey(task), candidate(task), caller.login(), task.getProcessInstanceId());
        FormFields.add((FormDataImpl) form, known);
        return form;
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        var task = (TaskEntity) scope;
        if (task.getDelegationState() == DelegationState.PENDING) {
            return; // resolves the delegation; the owner submits the evidence
        }
        var actor = caller.login();
        if (actor == null || !actor.equals(task.getAssignee())) {
            throw Refusal.of("『" + step.label() + "』" + (task.getAssignee() == null ? "尚无人认领" : "由他人办理中"),
                RuleId.of("R-ACC-MATRIX"), "请先认领任务再提交");
        }
        intake.receive(new Submission(task.getId(), step, businessKey(task), candidate(task), actor,
            task.getProcessInstanceId(), FormFields.plain(properties), demands(task), null));
    }

    @Override
    public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        // the wrapped handler has read it already
    }

    private Demands demands(TaskEntity task) {
        if (demands == null) { // two at once read the same
            demands = Demands.of(Context.getCommandContext(), ((ProcessDefinitionEntity) task.getExecution().getProcessDefinition()).getDeploymentId(), step.id());
        }
        return demands;
    }

    static String businessKey(TaskEntity task) {
        return ProcessFacts.caseOf(task);
    }

    private String candidate(TaskEntity task) {
        return step.perCandidate() ? ProcessFacts.candidateOf(task, StatutoryProcess.CANDIDATE) : null;
    }
}
