package org.xuanren.rule;

import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.Rank;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-YEARS (通知 二.1; 《条例》第7(3)条): two years as deputy before becoming chief, three years as chief before becoming deputy one level
 * up. Towards a non-leading post non-leading posts and ranks count; whether they do towards a leading one is for the edition to say.
 */
public final class YearsInPost implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-YEARS");

    private static final Rank LOWEST = Rank.of("TOWNSHIP", false);

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        var target = Rank.of(post.level(), post.chief());
        if (target.compareTo(LOWEST) <= 0) {
            return Finding.notApplicable(ID, "%s是乡科级副职".formatted(post.title()));
        }
        var career = new Career(sheet.cadre(), file.asOf());
        var held = post.leading() ? career.ledRank() : career.rank();
        if (held.compareTo(target) >= 0) {
            return Finding.met(ID, "%s已任%s，不涉及提任年限".formatted(sheet.cadre().name(), held.label()));
        }
        var years = file.edition().number(post.chief() ? "eligibility.deputy-to-chief.years" : "eligibility.lower-chief-to-higher-deputy.years");
        var months = career.monthsFrom(target.below(),
            !post.leading() || file.edition().flag("eligibility.years.ranks-count"));
        var fact = "%s任%s以上职务 %s，提任%s要求 %d 年".formatted(sheet.cadre().name(), target.below().label(), Career.inWords(months),
            target.label(), years);
        return months >= Career.years(years) ? Finding.met(ID, fact) : Exemption.instead(ID, file, fact);
    }
}
