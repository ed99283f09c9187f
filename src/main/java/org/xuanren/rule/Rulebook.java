package org.xuanren.rule;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/** Which rules the gate of each stage asks, in the order in which their findings are read. */
public final class Rulebook {

    private static final Map<Stage, List<Rule>> RULES = new EnumMap<>(Stage.class);

    static {
        RULES.put(Stage.OPENING, OpeningRules.ALL);
        RULES.put(Stage.RECOMMENDATION, RecommendationRules.ALL);
        RULES.put(Stage.CANDIDATES, CandidatesRules.ALL);
        RULES.put(Stage.ELIGIBILITY, EligibilityRules.ALL);
        RULES.put(Stage.DISCIPLINE, DisciplineRules.ALL);
        RULES.put(Stage.FIRST_DELIBERATION, FirstDeliberationRules.ALL);
        RULES.put(Stage.INSPECTION, InspectionRules.ALL);
        RULES.put(Stage.DELIBERATION, DeliberationRules.ALL);
        RULES.put(Stage.DECISION, DecisionRules.ALL);
        RULES.put(Stage.PUBLICITY, PublicityRules.ALL);
        RULES.put(Stage.APPOINTMENT, AppointmentRules.ALL);
        RULES.put(Stage.ARCHIVE, ArchiveRules.ALL);
    }

    private Rulebook() { }

    public static List<Rule> of(Stage stage) {
        return RULES.get(stage);
    }

    /**
     * What the rules of a stage find in a file. A rule that does not speak of this kind of case or edition is in the list
     * as well, with the reason why it does not.
     *
     * @throws org.xuanren.statute.Refusal if a step that an applicable rule needs was never proven
     */
    public static List<Finding> judge(Stage stage, CaseFile file) {
        var applicability = file.at(stage);
        return of(stage).stream().map(rule -> applicability.covers(rule.id())
            ? rule.judge(file)
            : Finding.notApplicable(rule.id(), applicability.applicable() ? others(rule.id(), stage, file) : applicability.reason())).toList();
    }

    /** Of which kinds of case a rule speaks that does not speak of this one. */
    private static String others(RuleId rule, Stage stage, CaseFile file) {
        return "本案是" + file.kind().label() + "，此项只适用于" + Arrays.stream(CaseKind.values())
            .filter(kind -> kind.at(stage, file.edition().id()).covers(rule)).map(CaseKind::label).collect(Collectors.joining("、"));
    }
}
