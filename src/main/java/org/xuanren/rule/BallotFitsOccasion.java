package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationPlan.BallotForm;
import org.xuanren.statute.RuleId;

/**
 * R-REC-POSTS (《条例》2002 第11条 and later): at a turnover all posts of the team are recommended for at once, a single
 * promotion for the post in question.
 */
public final class BallotFitsOccasion implements Rule {

    static final RuleId ID = RuleId.of("R-REC-POSTS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var occasion = file.require(OpeningVacancy.class).occasion();
        var form = file.require(RecommendationPlan.class).ballotForm();
        var wanted = occasion == Occasion.TURNOVER ? BallotForm.WHOLE_TEAM : BallotForm.FOR_POST;
        var fact = "%s，%s".formatted(occasion.label(), form.label());
        return form == wanted ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact + "，应为" + wanted.label(), "请修改推荐方案后重新推荐");
    }
}
