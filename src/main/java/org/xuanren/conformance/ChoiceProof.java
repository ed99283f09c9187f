package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuanren.conformance.Node.Kind;

/**
 * Each way out of a gateway can be taken: there are answers under which none before it is. The answers of one gate go together, since its
 * verdict is one of "passed", "again" and "ended". A way that none can take is dead, and so may be what stands on it.
 */
final class ChoiceProof {

    /** All combinations of answers are tried. */
    private static final int MOST_QUESTIONS = 12;
    private static final Set<String> VERDICTS = Set.of("passed", "again", "ended");

    private ChoiceProof() { }

    static void check(Net net, Faults faults) {
        net.all().stream().filter(node -> node.kind() == Kind.XOR && node.out().size() > 1).forEach(node -> check(node, faults));
    }

    private static void check(Node gateway, Faults faults) {
        var questions = new LinkedHashSet<String>();
        gateway.out().stream().filter(flow -> flow.condition() != null).forEach(flow -> questions.addAll(flow.condition().questions()));
        if (questions.size() > MOST_QUESTIONS) {
            faults.add(Fault.Kind.NOT_UNDERSTOOD, "『" + gateway.label() + "』的出线共问到 " + questions.size() + " 项，无法逐一证明",
                "请分成几个网关，每个不超过 " + MOST_QUESTIONS + " 项");
            return;
        }
        var taken = taken(gateway, List.copyOf(questions));
        gateway.out().stream().filter(flow -> !taken.contains(flow)).forEach(flow -> faults.add(Fault.Kind.DEAD, "从『" + gateway.label() + "』到『"
            + flow.target().label() + "』的出线" + (flow.name().isEmpty() ? "" : "“" + flow.name() + "”") + "永远走不到：" + (flow.condition() == null
                ? "其他出线已包括所有情形" : "其条件不可能成立，或在它之前的出线已包括此情形"), "请改正条件或删去这一出线"));
    }

    private static Set<Flow> taken(Node gateway, List<String> questions) {
        var taken = new HashSet<Flow>();
        for (int answers = 0; answers < 1 << questions.size(); answers++) {
            var answered = new HashMap<String, Boolean>();
            for (int i = 0; i < questions.size(); i++) {
                answered.put(questions.get(i), (answers >> i & 1) == 1);
            }
            if (consistent(answered)) {
                var assumption = new Assumption(answered);
                gateway.out().stream().filter(assumption::mayTake).findFirst().ifPresent(taken::add);
            }
        }
        return taken;
    }

    /** One verdict a gate, and one step from which it is redone. */
    private static boolean consistent(Map<String, Boolean> answered) {
        var verdicts = new HashMap<String, List<String>>();
        answered.forEach((question, yes) -> {
            var parts = question.split("[.:]", 3);
            var verdict = parts.length == 3 ? "again" : parts[1];
            if (yes && VERDICTS.contains(verdict)) {
                verdicts.computeIfAbsent(parts[0], gate -> new ArrayList<>()).add(question);
            }
        });
        return verdicts.values().stream().allMatch(said -> said.size() == 1
            || said.size() == 2 && said.stream().anyMatch(one -> one.endsWith(".again")) && said.stream().anyMatch(one -> one.contains(":")));
    }
}
