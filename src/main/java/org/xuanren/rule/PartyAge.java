package org.xuanren.rule;

import java.util.Map;
import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-PARTYAGE (《条例》2002 第7(7)条, 2014 第8(7)条): for Party posts the Party age that the Party constitution demands of members of the
 * committee of that level. A Party post of a township asks for no number of years, but for a member as well. No exception lifts it.
 */
public final class PartyAge implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-PARTYAGE");

    private static final Map<String, String> KEYS = Map.of("PROVINCE", "eligibility.party-age.province.years",
        "CITY", "eligibility.party-age.city.years", "COUNTY", "eligibility.party-age.county.years");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        if (!post.partyPost()) {
            return Finding.notApplicable(ID, "%s不是党内职务".formatted(post.title()));
        }
        if (!sheet.cadre().partyMember()) {
            return Finding.ends(ID, "%s不是中共党员，不得担任党内职务".formatted(sheet.cadre().name()), "终止对该人选的审查");
        }
        if (!KEYS.containsKey(post.level())) {
            return Finding.notApplicable(ID, "%s不是县级以上党内职务，不要求党龄".formatted(post.title()));
        }
        var months = new Career(sheet.cadre(), file.asOf()).partyMonths();
        var years = file.edition().number(KEYS.get(post.level()));
        var fact = "%s党龄 %s，要求 %d 年".formatted(sheet.cadre().name(), Career.inWords(months), years);
        return months >= Career.years(years) ? Finding.met(ID, fact) : Finding.ends(ID, fact, "终止对该人选的审查");
    }
}
