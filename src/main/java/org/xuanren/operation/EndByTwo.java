package org.xuanren.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xuanren.evidence.CaseFile;
import org.xuanren.oversight.Reason;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Something ends before its procedure does: one person proposes it, another one consents or declines (R-SUP-INTERNAL). */
abstract class EndByTwo implements Deed {

    private final CaseRecord record;
    private final String what;
    private final Act propose;
    private final Act consent;
    private final Act decline;

    /** @param what ends, in words */
    EndByTwo(CaseRecord record, String what, Act propose, Act consent, Act decline) {
        this.record = record;
        this.what = what;
        this.propose = propose;
        this.consent = consent;
        this.decline = decline;
    }

    @Override
    public final Set<Act> acts() {
        return Set.copyOf(List.of(propose, consent, decline));
    }

    @Override
    public final void perform(Request request, CaseFile file) {
        requireEndable(request, file);
        var proposal = Optional.ofNullable(Reason.ofOpenProposals(record, request.caseNumber()).get(request.candidate()));
        if (request.act() == propose) {
            proposal.ifPresent(open -> {
                throw Deed.refusal(what + "已有第 " + open.seq() + " 条终止提议待" + consent.who() + "答复", "请等待答复");
            });
            record.append(request.caseNumber(), request.entry(propose.kind(), Map.of()));
            return;
        }
        answer(request, proposal.orElseThrow(() -> Deed.refusal(what + "没有待答复的终止提议", "请先由" + propose.who() + "提议终止")));
    }

    private void answer(Request request, Reason proposal) {
        if (proposal.actor().equals(request.login())) {
            throw Refusal.of("终止由您本人提议（记实第 " + proposal.seq() + " 条）", RuleId.of("R-SUP-INTERNAL"), "请由" + consent.who() + "的另一名人员答复");
        }
        Map<String, Object> proposed = Map.of("proposal", proposal.seq(), "proposedBy", proposal.actor());
        record.append(request.caseNumber(), request.entry(request.act().kind(), proposed));
        if (request.act() == consent) {
            record.append(request.caseNumber(), new Request(request.act(), request.caseNumber(), request.candidate(), proposal.words(), request.login())
                .entry(EntryKind.ENDED, proposed));
            end(request, proposal.words());
        }
    }

    /** @throws Refusal if there is nothing to end, or if it may not end any more */
    abstract void requireEndable(Request request, CaseFile file);

    /** Takes the token away; the record says already why. */
    abstract void end(Request request, String reason);
}
