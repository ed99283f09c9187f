package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/**
 * What the statute demands of the diagram of one process.
 *
 * @param milestones what every run must pass, in the order of the stages
 * @param duties     what must be done before, in the order of the procedure; without the step that starts the process
 * @param milestoneOf the milestones by id
 * @param dutyOf     the duties by id
 * @param questions  what its gateways may ask, and the node that must be completed before there is an answer; empty: from the start
 */
record Prescription(StatutoryProcess process, List<Milestone> milestones, List<Duty> duties, Map<String, String> questions,
        Map<String, Milestone> milestoneOf, Map<String, Duty> dutyOf) {

    private static final Map<StatutoryProcess, Prescription> ALL = new EnumMap<>(StatutoryProcess.class);

    static {
        Arrays.stream(StatutoryProcess.values()).forEach(process -> ALL.put(process, make(process)));
    }

    private Prescription(StatutoryProcess process, List<Milestone> milestones, List<Duty> duties, Map<String, String> questions) {
        this(process, milestones, duties, questions,
            milestones.stream().collect(Collectors.toMap(Milestone::id, Function.identity())),
            duties.stream().collect(Collectors.toMap(Duty::id, Function.identity())));
    }

    static final String CALL = "call-candidate-inspection";
    static final String TIME_TO_LIVE = "P36500D";

    static Prescription of(StatutoryProcess process) {
        return ALL.get(process);
    }

    private static Prescription make(StatutoryProcess process) {
        return switch (process) {
            case CADRE_SELECTION -> selection();
            case CANDIDATE_INSPECTION -> stages(process, Stage.Scope.CANDIDATE, Map.of(
                "candidate.exceptionRequested", Step.ELIGIBILITY_SHEET.id(), "candidate.previousUnitDue", ""));
            case REPORT_VERIFICATION -> new Prescription(process, List.of(),
                Arrays.stream(Step.values()).filter(step -> step.stage().isEmpty() && !step.starts()).map(Duty::of).toList(),
                Map.of("report.investigationDue", Step.REPORT_CLASSIFICATION.id()));
        };
    }

    private static Prescription selection() {
        var own = stages(StatutoryProcess.CADRE_SELECTION, Stage.Scope.CASE, Map.of(
            "selection.plenumNominates", "", Milestone.CANDIDATE_LEFT, CALL,
            "selection.nonParty", Step.DELIBERATION_LEADERS.id(), "selection.dualManaged", Step.OPENING_VACANCY.id(),
            "selection.settlementDue", Step.DELIBERATION_CO_REPLY.id(), "selection.reported", Step.PUBLICITY_CONCLUSION.id(),
            Duty.PUBLICITY_OVER, Step.PUBLICITY_NOTICE.id(), Duty.SILENCE, Step.DELIBERATION_CO_REQUEST.id()));
        var candidates = EnumSet.noneOf(Stage.class);
        Arrays.stream(Stage.values()).filter(Stage::perCandidate).forEach(candidates::add);
        var milestones = new ArrayList<>(own.milestones);
        milestones.add(Milestone.call(CALL, candidates));
        var duties = new ArrayList<>(own.duties);
        duties.add(Duty.publicity());
        return new Prescription(own.process, List.copyOf(milestones), List.copyOf(duties), own.questions);
    }

    private static Prescription stages(StatutoryProcess process, Stage.Scope scope, Map<String, String> own) {
        var stages = Arrays.stream(Stage.values()).filter(stage -> stage.scope() == scope).toList();
        var questions = new LinkedHashMap<>(own);
        for (var stage : stages) {
            questions.put(stage.gateBean() + ".required", "");
            for (var outcome : List.of("passed", "again", "againFrom", "ended")) {
                questions.put(stage.gateBean() + "." + outcome, stage.gate());
            }
        }
        var duties = stages.stream().flatMap(stage -> Step.of(stage).stream()).filter(step -> !step.starts()).map(Duty::of).toList();
        return new Prescription(process, stages.stream().map(Milestone::gate).toList(), duties, Map.copyOf(questions));
    }

    Optional<Milestone> milestone(String id) {
        return Optional.ofNullable(milestoneOf.get(id));
    }

    Optional<Duty> duty(String id) {
        return Optional.ofNullable(dutyOf.get(id));
    }

    /** Whether the node is one that the statute names. */
    boolean names(String id) {
        return milestone(id).isPresent() || duty(id).isPresent();
    }

    List<Duty> dutiesOf(Stage stage) {
        return duties.stream().filter(duty -> duty.stage().equals(Optional.of(stage))).toList();
    }

    /** Every gate passed and a candidate is left: nothing is done again, nothing ends early. */
    Assumption allPassed() {
        var assumption = Assumption.NONE;
        for (var milestone : milestones) {
            assumption = assumption.and(milestone.passed());
        }
        return assumption;
    }
}
