package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-CHIEF (通知 二.2; 《条例》2002 第33条〔条号待核〕): on chiefs of the next lower level the standing committee nominates and the
 * plenum votes; in recess the standing committee decides by {@link PlenumAskedInRecess}.
 */
public final class PlenumDecidesOnChiefs implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-CHIEF");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var agenda = file.require(DecisionAgenda.class);
        var meeting = file.require(DecisionMeeting.class);
        if (meeting.body() == DecidingBody.PARTY_GROUP) {
            return Finding.notMet(ID, "下一级党政正职由%s决定".formatted(meeting.body().label()), "应由常委会提名、全委会表决，请重新筹备会议");
        }
        if (agenda.nominatedOn() == null) {
            return Finding.notMet(ID, "未见常委会提名日期", "应先由常委会提名，请补办后重新筹备会议");
        }
        var fact = "常委会 %s 提名，%s %s表决".formatted(agenda.nominatedOn(), meeting.heldOn(), meeting.body().label());
        return agenda.nominatedOn().isAfter(meeting.heldOn())
            ? Finding.notMet(ID, fact + "，提名晚于表决", "先提名后表决，请重新筹备会议") : Finding.met(ID, fact);
    }
}
