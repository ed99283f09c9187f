package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.EligibilitySheet.Conclusion;
import org.xuanren.statute.RuleId;

/**
 * R-GEN-NOMEET (通知 of issue 2002) at the eligibility: what does not conform goes no further. Those who examine may end it here after
 * studying it together, with the reason.
 */
public final class QualificationConcluded implements Rule {

    static final RuleId ID = RuleId.of("R-GEN-NOMEET");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        return sheet.conclusion() == Conclusion.PROPOSED
            ? Finding.met(ID, "%s经审查提请核验，档案由%s于 %s 审核".formatted(sheet.cadre().name(), sheet.fileCheckedBy(), sheet.fileCheckedOn()))
            : Finding.ends(ID, "%s经 %d 人集体研究资格不符：%s".formatted(sheet.cadre().name(), sheet.attended(), sheet.endReason()), "终止对该人选的审查");
    }
}
