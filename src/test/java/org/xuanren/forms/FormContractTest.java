package org.xuanren.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Choice;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Frozen;
import org.xuanren.statute.Step;

/** What a form asks is what the evidence of its step needs: under the same key, with the same words, and nothing else. */
class FormContractTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Asked under a condition, and even then not always needed; whatever else shows under a condition is marked as required. */
    private static final Set<String> MAY_STAY_EMPTY = Set.of("candidates-decision.rows.bars", "candidates-decision.rows.postNeed",
        "candidates-decision.singleReason", "opening-vacancy.leaving", "inspection-report.views.text", "inspection-report.musts",
        "inspection-report.musts.text", "inspection-report.conclusion", "inspection-report.secretary", "inspection-report.disciplineHead",
        "inspection-report.concludedOn", "inspection-report.auditNumber", "inspection-report.auditedOn", "inspection-report.auditResult",
        "decision-agenda.replyNumber", "decision-agenda.repliedOn", "decision-agenda.reply", "report-conclusion.repliedOn");

    @ParameterizedTest
    @EnumSource
    void a_form_asks_for_everything_that_its_evidence_needs(Step step) throws IOException {
        var form = MAPPER.readTree(Path.of("forms", step.id() + ".form").toFile());
        assertThat(form.path("id").asText()).isEqualTo(step.id());
        var faults = new ArrayList<String>();
        compare(Evidence.typeOf(step), form, step.id(), faults);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_form_says_which_case_it_is_about(Step step) throws IOException {
        var form = Files.readString(Path.of("forms", step.id() + ".form"));
        assertThat(form.contains("caseHeader")).isEqualTo(!step.starts());
        assertThat(form.contains("lastFinding")).isEqualTo(!step.starts());
        assertThat(form.contains("formerly")).isEqualTo(step.written());
    }

    @Test
    void there_is_no_form_without_a_step() throws IOException {
        try (var files = Files.list(Path.of("forms"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(Step.values()).map(step -> step.id() + ".form").toList());
        }
    }

    private static void compare(Class<?> type, JsonNode parent, String where, List<String> faults) {
        var fields = fields(parent);
        var known = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var key = component.getName();
            known.add(key);
            var field = Optional.ofNullable(fields.get(key));
            if (component.isAnnotationPresent(Asked.class)) {
                field.ifPresentOrElse(found -> compare(component, found, parent.has("conditional"), where + "." + key, faults),
                    () -> faults.add(where + " does not ask for " + key));
            } else if (key.equals("key") && field.isEmpty()) {
                faults.add(where + " does not send back the key of its rows");
            } else if (key.equals("key") && !field.get().path("id").asText().endsWith("-row-key")) {
                faults.add(where + " shows the key of its rows, which tells nobody anything");
            }
        }
        fields.keySet().stream().filter(key -> !known.contains(key) && !readOnly(fields.get(key)))
            .forEach(key -> faults.add(where + " asks for " + key + ", which nobody reads"));
    }

    private static void compare(RecordComponent component, JsonNode field, boolean inConditional, String where, List<String> faults) {
        var asked = component.getAnnotation(Asked.class);
        var label = field.path(field.path("type").asText().equals("datetime") ? "dateLabel" : "label").asText();
        if (!label.equals(asked.label())) {
            faults.add(where + " is called “" + label + "” in the form and “" + asked.label() + "” by the server");
        }
        var required = field.path("validate").path("required").asBoolean();
        var conditional = inConditional || field.has("conditional");
        if (required && asked.optional() && !conditional) {
            faults.add(where + " is demanded by the form only");
        }
        var demanded = !asked.optional() || conditional && !MAY_STAY_EMPTY.contains(where);
        if (demanded && !required && !Set.of("dynamiclist", "checkbox").contains(field.path("type").asText())) {
            faults.add(where + " is demanded by the server and not marked in the form");
        }
        if (asked.optional() && !required && !conditional && field.path("description").asText().isBlank()
                && !Set.of("dynamiclist", "checkbox").contains(field.path("type").asText())) {
            faults.add(where + " may stay empty and its description does not say when");
        }
        if (component.getType() == List.class) {
            var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            if (element.isRecord()) {
                var prepared = Arrays.stream(element.getRecordComponents()).anyMatch(one -> one.isAnnotationPresent(Frozen.class));
                if (field.path("allowAddRemove").asBoolean() == prepared) {
                    faults.add(where + (prepared ? " lets prepared rows be removed" : " has no way to add rows"));
                }
                compare(element, field, where, faults);
                return;
            }
            choices(element, field, where, faults);
            return;
        }
        choices(component.getType(), field, where, faults);
    }

    private static void choices(Class<?> type, JsonNode field, String where, List<String> faults) {
        if (!type.isEnum()) {
            return;
        }
        var offered = new TreeMap<String, String>();
        field.path("values").forEach(value -> offered.put(value.path("value").asText(), value.path("label").asText()));
        var meant = new TreeMap<String, String>();
        Arrays.stream(type.getEnumConstants()).map(Choice.class::cast).forEach(one -> meant.put(one.name(), one.label()));
        if (!offered.equals(meant)) {
            faults.add(where + " offers " + offered + " instead of " + meant);
        }
    }

    /** The fields below a form or list by key, those in groups included, those of inner lists not. */
    private static Map<String, JsonNode> fields(JsonNode parent) {
        var fields = new TreeMap<String, JsonNode>();
        children(parent).forEach(child -> {
            if (child.path("type").asText().equals("group") && !child.has("path")) {
                fields.putAll(fields(child));
            } else if (child.has("key")) {
                fields.put(child.path("key").asText(), child);
            } else if (child.path("type").asText().equals("dynamiclist")) {
                fields.put(child.path("path").asText(), child);
            }
        });
        return fields;
    }

    private static Stream<JsonNode> children(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false);
    }

    private static boolean readOnly(JsonNode field) {
        return field.path("readonly").asBoolean() || field.path("disabled").asBoolean()
            || field.path("type").asText().equals("expression");
    }
}
