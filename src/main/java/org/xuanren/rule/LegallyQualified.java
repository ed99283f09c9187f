package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-LEGAL (《条例》2014 第8(7)条): what a law demands for the post. No exception lifts it.
 */
public final class LegallyQualified implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-LEGAL");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        if (post.legalDemand().isBlank()) {
            return Finding.notApplicable(ID, "%s没有法定任职资格要求".formatted(post.title()));
        }
        return sheet.certificate().isBlank()
            ? Finding.notMet(ID, "%s要求%s，未填写%s的证书编号".formatted(post.title(), post.legalDemand(), sheet.cadre().name()), "请填写证书编号，没有证书的终止审查")
            : Finding.met(ID, "%s要求%s，%s的证书编号为 %s".formatted(post.title(), post.legalDemand(), sheet.cadre().name(), sheet.certificate()));
    }
}
