package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-COLL (通知 二.4): the Party committee decides by collective discussion; nobody decides alone, and no meeting comes before the day
 * for which it was called: who is due would not be there.
 */
public final class DecidedTogether implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-COLL");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var fact = "%s %s会议讨论，参加讨论 %d 人".formatted(meeting.heldOn(), meeting.body().label(), meeting.debaters());
        var planned = file.require(DecisionAgenda.class).plannedOn();
        if (meeting.heldOn().isBefore(planned)) {
            return Finding.notMet(ID, fact + "，早于计划开会的 " + planned, "提前召开的会议不作数，请重新筹备会议");
        }
        return meeting.debaters() > 1 ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact + "，不是集体讨论", "任何人不得个人决定任免，请重新开会讨论");
    }
}
