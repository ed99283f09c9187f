package org.xuanren.rule;

import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EducationLevel;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.Rank;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-EDU (通知 二.1; 《条例》第7(4)条): college, for bureau level and above a bachelor's degree, as a rule; short of it the reasons are
 * recorded.
 */
public final class Education implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-EDU");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        var bureau = Rank.of(post.level(), post.chief()).compareTo(Rank.of("CITY", false)) >= 0;
        var needed = EducationLevel.named(file.edition().text(bureau ? "eligibility.education.bureau" : "eligibility.education.default"));
        var found = new Career(sheet.cadre(), file.asOf()).education();
        var fact = "%s文化程度为%s，一般要求%s以上".formatted(sheet.cadre().name(), found.label(), needed.label());
        if (found.compareTo(needed) >= 0) {
            return Finding.met(ID, fact);
        }
        if (file.edition().flag("eligibility.education.as-a-rule") && !sheet.educationReason().isBlank()) {
            return Finding.met(ID, fact + "，理由：" + sheet.educationReason());
        }
        return Finding.notMet(ID, fact + "，未写明理由", "请写明理由，或终止审查");
    }
}
