package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-BALLOT-DEPT (通知 二.4): the Party committee of a department votes by secret ballot in principle; another way needs its
 * reason.
 */
public final class DepartmentVotesBySecretBallot implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-BALLOT-DEPT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        if (meeting.body().local()) {
            return Finding.notApplicable(ID, meeting.body().label() + "不是部门党组（党委）");
        }
        var voted = meeting.items().stream().filter(DecisionItem::voted).toList();
        var open = voted.stream().filter(item -> !item.secret()).toList();
        if (open.isEmpty()) {
            return SecretBallot.judge(ID, file, meeting);
        }
        var bare = open.stream().filter(item -> item.wayReason().isBlank()).map(DecisionItem::name).toList();
        return bare.isEmpty() ? Finding.met(ID, "未用无记名投票 %d 人，均已说明理由".formatted(open.size()))
            : Finding.notMet(ID, "%s未用无记名投票，没有说明理由".formatted(String.join("、", bare)), "原则上应无记名投票，请重新开会表决或说明理由");
    }
}
