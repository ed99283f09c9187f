package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-STATE (《条例》2002 第34条〔条号待核〕): everybody who discusses says agree, disagree or defer about each person; in the edition
 * of 2019 the main leader, if he is there, speaks last.
 */
public final class EverybodyStates implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-STATE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var silent = meeting.items().stream().filter(item -> stated(item) < meeting.debaters())
            .map(item -> "%s表态 %d 人".formatted(item.name(), stated(item))).toList();
        var fact = "参加讨论 %d 人".formatted(meeting.debaters());
        if (!silent.isEmpty()) {
            return Finding.notMet(ID, fact + "，" + String.join("、", silent), "与会成员应逐人表态，请重新开会");
        }
        var leader = meeting.members().stream().filter(member -> member.mainLeader() && member.present()).findFirst();
        var early = leader.filter(one -> !one.key().equals(meeting.lastSpeaker()));
        return file.edition().flag("decision.leader-last") && early.isPresent()
            ? Finding.notMet(ID, "主要领导%s没有最后表态，最后表态的是%s".formatted(early.get().name(), meeting.nameOf(meeting.lastSpeaker())),
                "请重新开会，主要领导最后表态")
            : Finding.met(ID, fact + "，均对每名人选表态");
    }

    private static int stated(DecisionItem item) {
        return item.agree() + item.disagree() + item.defer();
    }
}
