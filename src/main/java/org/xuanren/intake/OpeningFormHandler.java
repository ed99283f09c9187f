package org.xuanren.intake;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.FormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** Stands in for the engine's form handler of a start event: the form that opens a case, or registers a report about one. */
final class OpeningFormHandler implements StartFormHandler {

    private static final String CASE = "caseNumber";

    private final StartFormHandler parsed;
    private final Step step;
    private final Intake intake;
    private final Caller caller;

    OpeningFormHandler(StartFormHandler parsed, Step step, Intake intake, Caller caller) {
        this.parsed = parsed;
        this.step = step;
        this.intake = intake;
        this.caller = caller;
    }

    @Override
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        var form = parsed.createStartFormData(definition);
        FormFields.add((FormDataImpl) form, intake.variables(step, null, null, caller.login(), null));
        return form;
    }

    @Override
    public void submitFormVariables(VariableMap properties, VariableScope scope) {
        var instance = (ExecutionEntity) scope;
        var values = FormFields.plain(properties);
        var about = step == Step.OPENING_CASE ? null : Objects.toString(values.get(CASE), null);
        if (step != Step.OPENING_CASE && (about == null || about.isBlank())) {
            throw Refusal.of("『选任案』未填写", RuleId.of("R-SUP-CHANNELS"), "请选择举报所涉及的选任案");
        }
        var number = intake.receive(new Submission(instance.getProcessInstanceId(), step, about, null, caller.login(),
            instance.getProcessInstanceId(), values, Demands.NONE, ((ProcessDefinitionEntity) instance.getProcessDefinition()).getDeploymentId()));
        instance.setProcessBusinessKey(number);
    }

    @Override
    public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        // the wrapped handler has read it already
    }
}
