package org.xuanren.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * The fields that a form demands in some circumstances only: the browser holds its user to them, and so does the server,
 * whoever sends the form in. The conditions are those of the form itself, in FEEL.
 */
final class Demands {

    static final Demands NONE = new Demands(Map.of(), Map.of());

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ROW = "this";

    /** Of each field that is demanded but in some circumstances: its own conditions, and those of the groups and lists around it. */
    private final Map<String, List<String>> hiddenIf;
    private final Map<String, Conditions> together;

    private Demands(Map<String, List<String>> hiddenIf, Map<String, Conditions> together) {
        this.hiddenIf = hiddenIf;
        this.together = together;
    }

    /** What is asked of the same values: one evaluation costs as much as a statement, and hardly more for many of them. */
    private record Conditions(List<String> texts, ParsedExpression parsed) {

        static Conditions of(Collection<String> texts) {
            var inOrder = List.copyOf(texts);
            return new Conditions(inOrder, parse("[" + String.join(",\n", inOrder) + "]"));
        }

        Map<String, Boolean> in(Map<String, Object> values) {
            var answers = (List<?>) FEEL.evaluate(parsed, values).result();
            var hold = new HashMap<String, Boolean>();
            for (int i = 0; i < texts.size(); i++) {
                hold.put(texts.get(i), Boolean.TRUE.equals(answers.get(i)));
            }
            return hold;
        }
    }

    /** @throws IllegalStateException if it is no condition; the proof of a deployment refuses such a form */
    private static ParsedExpression parse(String text) {
        var parsed = FEEL.parseExpression(text);
        if (parsed.isFailure()) {
            throw new IllegalStateException("no condition in a form: " + text);
        }
        return parsed.parsedExpression();
    }

    /** Those of a form as it lies in a deployment. @throws Refusal if somebody has put the file of another form in its place */
    static Demands of(CommandContext context, String deployment, String form) {
        var definition = context.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deployment, form);
        var file = context.getResourceManager().findResourceByDeploymentIdAndResourceName(deployment, definition.getResourceName());
        var read = read(file.getBytes());
        if (!form.equals(read.path("id").asText())) {
            throw Refusal.of("表单 " + form + " 在数据库中改指 " + definition.getResourceName() + "，不是该步骤的表单", RuleId.of("R-GEN-ORDER"), "请停止办理，保全数据库，报干部监督机构");
        }
        return of(read);
    }

    static Demands of(byte[] form) {
        return of(read(form));
    }

    private static Demands of(JsonNode form) {
        var found = new HashMap<String, List<String>>();
        collect(form, "", List.of(), found);
        var alike = new HashMap<String, Set<String>>();
        found.forEach((key, conditions) -> conditions
            .forEach(one -> alike.computeIfAbsent(ofRow(one) ? listOf(key) : "", list -> new LinkedHashSet<>()).add(one)));
        return new Demands(found, alike.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> Conditions.of(one.getValue()))));
    }

    /** Whether it speaks of its row. A condition that has the word in a text only is evaluated for each row, and comes to the same. */
    private static boolean ofRow(String condition) {
        return condition.contains(ROW + ".");
    }

    private static String listOf(String key) {
        return key.substring(0, key.lastIndexOf('.') + 1);
    }

    private static JsonNode read(byte[] form) {
        try {
            return MAPPER.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException("a form that was deployed can't be read", e);
        }
    }

    private static void collect(JsonNode parent, String list, List<String> above, Map<String, List<String>> found) {
        for (var child : parent.path("components")) {
            var conditions = new ArrayList<>(above);
            var hide = child.path("conditional").path("hide").asText();
            if (hide.startsWith("=")) {
                var condition = hide.substring(1); // without the leading "="
                parse(condition);
                conditions.add(condition);
            }
            if (child.path("validate").path("required").asBoolean() && !conditions.isEmpty()) {
                found.put(list + child.path("key").asText(), conditions);
            }
            collect(child, child.path("type").asText().equals("dynamiclist") ? child.path("path").asText() + "." : list, conditions, found);
        }
    }

    /** @param values what the form knows and what was entered */
    Circumstances in(Map<String, Object> values) {
        return new Circumstances(values, "", null);
    }

    /** What was entered in one form, or in one row of its list. */
    final class Circumstances {

        private final Map<String, Object> values;
        private final String list;
        private final Circumstances form;
        private Map<String, Boolean> hidden;

        private Circumstances(Map<String, Object> values, String list, Circumstances form) {
            this.values = values;
            this.list = list;
            this.form = form;
        }

        Circumstances row(String inList, Map<?, ?> row) {
            var seen = new HashMap<>(values);
            seen.put(ROW, row);
            return new Circumstances(seen, inList + ".", this);
        }

        /** Whether a field may not stay empty. @param key of the field; within a list {@code <list>.<field>} */
        boolean demand(String key) {
            var conditions = hiddenIf.get(key);
            return conditions != null && conditions.stream().noneMatch(this::hides);
        }

        private boolean hides(String condition) {
            if (form != null && !ofRow(condition)) {
                return form.hides(condition);
            }
            if (hidden == null) {
                hidden = together.get(list).in(values);
            }
            return hidden.getOrDefault(condition, false);
        }
    }
}
