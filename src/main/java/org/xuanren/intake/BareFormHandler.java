package org.xuanren.intake;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Of a task that a diagram adds to the statute: there is nothing to fill in, and whatever is sent would become variables of the process. */
final class BareFormHandler implements TaskFormHandler {

    private final TaskFormHandler parsed;

    BareFormHandler(TaskFormHandler parsed) {
        this.parsed = parsed;
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return parsed.createTaskForm(task);
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        if (!properties.isEmpty()) {
            throw Refusal.of("『" + ((TaskEntity) scope).getName() + "』没有表单，不接收填写的内容", RuleId.of("R-LOG-CONTENT"), "请直接办结；要写的请作为备注添加");
        }
    }

    @Override
    public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        // the wrapped handler has read it already
    }
}
