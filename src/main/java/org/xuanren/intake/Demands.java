package org.xuanren.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    static final Demands NONE = new Demands(Map.of());

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ROW = "this";

    private final Map<String, List<Condition>> hiddenIf;

    private record Condition(String text, ParsedExpression parsed) { }

    private Demands(Map<String, List<Condition>> hiddenIf) {
        this.hiddenIf = hiddenIf;
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
        var found = new HashMap<String, List<Condition>>();
        collect(form, "", List.of(), found);
        return new Demands(found);
    }

    private static JsonNode read(byte[] form) {
        try {
            return MAPPER.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException("a form that was deployed can't be read", e);
        }
    }

    private static void collect(JsonNode parent, String list, List<Condition> above, Map<String, List<Condition>> found) {
        for (var child : parent.path("components")) {
            var conditions = new ArrayList<>(above);
            var hide = child.path("conditional").path("hide").asText();
            if (hide.startsWith("=")) {
                conditions.add(new Condition(hide, FEEL.parseExpression(hide.substring(1)).parsedExpression())); // without the leading "="
            }
            if (child.path("validate").path("required").asBoolean() && !conditions.isEmpty()) {
                found.put(list + child.path("key").asText(), conditions);
            }
            collect(child, child.path("type").asText().equals("dynamiclist") ? child.path("path").asText() + "." : list, conditions, found);
        }
    }

    /** @param values what the form knows and what was entered */
    Circumstances in(Map<String, Object> values) {
        return new Circumstances(values);
    }

    /** What was entered in one form, or in one row of its list. Each condition is looked at once: an evaluation costs as much as a statement. */
    final class Circumstances {

        private final Map<String, Object> values;
        private final Map<String, Boolean> hidden = new HashMap<>();

        private Circumstances(Map<String, Object> values) {
            this.values = values;
        }

        Circumstances row(Map<?, ?> row) {
            var seen = new HashMap<>(values);
            seen.put(ROW, row);
            return new Circumstances(seen);
        }

        /** Whether a field may not stay empty. @param key of the field; within a list {@code <list>.<field>} */
        boolean demand(String key) {
            var conditions = hiddenIf.get(key);
            return conditions != null && conditions.stream().noneMatch(one -> hidden.computeIfAbsent(one.text(),
                text -> Boolean.TRUE.equals(FEEL.evaluate(one.parsed(), values).result())));
        }
    }
}
