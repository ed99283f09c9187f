package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationPersonal;
import org.xuanren.evidence.RecommendationPersonal.Recommended;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-REC-PERS-REVIEW (通知 二.2): the organization department reviews whoever was recommended personally.
 */
public final class PersonalRecommendationReviewed implements Rule {

    static final RuleId ID = RuleId.of("R-REC-PERS-REVIEW");

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
        var open = personal.recommendations().stream().filter(one -> one.review().isBlank() || one.reviewedBy().isBlank())
            .map(personal::nameOf).distinct().toList();
        if (open.isEmpty()) {
            return Finding.met(ID, "%d 项个人推荐均已审核，通过 %d 项".formatted(personal.recommendations().size(),
                personal.recommendations().stream().filter(Recommended::accepted).count()));
        }
        return Finding.notMet(ID, "个人推荐的被推荐人未经审核：" + String.join("、", open), "请填写审核意见和审核人")
            .from(Step.RECOMMENDATION_PERSONAL);
    }
}
