package org.xuanren.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionResults;
import org.xuanren.evidence.InspectionSurvey;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-INSP-PREV3Y (通知 二.3): who is in his present post for less than the edition's years, counted to the first day of the
 * inspection, is inspected at the unit of his previous post as well. An unknown beginning counts as too short; of a known month its last
 * day, since the day is not known.
 */
public final class PreviousUnit implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-PREV3Y");

    private static final List<Class<? extends Evidence>> METHODS = List.of(
        InspectionAppraisal.class, InspectionSurvey.class, InspectionResults.class, InspectionTalks.class);

    @Override
    public RuleId id() {
        return ID;
    }

    /** Whether the candidate through whose eyes the file is read must be inspected at his previous unit as well. */
    public static boolean due(CaseFile file) {
        var since = file.require(InspectionPlan.class).presentPostSince();
        return since == null || since.atEndOfMonth().plusYears(file.edition().number("inspection.previous-unit.years")).isAfter(firstDay(file));
    }

    /** The first day on which one of the methods was used; the planned one while none was. */
    static LocalDate firstDay(CaseFile file) {
        return METHODS.stream().map(method -> InspectionRound.latest(file, method).flatMap(Evidence::happenedOn))
            .flatMap(Optional::stream).min(LocalDate::compareTo)
            .orElseGet(() -> file.require(InspectionPlan.class).from());
    }

    @Override
    public Finding judge(CaseFile file) {
        var since = file.require(InspectionPlan.class).presentPostSince();
        var fact = since == null ? "任现职起始日期不详" : "自 %s 任现职，考察首日为 %s".formatted(since, firstDay(file));
        var years = file.edition().number("inspection.previous-unit.years");
        if (!due(file)) {
            return Finding.met(ID, fact + "，已满 %d 年".formatted(years));
        }
        var visited = InspectionRound.latest(file, InspectionPreviousUnit.class);
        if (visited.filter(visit -> visit.talked() > 0 && visit.returned() > 0).isEmpty()) {
            return Finding.notMet(ID, fact + "，不满 %d 年，没有到原任职单位谈话和测评".formatted(years), "请到原任职单位谈话和测评后再提交")
                .from(Step.INSPECTION_PLAN);
        }
        return Finding.met(ID, fact + "，不满 %d 年，已到%s考察：谈话 %d 人，测评收回 %d 张".formatted(years,
            visited.get().unit(), visited.get().talked(), visited.get().returned()));
    }
}
