package org.xuanren.operation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.oversight.Reason;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/** A case ends before its procedure does: one person proposes it, another one consents or declines (R-SUP-INTERNAL). */
@Component
class EarlyEnd implements Deed {

    private final ProcessesOfCase processes;
    private final RuntimeService runtime;
    private final CaseRecord record;

    EarlyEnd(ProcessesOfCase processes, RuntimeService runtime, CaseRecord record) {
        this.processes = processes;
        this.runtime = runtime;
        this.record = record;
    }

    /** Why a case can't be ended early any more; empty if it can. */
    static Optional<Refusal> barred(CaseFile file) {
        return file.passed(Stage.APPOINTMENT, null)
            ? Optional.of(Deed.refusal(file.kind().inWords("本案任职已生效"), "不得终止；如须更正，请按纠正程序办理")) : Optional.empty();
    }

    @Override
    public Set<Act> acts() {
        return Set.of(Act.PROPOSE_END, Act.CONSENT_END, Act.DECLINE_END);
    }

    @Override
    public void perform(Request request, CaseFile file) {
        barred(file).ifPresent(refusal -> {
            throw refusal;
        });
        var proposal = Reason.ofOpenProposal(record, request.caseNumber());
        if (request.act() == Act.PROPOSE_END) {
            proposal.ifPresent(open -> {
                throw Deed.refusal("本案已有第 " + open.seq() + " 条终止提议待" + Act.CONSENT_END.who() + "答复", "请等待答复");
            });
            record.append(request.caseNumber(), request.entry(EntryKind.END_PROPOSED, Map.of()));
            return;
        }
        answer(request, proposal.orElseThrow(() -> Deed.refusal("本案没有待答复的终止提议", "请先由" + Act.PROPOSE_END.who() + "提议终止")));
    }

    private void answer(Request request, Reason proposal) {
        if (proposal.actor().equals(request.login())) {
            throw Refusal.of("终止由您本人提议（记实第 " + proposal.seq() + " 条）", RuleId.of("R-SUP-INTERNAL"), "请由" + Act.CONSENT_END.who() + "的另一名人员答复");
        }
        Map<String, Object> proposed = Map.of("proposal", proposal.seq(), "proposedBy", proposal.actor());
        record.append(request.caseNumber(), request.entry(request.act().kind(), proposed));
        if (request.act() == Act.CONSENT_END) {
            runtime.deleteProcessInstance(processes.selection(request.caseNumber()).orElseThrow().getId(), proposal.words(), true, true, true, false);
            record.append(request.caseNumber(), new Request(request.act(), request.caseNumber(), proposal.words(), request.login())
                .entry(EntryKind.ENDED, proposed));
        }
    }
}
