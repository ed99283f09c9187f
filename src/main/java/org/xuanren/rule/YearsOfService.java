package org.xuanren.rule;

import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-SERVICE (《条例》2002 第7(1)条, 2014 and 2019 第8(1)条): county (division) level: years of service.
 */
public final class YearsOfService implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-SERVICE");

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
        var months = new Career(sheet.cadre(), file.asOf()).serviceMonths();
        var years = file.edition().number("eligibility.service.years");
        var fact = "%s工龄 %s，要求 %d 年".formatted(sheet.cadre().name(), Career.inWords(months), years);
        return months >= Career.years(years) ? Finding.met(ID, fact) : Exemption.instead(ID, file, fact);
    }
}
