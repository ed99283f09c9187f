package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xuanren.attack.Assurance;
import org.xuanren.statute.Stage;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** What the proof accepts, playing through all states finds nothing wrong with. */
class OracleTest {

    private final Assurance assurance = Assurance.of(this);
    private static final boolean ALL = Assurance.FULL;
    private static final int RANDOM = ALL ? 5_000 : 400;
    private static final ThreadLocal<Map<String, Draft>> TEMPLATES = ThreadLocal.withInitial(HashMap::new);

    @Test // R-GEN-ORDER
    void of_randomly_bent_diagrams_the_proof_accepts_none_that_the_game_breaks() {
        var verdicts = IntStream.range(0, RANDOM).parallel().mapToObj(OracleTest::judge).toList();
        var through = verdicts.stream().filter(one -> one.startsWith("accepted though")).toList();
        assurance.tell("diagrams bent at random (got through: accepted though the game of tokens breaks them)", RANDOM, through.size());
        assertThat(through).isEmpty();
        assertThat(verdicts.stream().filter(one -> one.equals("accepted and sound")).count()).isPositive();
        assertThat(verdicts.stream().filter(one -> one.equals("refused")).count()).isGreaterThan(RANDOM / 2);
    }

    @Test // the judge is judged
    void the_game_breaks_what_is_known_to_be_broken() {
        var known = WayMutations.of(StatutoryProcess.CADRE_SELECTION).stream().filter(one -> one.what().startsWith("remove gate")
            || one.what().startsWith("jump from") || one.what().startsWith("beside gate") || one.what().startsWith("swap gate")).toList();
        var played = IntStream.range(0, known.size()).filter(one -> ALL || one % 4 == 0).mapToObj(known::get).toList();
        var unbroken = played.parallelStream().filter(one -> broken(one.of(template(one.process()))).isEmpty()).toList();
        assurance.tell("diagrams known to be broken (got through: the game of tokens does not break them)", played.size(), unbroken.size());
        assertThat(known).hasSizeGreaterThan(80);
        assertThat(unbroken).isEmpty();
    }

    @Test // R-GEN-ORDER
    void our_own_and_harmlessly_changed_diagrams_are_not_broken_by_the_game() {
        for (var process : List.of("cadre-selection", "candidate-inspection")) {
            assertThat(broken(Draft.of(process))).isEmpty();
        }
        var harmless = new ArrayList<Mutation>(Kindnesses.of(StatutoryProcess.CANDIDATE_INSPECTION));
        harmless.addAll(Kindnesses.of(StatutoryProcess.CADRE_SELECTION));
        Collections.shuffle(harmless, new Random(7));
        var played = harmless.subList(0, ALL ? harmless.size() / 3 : 12);
        var broken = played.parallelStream().map(one -> broken(one.of(template(one.process())))).filter(one -> !one.isEmpty()).toList();
        assurance.tell("harmless changes of diagrams (got through: the game of tokens breaks them)", played.size(), broken.size());
        assertThat(broken).isEmpty();
    }

    private static Draft template(String process) {
        return TEMPLATES.get().computeIfAbsent(process, Draft::of);
    }

    private static String judge(int seed) {
        var random = new Random(seed);
        var draft = template(random.nextBoolean() ? "cadre-selection" : "candidate-inspection").copy();
        var how = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            how.add(bend(draft, random));
        }
        if (!draft.proof().holds()) {
            return "refused";
        }
        var broken = broken(draft);
        return broken.isEmpty() ? "accepted and sound" : "accepted though " + broken + " (seed " + seed + ": " + how + ")";
    }

    private static String bend(Draft draft, Random random) {
        var flows = draft.flows();
        var flow = flows.get(random.nextInt(flows.size()));
        var nodes = draft.all("userTask", "serviceTask", "exclusiveGateway", "parallelGateway", "endEvent", "callActivity").stream()
            .map(node -> node.getAttribute("id")).toList();
        var node = nodes.get(random.nextInt(nodes.size()));
        var questions = new ArrayList<>(Prescription.of(StatutoryProcess.find(draft.process()).orElseThrow()).questions()
            .keySet().stream().filter(one -> !one.endsWith("againFrom") && !one.endsWith("Over")).sorted().toList());
        var question = "${" + questions.get(random.nextInt(questions.size())) + "(execution)}";
        var how = "";
        var what = random.nextInt(10);
        switch (what) {
            case 0, 1, 2 -> flow.setAttribute("targetRef", node);
            case 3 -> draft.choice(flow, question, node);
            case 4 -> {
                var fork = draft.into(flow, "<bpmn:parallelGateway/>");
                draft.connect(fork, node);
            }
            case 5 -> {
                var other = flows.get(random.nextInt(flows.size()));
                var target = flow.getAttribute("targetRef");
                flow.setAttribute("targetRef", other.getAttribute("targetRef"));
                other.setAttribute("targetRef", target);
            }
            case 6 -> {
                var tasks = draft.all("userTask");
                WayMutations.timer(draft, tasks.get(random.nextInt(tasks.size())).getAttribute("id"), "", node);
            }
            case 7 -> {
                var tasks = draft.all("userTask", "serviceTask");
                var folded = draft.wrap(List.of(tasks.get(random.nextInt(tasks.size())).getAttribute("id")));
                if (random.nextBoolean()) {
                    WayMutations.timer(draft, folded, random.nextBoolean() ? "" : "cancelActivity='false' ", node);
                }
            }
            case 8 -> {
                var kind = Kindnesses.of(StatutoryProcess.find(draft.process()).orElseThrow());
                try {
                    kind.get(random.nextInt(kind.size())).change().accept(draft);
                } catch (RuntimeException e) {
                    how = "nothing";
                }
            }
            default -> WayMutations.swap(draft, node, nodes.get(random.nextInt(nodes.size())));
        }
        return how + what + " " + flow.getAttribute("id") + " " + node + " " + question;
    }

    /** @return what is wrong; empty if nothing is */
    private static String broken(Draft draft) {
        var game = new TokenGame(draft);
        var prescription = Prescription.of(StatutoryProcess.find(draft.process()).orElseThrow());
        for (var stage : Arrays.stream(Stage.values()).filter(one -> prescription.milestone(one.gate()).isPresent()).toList()) {
            if (!draft.has(stage.gate())) {
                return "no " + stage.gate();
            }
            var required = new TokenGame.Watch(stage.gate(), stage.gateBean(), mayEnd(stage), Map.of(stage.gateBean() + ".required", true));
            var not = new TokenGame.Watch(stage.gate(), stage.gateBean(), List.of("passed"), Map.of(stage.gateBean() + ".required", false));
            if (game.anyState(required, state -> gateMissed(state, stage)) || game.anyState(not, state -> gateMissed(state, stage))) {
                return stage.gate();
            }
            var passed = new TokenGame.Watch(stage.gate(), "", List.of("passed"), prescription.allPassed().answers());
            if (stage != Stage.ARCHIVE && stage != Stage.INSPECTION
                    && game.anyState(passed, state -> state.over() && state.last())) {
                return "the end after " + stage.gate();
            }
        }
        if (draft.has(Prescription.CALL)) {
            var watch = new TokenGame.Watch(Prescription.CALL, "call", List.of("passed", "again"), Map.of());
            if (game.anyState(watch, state -> !state.verdict().equals("passed") && state.tokens().keySet().stream()
                    .anyMatch(id -> Arrays.stream(Stage.values()).anyMatch(stage -> stage.compareTo(Stage.DELIBERATION) >= 0 && in(stage, id))))) {
                return "the call";
            }
        }
        for (var step : Step.values()) {
            if (draft.has(step.id()) && step.stage().isPresent()) {
                var watch = new TokenGame.Watch(step.id(), "", List.of("done"), Duty.of(step).due());
                if (game.anyState(watch, state -> state.verdict().equals("-") && (state.tokens().containsKey(step.stage().get().gate())
                        || state.tokens().keySet().stream().anyMatch(id -> Step.find(id).filter(other -> other.stage().equals(step.stage())
                            && other.follows(step)).isPresent())))) {
                    return step.id();
                }
            }
        }
        return "";
    }

    private static List<String> mayEnd(Stage stage) {
        return stage == Stage.APPOINTMENT || stage == Stage.ARCHIVE ? List.of("passed", "again") : List.of("passed", "again", "ended");
    }

    private static boolean gateMissed(TokenGame.State state, Stage stage) {
        if (!state.verdict().equals("passed") && state.tokens().keySet().stream().anyMatch(id -> Arrays.stream(Stage.values())
                .anyMatch(other -> stage.precedes(other) && in(other, id)) || id.equals(Prescription.CALL) && stage.precedes(Stage.INSPECTION)
                && !stage.perCandidate())) {
            return true;
        }
        return state.over() && state.last() && state.verdict().equals("again");
    }

    private static boolean in(Stage stage, String id) {
        return id.equals(stage.gate()) || Step.find(id).filter(step -> step.stage().filter(stage::equals).isPresent()).isPresent();
    }
}
