package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/** R-DEC-DEFER (《条例》2002 第34条〔条号待核〕): on whom most of those who discuss ask to defer, nobody votes; such a vote is none. */
public final class DeferralHeeded implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-DEFER");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var share = file.edition().share("decision.deferral");
        var ignored = meeting.items().stream().filter(item -> item.voted() && share.exceededBy(item.defer(), meeting.debaters()))
            .map(item -> "%s有 %d 人主张缓议，参加讨论 %d 人，仍进行了表决".formatted(item.name(), item.defer(), meeting.debaters())).toList();
        return ignored.isEmpty() ? Finding.met(ID, "没有对过半数主张缓议的人选进行表决")
            : Finding.notMet(ID, String.join("；", ignored), "超过" + share.inWords() + "的人主张缓议的不表决，请查清问题后重新筹备会议");
    }
}
