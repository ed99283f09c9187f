package org.xuanren.rule;

import java.util.regex.Pattern;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.statute.RuleId;

/**
 * R-AVOID-HOME (《条例》2002 第53条 and later; 任职回避暂行规定): nobody is chief of Party committee or government of the county or city where
 * he grew up, of a township he may be; as a rule also not of discipline commission, organization department, court, procuratorate, police. It
 * speaks of who heads them: the head of a section of theirs, or a non-leading post, may come from there.
 */
public final class NotChiefAtHome implements Rule {

    static final RuleId ID = RuleId.of("R-AVOID-HOME");

    private static final Pattern OFFICES = Pattern.compile("组织部|公安局");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        var strict = OrganisationKinds.ruledAtHome(post.organisationKind()) && !post.level().equals("TOWNSHIP");
        if (!post.heads() || !strict && !usual(post)) {
            return Finding.notApplicable(ID, "%s不是应回避成长地的职务".formatted(post.title()));
        }
        var fact = "%s成长地为%s，拟任%s%s".formatted(sheet.cadre().name(), sheet.grewUp(), post.organisationName(), post.title());
        var home = Place.governedBy(post.organisationName()).filter(place -> place.isIn(sheet.grewUp())).isPresent();
        if (!home) {
            return Finding.met(ID, fact);
        }
        if (strict) {
            return Finding.ends(ID, fact, "不得在成长地任此职务，终止对该人选的审查");
        }
        return sheet.homeReason().isBlank() ? Finding.notMet(ID, fact + "，一般应回避，未写明理由", "请写明理由，或终止审查")
            : Finding.met(ID, fact + "，理由：" + sheet.homeReason());
    }

    private static boolean usual(PostSnapshot post) {
        return OrganisationKinds.usuallyNotAtHome(post.organisationKind()) || OFFICES.matcher(post.organisationName()).find();
    }
}
