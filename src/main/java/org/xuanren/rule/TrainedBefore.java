package org.xuanren.rule;

import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-TRAIN (通知 二.1): first trained, then promoted: so many months within so many years. Only truly special circumstances, fixed
 * now and thus before the decision, let the training be made up within a year of the promotion (R-QUAL-TRAIN-1Y).
 */
public final class TrainedBefore implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-TRAIN");

    /** Training is counted in days; the rule speaks of months. */
    private static final int DAYS_OF_MONTH = 30;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        var edition = file.edition();
        var window = edition.number("eligibility.training.window.years");
        var months = edition.number("eligibility.training.months");
        var days = new Career(sheet.cadre(), file.asOf()).trainingDays(window);
        var fact = "%s近 %d 年参加培训 %d 天，要求 %d 个月（%d 天）".formatted(sheet.cadre().name(), window, days, months,
            months * DAYS_OF_MONTH);
        if (days >= months * DAYS_OF_MONTH) {
            return Finding.met(ID, fact);
        }
        if (!sheet.trainingReason().isBlank()) {
            return Finding.met(ID, fact + "，特殊情况：%s；须在提任后 %d 年内完成培训（R-QUAL-TRAIN-1Y）".formatted(sheet.trainingReason(),
                edition.number("eligibility.training.afterwards.years")));
        }
        return Finding.notMet(ID, fact, "请先培训后提任；确有特殊情况的，请写明后重新审查");
    }
}
