package org.xuanren.rule;

import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationPersonal;
import org.xuanren.evidence.RecommendationPersonal.Recommended;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.evidence.Tally;
import org.xuanren.statute.RuleId;

/**
 * R-REC-PERS-VOTE (通知 二.2): after the review the recommended person goes through the normal procedure: both ways counted votes for
 * him. Nobody comes in by a side door; whoever failed the review is simply left out.
 */
public final class PersonalRecommendationVoted implements Rule {

    static final RuleId ID = RuleId.of("R-REC-PERS-VOTE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var personal = file.require(RecommendationPersonal.class);
        if (!personal.anyPersonal()) {
            return Finding.notApplicable(ID, "本案没有领导干部个人推荐");
        }
        var meeting = file.require(RecommendationMeeting.class).tallies();
        var talks = file.require(RecommendationTalks.class).tallies();
        var accepted = personal.recommendations().stream().filter(Recommended::accepted).toList();
        var unvoted = accepted.stream().filter(one -> !counted(meeting, one.person()) || !counted(talks, one.person()))
            .map(personal::nameOf).distinct().toList();
        if (unvoted.isEmpty()) {
            return Finding.met(ID, "审核通过的 %d 项个人推荐均已按程序参加民主推荐".formatted(accepted.size()));
        }
        return Finding.notMet(ID, "个人推荐审核通过但未参加民主推荐：" + String.join("、", unvoted),
            "请列入推荐名册后重新组织推荐，不得直接作为考察对象");
    }

    private static boolean counted(List<Tally> tallies, String person) {
        return tallies.stream().anyMatch(tally -> tally.person().equals(person));
    }
}
