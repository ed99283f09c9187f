package org.xuanren.operation;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.Candidacy;
import org.xuanren.evidence.CaseFile;
import org.xuanren.record.CaseRecord;
import org.xuanren.statute.StatutoryProcess;

/**
 * One candidacy ends while he is inspected, and the inspections of the others go on: he has withdrawn, died, or was moved away. His token
 * goes to the end that the diagram draws for who is not inspected, so that the call of all inspections completes as it does after a gate.
 */
@Component
class CandidacyEnd extends EndByTwo {

    private final ProcessesOfCase processes;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    CandidacyEnd(ProcessesOfCase processes, RuntimeService runtime, RepositoryService repository, CaseRecord record) {
        super(record, "该人选", Act.PROPOSE_CANDIDACY_END, Act.CONSENT_CANDIDACY_END, Act.DECLINE_CANDIDACY_END);
        this.processes = processes;
        this.runtime = runtime;
        this.repository = repository;
    }

    @Override
    void requireEndable(Request request, CaseFile file) {
        Candidacy.requireNotEndedByTwo(file.of(request.candidate()));
        var inspection = Candidacy.isUnderInspection(file, request.candidate()) ? processes.inspection(request.caseNumber(), request.candidate())
            : Optional.<ProcessInstance>empty(); // the engine is asked for nobody whom the record does not know: anything may have been sent as his id
        if (inspection.isEmpty()) {
            throw Deed.refusal("此人不是本案正在考察的人选", "考察已有结论的，请在酝酿、讨论决定时提出；须终止全案的，请提议终止本案");
        }
        if (inspection.get().isSuspended()) {
            throw Deed.refusal("本案已暂停办理", "请在恢复办理后再终止该人选");
        }
        if (!hasEnd(inspection.get())) {
            throw Deed.refusal("本案的流程图中没有结束节点 " + StatutoryProcess.NOT_INSPECTED, "请先迁移到有该节点的流程图");
        }
    }

    private boolean hasEnd(ProcessInstance inspection) {
        return repository.getBpmnModelInstance(inspection.getProcessDefinitionId()).getModelElementById(StatutoryProcess.NOT_INSPECTED)
            instanceof EndEvent end && end.getParentElement() instanceof Process;
    }

    @Override
    void end(Request request, String reason) {
        var inspection = processes.inspection(request.caseNumber(), request.candidate()).orElseThrow().getId();
        runtime.createProcessInstanceModification(inspection).cancelActivityInstance(inspection).startBeforeActivity(StatutoryProcess.NOT_INSPECTED)
            .execute(); // without the reason: it is nobody's business who reads the engine
    }
}
