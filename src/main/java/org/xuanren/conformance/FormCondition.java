package org.xuanren.conformance;

import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The conditions of forms, in FEEL. The server evaluates them with every submission, so that none may loop or fail. */
final class FormCondition {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final int LONGEST = 500;
    private static final Pattern SIMPLE = Pattern.compile("(?:\\s++|[A-Za-z_][\\w.]*+|\"[^\"]*+\"|\\d++|!=|<=|>=|[=<>()+*-])++");
    private static final Pattern LOOPS = Pattern.compile("\\b(?:for|some|every|function|external|in)\\b|\\.\\.");

    private FormCondition() { }

    /** Whether it compares fields and values and nothing else. @param condition without the leading equals sign */
    static boolean understood(String condition) {
        var words = condition.replaceAll("\"[^\"]*+\"", "\"\"");
        return condition.length() <= LONGEST && SIMPLE.matcher(condition).matches() && !LOOPS.matcher(words).find()
            && FEEL.parseExpression(condition).isSuccess();
    }
}
