package org.xuanren.conformance;

import static org.xuanren.statute.Step.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/**
 * Something that must be done before the gate of its stage: a step that a person takes, or the time that a notice must hang.
 *
 * @param step the step; for the timer, the step that it comes right after
 * @param timed whether it is that timer
 * @param due  under which answers it is due; otherwise it must not be asked for
 */
record Duty(String id, String label, RuleId rule, Step step, boolean timed, Map<String, Boolean> due) {

    static final String PUBLICITY_TIMER = "timer-publicity-over";
    static final String PUBLICITY_OVER = "selection.publicityOver";
    static final String SILENCE_TIMER = "timer-reply-month-over";
    static final String SILENCE = "selection.replyMonthOver";

    /** What is due only then, beyond what the whole stage depends on. The month without reply stands in for the reply. */
    private static final Map<Step, Map<String, Boolean>> ONLY_IF = new EnumMap<>(Map.of(
        OPENING_NOMINATION, Map.of("selection.plenumNominates", true),
        ELIGIBILITY_APPROVAL, Map.of("eligibilityGate.required", true, "candidate.exceptionRequested", true),
        INSPECTION_PREVIOUS_UNIT, Map.of("inspectionGate.required", true, "candidate.previousUnitDue", true),
        DELIBERATION_UNITED_FRONT, Map.of("selection.nonParty", true),
        DELIBERATION_CO_REQUEST, Map.of("selection.dualManaged", true),
        DELIBERATION_CO_REPLY, Map.of("selection.dualManaged", true, SILENCE, false),
        DELIBERATION_SETTLEMENT, Map.of("selection.dualManaged", true, "selection.settlementDue", true, SILENCE, false),
        PUBLICITY_ANSWER, Map.of("publicityGate.required", true, "selection.reported", true),
        REPORT_VERIFICATION_RESULT, Map.of("report.investigationDue", true)));

    /** From which steps the rules may ask that it be done again before the gate of a stage; where nothing stands, only from its first one. */
    private static final Map<Stage, List<Step>> REDONE = new EnumMap<>(Map.of(
        Stage.OPENING, List.of(OPENING_VACANCY, OPENING_NOMINATION),
        Stage.RECOMMENDATION, List.of(RECOMMENDATION_PLAN, RECOMMENDATION_PERSONAL, RECOMMENDATION_ANALYSIS),
        Stage.CANDIDATES, List.of(CANDIDATES_DECISION, RECOMMENDATION_PLAN),
        Stage.INSPECTION, List.of(INSPECTION_PLAN, INSPECTION_MATERIAL),
        Stage.PUBLICITY, List.of(PUBLICITY_NOTICE, PUBLICITY_CONCLUSION),
        Stage.APPOINTMENT, List.of(PUBLICITY_CONCLUSION, APPOINTMENT_TALK)));

    private static final Map<Step, String> RULES = new EnumMap<>(Map.ofEntries(
        Map.entry(OPENING_NOMINATION, "R-NOM-PLENUM"), Map.entry(RECOMMENDATION_MEETING, "R-REC-ATTEND"),
        Map.entry(RECOMMENDATION_TALKS, "R-REC-DUAL"), Map.entry(RECOMMENDATION_PERSONAL, "R-REC-PERS-REVIEW"),
        Map.entry(RECOMMENDATION_ANALYSIS, "R-REC-ANALYSE"), Map.entry(ELIGIBILITY_APPROVAL, "R-QUAL-EXCEPT"),
        Map.entry(INSPECTION_NOTICE, "R-INSP-NOTICE"), Map.entry(INSPECTION_TALKS, "R-INSP-TALKS"),
        Map.entry(INSPECTION_PREVIOUS_UNIT, "R-INSP-PREV3Y"), Map.entry(INSPECTION_MATERIAL, "R-INSP-MATERIAL"),
        Map.entry(DELIBERATION_UNITED_FRONT, "R-DLB-NONPARTY"), Map.entry(DELIBERATION_CO_REQUEST, "R-DLB-DUAL"),
        Map.entry(DELIBERATION_CO_REPLY, "R-DLB-DUAL"), Map.entry(DELIBERATION_SETTLEMENT, "R-DLB-DUAL-SPLIT"),
        Map.entry(PUBLICITY_CONCLUSION, "R-PUB-VERIFY"), Map.entry(PUBLICITY_ANSWER, "R-PUB-ADVICE"),
        Map.entry(APPOINTMENT_TALK, "R-APT-TALK"), Map.entry(REPORT_REGISTRATION, "R-SUP-CHANNELS"),
        Map.entry(REPORT_CLASSIFICATION, "R-PUB-VERIFY"), Map.entry(REPORT_VERIFICATION_RESULT, "R-PUB-VERIFY"),
        Map.entry(REPORT_CONCLUSION, "R-PUB-VERIFY")));

    static Duty of(Step step) {
        return new Duty(step.id(), step.label(), rule(step), step, false, due(step));
    }

    static List<Step> redoneFrom(Stage stage) {
        return REDONE.getOrDefault(stage, List.of(Step.of(stage).get(0)));
    }

    /** The full period of publicity (R-PUB-DAYS). */
    static Duty publicity() {
        return new Duty(PUBLICITY_TIMER, "公示期满", RuleId.of("R-PUB-DAYS"), PUBLICITY_NOTICE, true, due(PUBLICITY_NOTICE));
    }

    Optional<Stage> stage() {
        return step.stage();
    }

    /** Whether it comes after the other one, both of the same stage or both beside a case. */
    boolean follows(Duty other) {
        if (timed || other.timed) {
            return !equals(other) && (timed ? step.follows(other.step) || step == other.step : step.follows(other.step));
        }
        return stage().isEmpty() ? step.compareTo(other.step) > 0 : step.follows(other.step);
    }

    private static RuleId rule(Step step) {
        var own = RULES.get(step);
        return own == null ? Milestone.rule(step.stage().orElse(null)) : RuleId.of(own);
    }

    private static Map<String, Boolean> due(Step step) {
        var special = ONLY_IF.get(step);
        if (special != null) {
            return special;
        }
        return step.stage().filter(stage -> !everyCaseHas(stage)).map(stage -> Map.of(stage.gateBean() + ".required", true)).orElse(Map.of());
    }

    /** Then no gateway asks whether it is due. */
    private static boolean everyCaseHas(Stage stage) {
        return Arrays.stream(CaseKind.values())
            .allMatch(kind -> Arrays.stream(EditionId.values()).allMatch(edition -> kind.at(stage, edition).applicable()));
    }
}
