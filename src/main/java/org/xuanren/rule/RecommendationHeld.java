package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationAnalysis;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.statute.RuleId;

/**
 * R-REC-REQUIRED (通知 二.2): before candidates are determined there is one valid recommendation: both ways held, analysed, and
 * somebody was recommended at all.
 */
public final class RecommendationHeld implements Rule {

    static final RuleId ID = RuleId.of("R-REC-REQUIRED");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(RecommendationMeeting.class);
        var talks = file.require(RecommendationTalks.class);
        var summary = file.require(RecommendationAnalysis.class).summary();
        var recommended = summary.stream().filter(one -> one.meetingVotes() + one.talksVotes() > 0).count();
        var fact = "%s 会议推荐、%s 至 %s 谈话推荐，名册 %d 人中 %d 人得到推荐".formatted(meeting.heldOn(), talks.from(), talks.to(),
            summary.size(), recommended);
        return recommended > 0 ? Finding.met(ID, fact) : Finding.notMet(ID, fact, "请重新制定推荐方案并组织推荐");
    }
}
