package org.xuanren.rule;

import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.Rank;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-POSTS (通知 二.1; 《条例》第7(2)条): county level and above: two or more posts one level below, as a rule; short of it the reasons are
 * recorded and the Party committee decides.
 */
public final class PostsOneLevelBelow implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-POSTS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        var target = Rank.of(post.level(), post.chief());
        if (target.compareTo(Rank.of("COUNTY", false)) < 0) {
            return Finding.notApplicable(ID, "%s不是县处级以上职务".formatted(post.title()));
        }
        var posts = new Career(sheet.cadre(), file.asOf()).postsAt(target.below(),
            !post.leading() || file.edition().flag("eligibility.years.ranks-count"));
        var needed = file.edition().number("eligibility.posts-below");
        var fact = "%s有%s任职经历 %d 个，一般要求 %d 个".formatted(sheet.cadre().name(), target.below().label(), posts, needed);
        if (posts >= needed) {
            return Finding.met(ID, fact);
        }
        if (file.edition().flag("eligibility.posts-below.as-a-rule") && !sheet.postsReason().isBlank()) {
            return Finding.met(ID, fact + "，理由：" + sheet.postsReason());
        }
        return Finding.notMet(ID, fact + "，未写明理由", "请写明理由报党委决定，或终止审查");
    }
}
