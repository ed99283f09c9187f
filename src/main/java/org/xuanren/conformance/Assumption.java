package org.xuanren.conformance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers that are taken for granted in one argument. What is not answered may come out either way, each time it is asked.
 *
 * @param answers question and answer; a question without argument answers for all its arguments ({@code gate.againFrom})
 */
record Assumption(Map<String, Boolean> answers) {

    static final Assumption NONE = new Assumption(Map.of());

    Assumption and(Map<String, Boolean> more) {
        var both = new LinkedHashMap<>(answers);
        both.putAll(more);
        return new Assumption(both);
    }

    /** @return null if open */
    Boolean answer(String question) {
        var exact = answers.get(question);
        var argument = question.indexOf(':');
        return exact != null || argument < 0 ? exact : answers.get(question.substring(0, argument));
    }

    /** Whether the condition may hold. */
    boolean mayHold(Condition condition) {
        if (condition != null) {
            for (var one : condition.answers().entrySet()) {
                var answer = answer(one.getKey());
                if (answer != null && !answer.equals(one.getValue())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether the condition holds for sure. */
    boolean holds(Condition condition) {
        if (condition == null) {
            return false;
        }
        for (var one : condition.answers().entrySet()) {
            if (!one.getValue().equals(answer(one.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a token at an exclusive gateway may leave by that flow: the engine asks the flows in the order of the file and
     * takes the first that holds, or else the default.
     */
    boolean mayTake(Flow flow) {
        if (flow.source().kind() != Node.Kind.XOR) {
            return mayHold(flow.condition());
        }
        if (!flow.byDefault() && !mayHold(flow.condition())) {
            return false;
        }
        for (var other : flow.source().out()) {
            if (other == flow && !flow.byDefault()) {
                return true;
            }
            if (other != flow && !other.byDefault() && holds(other.condition())) {
                return false;
            }
        }
        return true;
    }
}
