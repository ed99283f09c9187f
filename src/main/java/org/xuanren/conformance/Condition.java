package org.xuanren.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a flow asks: questions of the room {@code gate}, all of which must be answered as said. {@code a and not b} is
 * {@code {a: true, b: false}}. Nothing else is understood.
 *
 * @param answers question, for example {@code quotaGate.passed}, and the answer under which the flow is taken
 */
record Condition(Map<String, Boolean> answers) {

    private static final Pattern WHOLE = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern AND = Pattern.compile("\\s+and\\s+|\\s*&&\\s*");
    private static final Pattern QUESTION = Pattern.compile(
        "(not\\s+|!\\s*)?([a-zA-Z]+)\\.([a-zA-Z]+)\\(\\s*execution\\s*(?:,\\s*(?:'([a-z-]+)'|\"([a-z-]+)\")\\s*)?\\)");

    /** @return empty if it is not of this form */
    static Optional<Condition> parse(String text) {
        var whole = WHOLE.matcher(text.trim());
        if (!whole.matches()) {
            return Optional.empty();
        }
        var answers = new LinkedHashMap<String, Boolean>();
        for (var part : AND.split(whole.group(1).trim())) {
            var question = QUESTION.matcher(part.trim());
            if (!question.matches()) {
                return Optional.empty();
            }
            var argument = question.group(4) == null ? question.group(5) : question.group(4);
            var atom = question.group(2) + "." + question.group(3) + (argument == null ? "" : ":" + argument);
            var before = answers.put(atom, question.group(1) == null);
            if (before != null && before != (question.group(1) == null)) {
                return Optional.empty(); // a and not a: never true
            }
        }
        return Optional.of(new Condition(Map.copyOf(answers)));
    }

    /** The questions, in a fixed order. */
    List<String> questions() {
        var questions = new ArrayList<>(answers.keySet());
        questions.sort(null);
        return questions;
    }
}
