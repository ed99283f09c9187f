package org.xuanren.operation;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.xuanren.statute.StatutoryProcess;

/** The process of a case and those that it has called. Reports about a case are verified on their own, whatever is done to it. */
@Component
class ProcessesOfCase {

    private final RuntimeService runtime;

    ProcessesOfCase(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Empty if the case has ended. */
    Optional<ProcessInstance> selection(String caseNumber) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
            .processDefinitionKey(StatutoryProcess.CADRE_SELECTION.id()).singleResult());
    }

    /** Of one candidate; empty if it has ended, or never began. */
    Optional<ProcessInstance> inspection(String caseNumber, String candidate) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
            .processDefinitionKey(StatutoryProcess.CANDIDATE_INSPECTION.id()).variableValueEquals(StatutoryProcess.CANDIDATE, candidate).singleResult());
    }

    List<ProcessInstance> all(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber)
            .processDefinitionKeyIn(StatutoryProcess.CADRE_SELECTION.id(), StatutoryProcess.CANDIDATE_INSPECTION.id())
            .orderByProcessDefinitionKey().asc().orderByProcessInstanceId().asc().list();
    }
}
