package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-QUORUM (《条例》2002 第34条〔条号待核〕): enough members are present, counted against all members due by name; who is absent or
 * recused stays in the denominator (the Regulations are silent: the stricter reading).
 */
public final class DecisionQuorum implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-QUORUM");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var share = file.edition().share("decision.quorum");
        var fact = "有表决权的到会成员 %d 人，应到 %d 人".formatted(meeting.voters(), meeting.due());
        return share.reachedBy(meeting.voters(), meeting.due()) ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact + "，不足" + share.inWords(), "会议无效，请重新开会");
    }
}
