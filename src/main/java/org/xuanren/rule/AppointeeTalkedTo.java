package org.xuanren.rule;

import org.xuanren.evidence.AppointmentTalk;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.statute.RuleId;

/** R-APT-TALK: a person named by the committee talks to the appointee, after the decision and, where there is one, the publicity: merits, faults, demands. */
public final class AppointeeTalkedTo implements Rule {

    static final RuleId ID = RuleId.of("R-APT-TALK");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var talk = file.require(AppointmentTalk.class);
        var decision = file.require(DecisionMeeting.class);
        if (talk.talkedOn().isBefore(decision.heldOn())) {
            return Finding.notMet(ID, "谈话日期 %s 早于讨论决定的 %s".formatted(talk.talkedOn(), decision.heldOn()), "请在决定之后谈话");
        }
        if (file.latest(PublicityNotice.class).isPresent() && !talk.talkedOn().isAfter(PublicityPeriod.lastDay(file))) {
            return Finding.notMet(ID, "谈话日期 %s，公示期至 %s".formatted(talk.talkedOn(), PublicityPeriod.lastDay(file)), "请在公示期满后谈话");
        }
        return decision.appointee().filter(one -> one.id().equals(talk.person().id())).isPresent()
            ? Finding.met(ID, "%s 由%s与%s谈话".formatted(talk.talkedOn(), talk.by(), talk.person().name()))
            : Finding.notMet(ID, "谈话对象%s不是决定任用的人选".formatted(talk.person().name()), "请与决定任用的人选谈话");
    }
}
