package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-REC-ATTEND (通知 二.2): those present at the recommendation meeting reach the prescribed share of those due: everybody who by
 * office belongs to the scope, absentees included. Counted in persons, never in per cent: nothing is rounded.
 */
public final class RecommendationAttendance implements Rule {

    static final RuleId ID = RuleId.of("R-REC-ATTEND");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(RecommendationMeeting.class);
        var share = file.edition().share("recommendation.attendance");
        var fact = "到会推荐 %d 人，应到 %d 人".formatted(meeting.present(), meeting.due());
        if (share.reachedBy(meeting.present(), meeting.due())) {
            return Finding.met(ID, fact);
        }
        return Finding.notMet(ID, fact + "，不足" + share.inWords(), RecommendationRules.ANEW);
    }
}
