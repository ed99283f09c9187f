package org.xuanren.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/**
 * What every run must pass: a gate, or in the main diagram the call that inspects the candidates one by one and stands for
 * their gates.
 *
 * @param id     of the node, never changed
 * @param label  for sentences when the diagram has none
 * @param stages the stages that are over when it passed
 * @param bean   of the gate; empty for the call
 */
record Milestone(String id, String label, RuleId rule, Set<Stage> stages, String bean) {

    /** What the gateway behind the call asks: whether at least one candidate passed all his gates. */
    static final String CANDIDATE_LEFT = "selection.anyCandidateLeft";
    private static final String CANDIDATES = Stage.CANDIDATES.gateBean();

    private static final Map<Stage, String> RULES = Map.ofEntries(
        Map.entry(Stage.OPENING, "R-QUOTA-LIMIT"), Map.entry(Stage.RECOMMENDATION, "R-REC-REQUIRED"),
        Map.entry(Stage.CANDIDATES, "R-CAND-COLL"), Map.entry(Stage.ELIGIBILITY, "R-QUAL-LEGAL"),
        Map.entry(Stage.DISCIPLINE, "R-CDI-ASK"), Map.entry(Stage.FIRST_DELIBERATION, "R-DLB-TWICE"),
        Map.entry(Stage.INSPECTION, "R-INSP-STEPS"), Map.entry(Stage.DELIBERATION, "R-DLB-LEADERS"),
        Map.entry(Stage.DECISION, "R-DEC-COLL"), Map.entry(Stage.PUBLICITY, "R-PUB-WINDOW"),
        Map.entry(Stage.APPOINTMENT, "R-APT-DATE"), Map.entry(Stage.ARCHIVE, "R-ARC-LIST"));

    static Milestone gate(Stage stage) {
        return new Milestone(stage.gate(), stage.gateLabel(), rule(stage), Set.of(stage), stage.gateBean());
    }

    static Milestone call(String id, Set<Stage> stages) {
        return new Milestone(id, "逐人考察", rule(Stage.INSPECTION), new TreeSet<>(stages), "");
    }

    static RuleId rule(Stage stage) {
        return stage == null ? Faults.ORDER : RuleId.of(RULES.get(stage));
    }

    boolean isGate() {
        return !bean.isEmpty();
    }

    Optional<Stage> stage() {
        return isGate() ? stages.stream().findFirst() : Optional.empty();
    }

    boolean precedes(Milestone other) {
        return !equals(other) && other.stages.stream().anyMatch(this::precedes);
    }

    boolean precedes(Stage other) {
        return other != null && stages.stream().anyMatch(stage -> stage.precedes(other));
    }

    /** Everything asked of it comes out as if it had passed. */
    Map<String, Boolean> passed() {
        return isGate() ? outcome(true, false) : Map.of(CANDIDATE_LEFT, true);
    }

    /** All the ways in which it may not have passed. */
    List<Map<String, Boolean>> notPassed() {
        return isGate() ? List.of(again(), ended()) : List.of(again());
    }

    /** Something has to be done again. Only what is required at all can fail. */
    Map<String, Boolean> again() {
        return isGate() ? Map.of(bean + ".passed", false, bean + ".again", true, bean + ".ended", false, bean + ".required", true)
            : Map.of(CANDIDATE_LEFT, false, CANDIDATES + ".passed", true, CANDIDATES + ".again", false, CANDIDATES + ".againFrom", false,
                CANDIDATES + ".ended", false); // else nobody would have been inspected
    }

    Map<String, Boolean> ended() {
        return outcome(false, true);
    }

    private Map<String, Boolean> outcome(boolean passed, boolean ended) {
        return Map.of(bean + ".passed", passed, bean + ".again", false, bean + ".againFrom", false,
            bean + ".ended", ended);
    }
}
