package org.xuanren.operation;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.record.CaseRecord;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Stage;

/** A case ends before its procedure does. */
@Component
class EarlyEnd extends EndByTwo {

    private final ProcessesOfCase processes;
    private final RuntimeService runtime;

    EarlyEnd(ProcessesOfCase processes, RuntimeService runtime, CaseRecord record) {
        super(record, "本案", Act.PROPOSE_END, Act.CONSENT_END, Act.DECLINE_END);
        this.processes = processes;
        this.runtime = runtime;
    }

    /** Why a case can't be ended early any more; empty if it can. */
    static Optional<Refusal> barred(CaseFile file) {
        return file.passed(Stage.APPOINTMENT, null)
            ? Optional.of(Deed.refusal(file.kind().inWords("本案任职已生效"), "不得终止；如须更正，请按纠正程序办理")) : Optional.empty();
    }

    @Override
    void requireEndable(Request request, CaseFile file) {
        barred(file).ifPresent(refusal -> {
            throw refusal;
        });
    }

    @Override
    void end(Request request, String reason) {
        runtime.deleteProcessInstance(processes.selection(request.caseNumber()).orElseThrow().getId(), reason, true, true, true, false);
    }
}
