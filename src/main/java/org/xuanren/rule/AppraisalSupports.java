package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.statute.RuleId;

/**
 * R-REC-EX-SUPPORT (通知 二.2): whom the majority of the own unit does not support is no candidate. What the candidates' meeting was
 * told of it is asked again of the ballots of the appraisal: 优秀 and 称职 among the valid ones.
 */
public final class AppraisalSupports implements Rule {

    static final RuleId ID = RuleId.of("R-REC-EX-SUPPORT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var appraisal = InspectionRound.require(file, InspectionAppraisal.class);
        var share = file.edition().share("candidates.unit-support");
        var supporting = appraisal.excellent() + appraisal.competent();
        var fact = "民主测评有效票 %d 张，优秀和称职 %d 票".formatted(appraisal.valid(), supporting);
        return share.exceededBy(supporting, appraisal.valid()) ? Finding.met(ID, fact)
            : Finding.ends(ID, fact + "，未超过" + share.inWords(), "不得列为考察对象，该人选不再提交酝酿");
    }
}
