package org.xuanren.rule;

import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-GRASS (通知 二.1): county (division) level: experience at the grass roots, from the checked personal file.
 */
public final class GrassRootsExperience implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-GRASS");

    private static final String COUNTY = "COUNTY";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        if (!post.level().equals(COUNTY)) {
            return Finding.notApplicable(ID, "%s不是县处级职务".formatted(post.title()));
        }
        var months = new Career(sheet.cadre(), file.asOf()).grassRootsMonths();
        var years = file.edition().number("eligibility.grass-roots.years");
        var fact = "%s基层工作经历 %s，要求 %d 年".formatted(sheet.cadre().name(), Career.inWords(months), years);
        return months >= Career.years(years) ? Finding.met(ID, fact) : Exemption.instead(ID, file, fact);
    }
}
