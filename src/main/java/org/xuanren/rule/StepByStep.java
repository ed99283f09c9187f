package org.xuanren.rule;

import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-STEP (《条例》2002 第8条, 2014 and 2019 第9条): promotion is step by step; over a level only with consent from above, and never over
 * more levels than the edition says.
 */
public final class StepByStep implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-STEP");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var post = file.require(OpeningVacancy.class).post();
        var target = post.rank();
        var rank = new Career(sheet.cadre(), file.asOf()).rank();
        var skipped = target.step() - rank.step() - 1;
        var fact = "%s现任%s，拟任%s".formatted(sheet.cadre().name(), rank.label(), target.label());
        if (skipped <= 0) {
            return Finding.met(ID, fact);
        }
        var most = file.edition().number("exceptional.max-levels");
        if (skipped > most) {
            return Finding.ends(ID, fact + "，越过 %d 级，最多越过 %d 级".formatted(skipped, most), "终止对该人选的审查");
        }
        return Exemption.instead(ID, file, fact + "，越过 %d 级".formatted(skipped));
    }
}
