package org.xuanren.rule;

import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.Rank;
import org.xuanren.statute.RuleId;

/**
 * R-PUB-WHO: promotions up to bureau level have to be made public. The exceptions (special posts, what was shown at turnover, higher
 * levels) allow to do without; they are not made use of: whoever is promoted is made public, and the finding says whether he had to be.
 */
public final class PublicityConcerns implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-WHO");

    /** The names of the edition for the levels of posts, lowest first. */
    private static final List<String> LEVELS = List.of("township", "division", "bureau", "province");
    private static final List<String> OF_ROSTER = List.of("TOWNSHIP", "COUNTY", "CITY", "PROVINCE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        file.require(PublicityNotice.class);
        var post = file.require(OpeningVacancy.class).post();
        var had = OF_ROSTER.indexOf(post.level()) <= LEVELS.indexOf(file.edition().text("publicity.highest-level"));
        return Finding.met(ID, "%s（%s）%s".formatted(post.title(), Rank.of(post.level(), post.chief()).label(),
            had ? "属于应当公示的范围" : "不属于必须公示的范围，仍予公示"));
    }
}
