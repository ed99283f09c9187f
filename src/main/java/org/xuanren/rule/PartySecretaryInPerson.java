package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.PartySecretary;
import org.xuanren.statute.RuleId;

/**
 * R-QUOTA-PARTYSEC (通知 二.6) at the eligibility: whoever is to be Party secretary of a government department is a Party member and its
 * administrative chief; under an exception an administrative deputy of the unit. Who is to become both becomes chief first.
 */
public final class PartySecretaryInPerson implements Rule {

    static final RuleId ID = RuleId.of("R-QUOTA-PARTYSEC");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var vacancy = file.require(OpeningVacancy.class);
        var post = vacancy.post();
        if (!post.partySecretary()) {
            return Finding.notApplicable(ID, "%s不是政府部门党组织书记职位".formatted(post.title()));
        }
        var cadre = sheet.cadre();
        if (!cadre.partyMember()) {
            return Finding.ends(ID, "%s不是中共党员，不得担任%s".formatted(cadre.name(), post.title()), "终止对该人选的审查");
        }
        if (post.administrativeChief()) {
            return Finding.met(ID, "%s是中共党员，拟任书记并任行政正职".formatted(cadre.name()));
        }
        var excepted = vacancy.partySecretary() != PartySecretary.NONE;
        var office = excepted ? "行政副职" : "行政正职";
        return (excepted ? cadre.deputyOfUnit() : cadre.chiefOfUnit())
            ? Finding.met(ID, "%s是中共党员，任%s%s".formatted(cadre.name(), post.organisationName(), office))
            : Finding.notMet(ID, "%s尚未任%s%s，不得担任%s".formatted(cadre.name(), post.organisationName(), office, post.title()),
                "请先办结其%s的任职后重新审查，或终止审查".formatted(office));
    }
}
