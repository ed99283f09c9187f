package org.xuanren.rule;

import java.time.YearMonth;
import org.xuanren.evidence.Career;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-EXCEPT-LIM (《条例》2014 and 2019 第9条): no exception during probation or within a year of the last promotion, not twice
 * running, not over two levels. Of a month whose day is not known its last day counts. Basic conditions and legal qualifications have rules that no exception lifts.
 */
public final class ExceptionWithinLimits implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-EXCEPT-LIM");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        if (!sheet.exceptionRequested()) {
            return Finding.notApplicable(ID, "没有申请破格");
        }
        var limits = file.edition().list("exceptional.limits");
        if (limits.isEmpty()) {
            return Finding.notApplicable(ID, file.edition().label() + "没有列举破格的限制");
        }
        var violated = limits.stream().filter(limit -> violates(limit.id(), file, sheet)).map(Item::label).toList();
        return violated.isEmpty() ? Finding.met(ID, "破格不涉及 %d 种限制情形".formatted(limits.size()))
            : Finding.ends(ID, "不得破格：" + String.join("、", violated), "终止对该人选的审查");
    }

    private static boolean violates(String limit, CaseFile file, EligibilitySheet sheet) {
        var career = new Career(sheet.cadre(), file.asOf());
        var promoted = career.inRankSince();
        var now = YearMonth.from(file.asOf());
        return switch (limit) {
            case "probation" -> promoted.filter(since -> !since.plusMonths(file.edition().number("probation.months")).isBefore(now)).isPresent();
            case "first-year" -> promoted.filter(since -> !since.plusYears(file.edition().number("exceptional.years-since-promotion"))
                .isBefore(now)).isPresent();
            case "twice-running" -> promoted.filter(since -> sheet.cadre().exceptionalPromotions().stream()
                .anyMatch(month -> !month.isBefore(since))).isPresent();
            case "two-levels" -> StepByStep.skipped(file) > file.edition().number("exceptional.max-levels");
            default -> false; // basic conditions: rules of their own, which no exception lifts
        };
    }
}
