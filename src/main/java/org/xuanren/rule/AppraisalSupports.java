package org.xuanren.rule;

import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-REC-EX-SUPPORT (通知 二.2): whom the majority of the own unit does not support is no candidate. What the candidates' meeting was
 * told of it is asked again of the appraisal: 优秀 and 称职 are counted of all who were due, not of those alone who voted. Where too few
 * did to show either way it is held again, and nobody's candidacy ends by it; nor by an appraisal that is void, since it came before the
 * inspection was to begin or was held by a team that may not inspect.
 */
public final class AppraisalSupports implements Rule {

    static final RuleId ID = RuleId.of("R-REC-EX-SUPPORT");

    private static final List<Rule> TEAM = List.of(new TeamComplete(), new TeamIsImpartial());

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var appraisal = InspectionRound.require(file, InspectionAppraisal.class);
        var share = file.edition().share("candidates.unit-support");
        var supporting = appraisal.excellent() + appraisal.competent();
        var fact = "民主测评应到 %d 人，有效票 %d 张，优秀和称职 %d 票".formatted(appraisal.due(), appraisal.valid(), supporting);
        if (share.exceededBy(supporting, appraisal.due())) {
            return Finding.met(ID, fact);
        }
        if (!share.exceededBy(appraisal.valid(), appraisal.due()) || share.exceededBy(supporting, appraisal.valid())) {
            return again(fact + "，未超过应到人数的" + share.inWords() + "，有效票不足以认定");
        }
        return counts(appraisal, file) ? Finding.ends(ID, fact + "，未超过" + share.inWords(), "不得列为考察对象，该人选不再提交酝酿")
            : again(fact + "，未超过" + share.inWords() + "，但测评提前进行或考察组不合规定，不作数");
    }

    private static boolean counts(InspectionAppraisal appraisal, CaseFile file) {
        return !appraisal.heldOn().isBefore(file.require(InspectionPlan.class).from()) && TEAM.stream().allMatch(rule -> rule.judge(file).lets());
    }

    private static Finding again(String fact) {
        return Finding.notMet(ID, fact, "请重新拟定考察方案，组织民主测评").from(Step.INSPECTION_PLAN);
    }
}
