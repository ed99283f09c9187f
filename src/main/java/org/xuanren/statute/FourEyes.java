package org.xuanren.statute;

import static org.xuanren.statute.Step.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Steps of one case that no one person takes on both sides (R-SUP-INTERNAL, 合理制约): who counts does not conclude, who inspects
 * does not examine the eligibility, who asks does not answer, who proposes does not decide. Which of the two he took first does not
 * matter.
 */
public enum FourEyes {

    COUNTING(Set.of(RECOMMENDATION_MEETING, RECOMMENDATION_TALKS), Set.of(RECOMMENDATION_ANALYSIS)),
    APPRAISAL(Set.of(INSPECTION_APPRAISAL, INSPECTION_SURVEY, INSPECTION_TALKS, INSPECTION_MATERIAL), Set.of(INSPECTION_REPORT)),
    ELIGIBILITY(Set.of(ELIGIBILITY_SHEET), Set.of(ELIGIBILITY_APPROVAL, INSPECTION_APPRAISAL, INSPECTION_SURVEY, INSPECTION_RESULTS,
        INSPECTION_TALKS, INSPECTION_PREVIOUS_UNIT, INSPECTION_MATERIAL)),
    DISCIPLINE(Set.of(DISCIPLINE_REQUEST), Set.of(DISCIPLINE_OPINION)),
    CO_MANAGEMENT(Set.of(DELIBERATION_CO_REQUEST), Set.of(DELIBERATION_CO_REPLY, DELIBERATION_SETTLEMENT)),
    DECISION(Set.of(DECISION_AGENDA), Set.of(DECISION_MEETING)),
    PUBLICITY(Set.of(PUBLICITY_CONCLUSION), Set.of(PUBLICITY_ANSWER)),
    REPORT(Set.of(REPORT_VERIFICATION_RESULT), Set.of(REPORT_CONCLUSION));

    private static final Map<Step, List<Step>> APART = Arrays.stream(Step.values()).collect(Collectors.toMap(Function.identity(), FourEyes::apart,
        (first, same) -> first, () -> new EnumMap<>(Step.class)));

    private final Set<Step> one;
    private final Set<Step> other;

    FourEyes(Set<Step> one, Set<Step> other) {
        this.one = one;
        this.other = other;
    }

    /** The steps that somebody may not have taken who takes this one, in the order of the procedure. */
    public static List<Step> apartFrom(Step step) {
        return APART.get(step);
    }

    private static List<Step> apart(Step step) {
        return Arrays.stream(values()).flatMap(pair -> Stream.concat(pair.one.contains(step) ? pair.other.stream() : Stream.empty(),
            pair.other.contains(step) ? pair.one.stream() : Stream.empty())).distinct().sorted().toList();
    }
}
