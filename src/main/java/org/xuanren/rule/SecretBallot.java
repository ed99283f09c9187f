package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/** What a secret ballot is: each person voted on by ballot, enough scrutineers whom the matter does not touch. */
final class SecretBallot {

    private SecretBallot() { }

    static Finding judge(RuleId id, CaseFile file, DecisionMeeting meeting) {
        var voted = meeting.items().stream().filter(DecisionItem::voted).toList();
        if (voted.isEmpty()) {
            return Finding.notApplicable(id, "没有进行表决");
        }
        var open = voted.stream().filter(item -> !item.secret()).map(DecisionItem::name).toList();
        if (!open.isEmpty()) {
            return Finding.notMet(id, "%s%s未用无记名投票表决".formatted(meeting.body().label(), String.join("、", open)), "表决无效，请重新开会投票");
        }
        var empty = voted.stream().filter(item -> item.issued() == 0).map(DecisionItem::name).toList();
        if (!empty.isEmpty()) {
            return Finding.notMet(id, "%s没有发票记录".formatted(String.join("、", empty)), "请核对计票单，或重新开会投票");
        }
        var needed = file.edition().number("decision.scrutineers");
        var fit = (int) meeting.scrutineers().stream().distinct().filter(one -> unconcerned(meeting, one)).count();
        var fact = "无记名投票表决 %d 人，监票人 %d 名".formatted(voted.size(), fit);
        return fit >= needed ? Finding.met(id, fact)
            : Finding.notMet(id, fact + "，不足 %d 名（人选及其亲属不计）".formatted(needed), "表决无效，请重新开会投票");
    }

    private static boolean unconcerned(DecisionMeeting meeting, String scrutineer) {
        return meeting.members().stream().anyMatch(member -> member.key().equals(scrutineer) && member.concern().isBlank());
    }
}
