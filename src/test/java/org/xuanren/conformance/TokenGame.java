package org.xuanren.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/**
 * An oracle that shares nothing with the proof: plays the token game of a diagram through all its states, as the engine would
 * (a join counts tokens, wherever they come from), and watches one thing at a time. Exponential, so for small diagrams only.
 */
final class TokenGame {

    private static final int MOST_STATES = 60_000;

    /** What is watched: a node whose completion is noted, and with which verdicts it may end. */
    record Watch(String node, String bean, List<String> verdicts, Map<String, Boolean> fixed) { }

    /**
     * @param tokens  where they stand, and how many
     * @param verdict the last one of the watched node; "-" before the first
     * @param last    whether no other gate was passed since
     */
    record State(Map<String, Integer> tokens, String verdict, boolean last) {

        boolean over() {
            return tokens.isEmpty();
        }
    }

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<Element>> out = new HashMap<>();
    private final Map<String, Integer> in = new HashMap<>();
    private final Map<String, List<Element>> boundaries = new HashMap<>();
    private final Map<String, Condition> conditions = new HashMap<>();
    private final String start;
    private final String process;

    TokenGame(Draft draft) {
        process = draft.process();
        for (var element : draft.all("startEvent", "endEvent", "userTask", "serviceTask", "callActivity", "subProcess", "exclusiveGateway",
                "parallelGateway", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent")) {
            nodes.put(element.getAttribute("id"), element);
            out.put(element.getAttribute("id"), new ArrayList<>());
            if (element.getLocalName().equals("boundaryEvent")) {
                boundaries.computeIfAbsent(element.getAttribute("attachedToRef"), one -> new ArrayList<>()).add(element);
            }
        }
        for (var flow : draft.flows()) {
            out.get(flow.getAttribute("sourceRef")).add(flow);
            in.merge(flow.getAttribute("targetRef"), 1, Integer::sum);
            if (!flow.getTextContent().isBlank()) {
                conditions.put(flow.getAttribute("id"), Condition.parse(flow.getTextContent().strip()).orElseThrow());
            }
        }
        start = startIn(process);
    }

    private String startIn(String scope) {
        return nodes.values().stream().filter(one -> one.getLocalName().equals("startEvent") && parent(one).equals(scope)).findFirst()
            .orElseThrow().getAttribute("id");
    }

    private static String parent(Element element) {
        return ((Element) element.getParentNode()).getAttribute("id");
    }

    /** @return whether some reachable state is bad; also if a state cannot be left, or cannot be brought to an end */
    boolean anyState(Watch watch, Predicate<State> bad) {
        var first = new State(Map.of(start, 1), "-", false);
        var after = new HashMap<State, Set<State>>();
        var open = new ArrayDeque<>(List.of(first));
        after.put(first, new HashSet<>());
        while (!open.isEmpty()) {
            var state = open.poll();
            if (bad.test(state) || crowded(state)) {
                return true;
            }
            if (after.size() > MOST_STATES) {
                throw new IllegalStateException("too many states");
            }
            for (var next : next(state, watch)) {
                after.get(state).add(next);
                if (after.putIfAbsent(next, new HashSet<>()) == null) {
                    open.add(next);
                }
            }
        }
        return !allGetOver(after);
    }

    /** Two tokens at one place, other than at a join: somebody would be asked twice. */
    private boolean crowded(State state) {
        return state.tokens().entrySet().stream().anyMatch(one -> one.getValue() > (nodes.get(one.getKey()).getLocalName()
            .equals("parallelGateway") ? Math.max(1, in.getOrDefault(one.getKey(), 1)) : 1));
    }

    private static boolean allGetOver(Map<State, Set<State>> after) {
        var before = new HashMap<State, List<State>>();
        after.forEach((state, nexts) -> nexts.forEach(next -> before.computeIfAbsent(next, one -> new ArrayList<>()).add(state)));
        var good = new HashSet<State>();
        var open = new ArrayDeque<State>();
        after.keySet().stream().filter(State::over).forEach(open::add);
        while (!open.isEmpty()) {
            var state = open.poll();
            if (good.add(state)) {
                open.addAll(before.getOrDefault(state, List.of()));
            }
        }
        return good.size() == after.size();
    }

    private List<State> next(State state, Watch watch) {
        var nexts = new ArrayList<State>();
        for (var id : state.tokens().keySet()) {
            var node = nodes.get(id);
            switch (node.getLocalName()) {
                case "exclusiveGateway" -> choices(node, state, watch).forEach(flow -> nexts.add(
                    moved(state, id, 1, List.of(flow), state.verdict(), watch.node())));
                case "parallelGateway" -> {
                    var needed = Math.max(1, in.getOrDefault(id, 1));
                    if (state.tokens().get(id) >= needed) {
                        nexts.add(moved(state, id, needed, out.get(id), state.verdict(), watch.node()));
                    }
                }
                case "endEvent" -> nexts.add(ended(state, node));
                case "subProcess" -> {
                    if (state.tokens().keySet().stream().noneMatch(one -> inside(one, id))) {
                        nexts.add(put(take(state, id, 1), startIn(id), state.verdict(), state.last()));
                    }
                }
                default -> (id.equals(watch.node()) ? watch.verdicts() : List.of(state.verdict())).forEach(verdict ->
                    nexts.add(moved(state, id, 1, out.get(id), verdict, watch.node())));
            }
            boundaries.getOrDefault(id, List.of()).forEach(event -> fires(state, id, event, watch, nexts));
        }
        for (var sub : nodes.values()) {
            var id = sub.getAttribute("id");
            if (sub.getLocalName().equals("subProcess") && state.tokens().keySet().stream().anyMatch(one -> inside(one, id))) {
                boundaries.getOrDefault(id, List.of()).forEach(event -> {
                    var left = new TreeMap<>(state.tokens());
                    if (!event.getAttribute("cancelActivity").equals("false")) {
                        left.keySet().removeIf(one -> inside(one, id));
                        nexts.add(put(new State(left, state.verdict(), state.last()), event.getAttribute("id"), state.verdict(), state.last()));
                    }
                });
            }
        }
        return nexts;
    }

    private void fires(State state, String host, Element event, Watch watch, List<State> nexts) {
        var id = event.getAttribute("id");
        if (id.equals(Duty.SILENCE_TIMER) && Boolean.FALSE.equals(watch.fixed().get(Duty.SILENCE))) {
            return;
        }
        if (!event.getAttribute("cancelActivity").equals("false")) {
            nexts.add(put(take(state, host, 1), id, state.verdict(), state.last()));
        } else if (state.tokens().keySet().stream().noneMatch(one -> behind(id).contains(one))) { // one reminder at a time
            nexts.add(put(state, id, state.verdict(), state.last()));
        }
    }

    private Set<String> behind(String event) {
        var behind = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(event));
        while (!open.isEmpty()) {
            var id = open.poll();
            if (behind.add(id)) {
                out.get(id).forEach(flow -> open.add(flow.getAttribute("targetRef")));
            }
        }
        return behind;
    }

    private State moved(State state, String from, int tokens, List<Element> flows, String verdict, String watched) {
        var next = take(state, from, tokens);
        var gate = from.startsWith("gate-") || from.equals("call-candidate-inspection");
        var last = from.equals(watched) || !gate && state.last();
        for (var flow : flows) {
            next = put(next, flow.getAttribute("targetRef"), verdict, last);
        }
        return new State(next.tokens(), verdict, last);
    }

    private State ended(State state, Element end) {
        var next = take(state, end.getAttribute("id"), 1);
        var scope = parent(end);
        if (scope.equals(process) || next.tokens().keySet().stream().anyMatch(one -> inside(one, scope))) {
            return next;
        }
        for (var flow : out.get(scope)) {
            next = put(next, flow.getAttribute("targetRef"), next.verdict(), next.last());
        }
        return next;
    }

    private boolean inside(String node, String scope) {
        for (var at = parent(nodes.get(node)); !at.equals(process) && nodes.containsKey(at); at = parent(nodes.get(at))) {
            if (at.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    private static State take(State state, String id, int tokens) {
        var left = new TreeMap<>(state.tokens());
        left.merge(id, -tokens, Integer::sum);
        left.values().removeIf(count -> count == 0);
        return new State(left, state.verdict(), state.last());
    }

    private static State put(State state, String id, String verdict, boolean last) {
        var more = new TreeMap<>(state.tokens());
        more.merge(id, 1, Integer::sum);
        return new State(more, verdict, last);
    }

    /** All flows that some answers to the open questions lead to. */
    private List<Element> choices(Element gateway, State state, Watch watch) {
        var flows = out.get(gateway.getAttribute("id"));
        var questions = flows.stream().map(flow -> conditions.get(flow.getAttribute("id"))).filter(one -> one != null)
            .flatMap(one -> one.questions().stream()).distinct().toList();
        var taken = new ArrayList<Element>();
        for (int bits = 0; bits < 1 << questions.size(); bits++) {
            var answers = new HashMap<String, Boolean>();
            for (int i = 0; i < questions.size(); i++) {
                answers.put(questions.get(i), (bits >> i & 1) == 1);
            }
            if (possible(answers, state, watch)) {
                flows.stream().filter(flow -> conditions.containsKey(flow.getAttribute("id"))
                        && conditions.get(flow.getAttribute("id")).answers().entrySet().stream().allMatch(one ->
                            answers.get(one.getKey()).equals(one.getValue()))
                        || !conditions.containsKey(flow.getAttribute("id")) && !flow.getAttribute("id").equals(gateway.getAttribute("default")))
                    .findFirst().or(() -> flows.stream().filter(flow -> flow.getAttribute("id").equals(gateway.getAttribute("default"))).findFirst())
                    .filter(flow -> !taken.contains(flow)).ifPresent(taken::add);
            }
        }
        return taken;
    }

    /** Whether these answers fit what is watched, and a gate that ended did not pass, and so on. */
    private static boolean possible(Map<String, Boolean> answers, State state, Watch watch) {
        for (var one : answers.entrySet()) {
            var fixed = watch.fixed().get(one.getKey());
            if (fixed != null && !fixed.equals(one.getValue())) {
                return false;
            }
            var dot = one.getKey().indexOf('.');
            var bean = one.getKey().substring(0, dot);
            var asked = one.getKey().substring(dot + 1);
            if (one.getKey().equals(Milestone.CANDIDATE_LEFT) ? watch.bean().equals("call") : bean.equals(watch.bean()) && !asked.equals("required")) {
                var mine = switch (asked) {
                    case "passed", "anyCandidateLeft" -> state.verdict().equals("passed");
                    case "again" -> state.verdict().equals("again");
                    case "ended" -> state.verdict().equals("ended");
                    default -> state.verdict().equals("again") && one.getValue();
                };
                if (state.verdict().equals("-") || mine != one.getValue()) {
                    return false;
                }
            }
            if (one.getValue() && Arrays.asList("passed", "again", "ended").contains(asked) && Arrays.asList("passed", "again", "ended").stream()
                    .anyMatch(other -> !other.equals(asked) && Boolean.TRUE.equals(answers.get(bean + "." + other)))) {
                return false;
            }
        }
        return true;
    }
}
