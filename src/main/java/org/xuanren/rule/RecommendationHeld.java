package org.xuanren.rule;

import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationAnalysis;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/**
 * R-REC-REQUIRED (通知 二.2): before candidates are determined there is one valid recommendation: both ways held, analysed, and
 * somebody was recommended at all. If a valid recommendation names nobody, the case ends; one that is invalid ends nothing.
 */
public final class RecommendationHeld implements Rule {

    static final RuleId ID = RuleId.of("R-REC-REQUIRED");

    /** What makes the two ways valid: who was asked, and how. */
    private static final List<Rule> VALIDITY = List.of(new ListFromPlenum(), new BallotFitsOccasion(), new ScopeAtTurnover(),
        new ScopeOfParties(), new ScopeOfSinglePromotion(), new RecommendationAttendance(), new BothWaysUsed(), new RecommendationSteps(),
        new VotesByLevel());

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
        if (recommended > 0) {
            return Finding.met(ID, fact);
        }
        return valid(file) ? Finding.ends(ID, fact, "推荐未形成人选，本案终止") : Finding.notMet(ID, fact, "推荐无效，请重新制定推荐方案并组织推荐");
    }

    private static boolean valid(CaseFile file) {
        var applicability = file.at(Stage.RECOMMENDATION);
        return VALIDITY.stream().filter(rule -> applicability.covers(rule.id())).allMatch(rule -> rule.judge(file).lets());
    }
}
