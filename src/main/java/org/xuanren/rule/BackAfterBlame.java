package org.xuanren.rule;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.xuanren.evidence.CadreSnapshot.Sanctioned;
import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.Rank;
import org.xuanren.statute.RuleId;

/**
 * R-OUT-BACK (《条例》2002 第62条, 2014 第60条, 2019 第56条): after blame resignation, ordered resignation or demotion nobody is
 * appointed again within the time of the edition, and to a higher post not within a longer one where it says so.
 */
public final class BackAfterBlame implements Rule {

    static final RuleId ID = RuleId.of("R-OUT-BACK");

    private static final Pattern BLAME = Pattern.compile("引咎辞|责令辞|降职"); // 引咎辞职, 引咎辞去领导职务 …

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        var edition = file.edition();
        var career = new Career(sheet.cadre(), file.asOf());
        var last = sheet.cadre().sanctions().stream().filter(one -> BLAME.matcher(one.kind()).find())
            .max(Comparator.comparing(Sanctioned::on));
        if (last.isEmpty()) {
            return Finding.met(ID, "%s没有引咎辞职、责令辞职或降职".formatted(sheet.cadre().name()));
        }
        var years = edition.number("return.after-blame.years");
        if (Rank.of(post.level(), post.chief()).compareTo(career.rank()) > 0) {
            years = Math.max(years, edition.optionalNumber("return.higher-post.years").orElse(0));
        }
        var free = last.get().on().plusYears(years);
        var fact = "%s于 %s %s，%d 年内（至 %s）不得担任此职务".formatted(sheet.cadre().name(), last.get().on(), last.get().kind(), years, free);
        return file.asOf().isBefore(free) ? Finding.ends(ID, fact, "终止对该人选的审查") : Finding.met(ID, fact + "，现已期满");
    }
}
