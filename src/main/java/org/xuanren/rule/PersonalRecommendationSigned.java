package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationPersonal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-REC-PERS-SIGNED (通知 二.2): a leading cadre who recommends somebody personally writes it down and signs it; an oral hint is no
 * recommendation.
 */
public final class PersonalRecommendationSigned implements Rule {

    static final RuleId ID = RuleId.of("R-REC-PERS-SIGNED");

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
        var unsigned = personal.recommendations().stream().filter(one -> one.signedOn() == null)
            .map(one -> one.recommender() + "推荐" + personal.nameOf(one)).toList();
        if (unsigned.isEmpty()) {
            return Finding.met(ID, "%d 项个人推荐均有署名材料".formatted(personal.recommendations().size()));
        }
        return Finding.notMet(ID, "个人推荐未署名：" + String.join("、", unsigned), "请补交署名推荐材料，否则不予受理并删去该项")
            .from(Step.RECOMMENDATION_PERSONAL);
    }
}
