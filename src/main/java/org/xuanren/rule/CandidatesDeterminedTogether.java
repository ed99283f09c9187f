package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Outcome;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.RuleId;

/**
 * R-CAND-COLL (通知 二.2): the Party committee or the organization department determines the candidates by collective study: a
 * quorum of its members, never one person. If such a body names nobody the case ends with its reason.
 */
public final class CandidatesDeterminedTogether implements Rule {

    static final RuleId ID = RuleId.of("R-CAND-COLL");

    private static final int ONE_PERSON = 1;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var decision = file.require(CandidatesDecision.class);
        var quorum = file.edition().share("decision.quorum");
        var fact = "%s %s集体研究，到会 %d 人，应到 %d 人".formatted(decision.heldOn(), decision.body().label(), decision.present(),
            decision.due());
        if (decision.present() <= ONE_PERSON) {
            return Finding.notMet(ID, fact + "，不是集体研究", "请召开会议集体研究");
        }
        if (!quorum.reachedBy(decision.present(), decision.due())) {
            return Finding.notMet(ID, fact + "，不足" + quorum.inWords(), "请重新召开会议集体研究");
        }
        return decision.outcome() == Outcome.ENDED ? Finding.ends(ID, fact + "，未确定考察对象：" + decision.endReason(), "本次选任终止")
            : Finding.met(ID, fact);
    }
}
