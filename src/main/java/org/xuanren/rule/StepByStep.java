package org.xuanren.rule;

import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Subject;
import org.xuanren.evidence.Rank;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-STEP (《条例》2002 第8条, 2014 and 2019 第9条): promotion is step by step; over a level only with consent from above, and never over
 * more levels than the edition says. Whether a non-leading rank is a step towards a leading post is for the edition to say. A transfer
 * is no promotion at all, also by the file of the day on which it is examined.
 */
public final class StepByStep implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-STEP");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        return file.kind() == CaseKind.TRANSFER ? transferred(file) : promoted(file);
    }

    /** How many levels are left out between the rank that a candidate holds and that of the post. */
    static int skipped(CaseFile file) {
        return file.require(OpeningVacancy.class).post().rank().step() - counted(file).step() - 1;
    }

    private static Finding promoted(CaseFile file) {
        var cadre = file.require(EligibilitySheet.class).cadre();
        var rank = new Career(cadre, file.asOf()).rank();
        var counted = counted(file);
        var led = counted.equals(rank) ? "" : "，领导职务最高任" + counted.label();
        var fact = "%s现任%s%s，拟任%s".formatted(cadre.name(), rank.label(), led, file.require(OpeningVacancy.class).post().rank().label());
        var skipped = skipped(file);
        if (skipped <= 0) {
            return Finding.met(ID, fact);
        }
        var most = file.edition().number("exceptional.max-levels");
        if (skipped > most) {
            return Finding.ends(ID, fact + "，越过 %d 级，最多越过 %d 级".formatted(skipped, most), "终止对该人选的审查");
        }
        return Exemption.instead(ID, file, fact + "，越过 %d 级".formatted(skipped));
    }

    private static Rank counted(CaseFile file) {
        var career = new Career(file.require(EligibilitySheet.class).cadre(), file.asOf());
        var ranksCount = !file.require(OpeningVacancy.class).post().leading() || file.edition().flag("eligibility.years.ranks-count");
        return ranksCount ? career.rank() : career.ledRank();
    }

    private static Finding transferred(CaseFile file) {
        var cadre = file.require(EligibilitySheet.class).cadre();
        var post = file.require(OpeningVacancy.class).post();
        var subject = new Subject(cadre.id(), cadre.name(), "", cadre.partyMember(), Career.rank(cadre.positions(), file.asOf()),
            Career.leadingRank(cadre.positions(), file.asOf()), false);
        return subject.levelWith(post) ? Finding.met(ID, subject.step(post))
            : Finding.notMet(ID, subject.step(post) + "，不是平级转任", "请核对名册后重新审查，或终止审查");
    }
}
