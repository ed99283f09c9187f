package org.xuanren.forms;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Choice;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Frozen;
import org.xuanren.statute.Step;

/**
 * Sketches the form of a step from its evidence type: every field with the label, unit and demand that the server enforces.
 * The author of the form then groups, words and arranges; {@link FormContractTest} holds both together.
 *
 * <p>{@code ./mvnw -q test-compile exec:java -Dexec.mainClass=org.xuanren.forms.FormSketch -Dexec.classpathScope=test -Dexec.args=<step>}
 * writes {@code forms/<step>.form} if it is not there; without arguments, all that are missing.
 */
public final class FormSketch {

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int ONE_LINE = 120;
    private static final int RADIO = 3;
    private static final int ROW_WIDTH = 16;

    private final Step step;
    private final String intake;
    private int next;

    private FormSketch(Step step) throws IOException {
        this.step = step;
        var source = Path.of("src/main/java/org/xuanren/intake", Evidence.typeOf(step).getSimpleName() + "Intake.java");
        this.intake = Files.exists(source) ? Files.readString(source) : "";
    }

    public static void main(String[] steps) throws IOException {
        var wanted = steps.length == 0 ? List.of(Step.values()) : Arrays.stream(steps).map(Step::of).toList();
        for (var step : wanted) {
            var file = Path.of("forms", step.id() + ".form");
            if (!Files.exists(file)) {
                Files.writeString(file, MAPPER.writeValueAsString(new FormSketch(step).form()) + "\n");
            }
        }
    }

    private Map<String, Object> form() {
        var form = new LinkedHashMap<String, Object>();
        form.put("id", step.id());
        form.put("type", "default");
        form.put("schemaVersion", 18);
        form.put("executionPlatform", "Camunda Platform");
        form.put("executionPlatformVersion", "7.24.0");
        var components = new ArrayList<Object>();
        if (!step.starts()) {
            components.add(component("html", "content", "<h4>{{caseHeader}}</h4>{{#if lastFinding != \"\"}}<p><b>上次核验未通过：</b></p>"
                + "<pre>{{lastFinding}}</pre>{{/if}}"
                + (step.written() ? "{{#if formerly = true}}<p>下表已带出上次提交的内容，请核对修改；日期须重新填写。</p>{{/if}}" : "")));
        }
        Arrays.stream(Evidence.typeOf(step).getRecordComponents()).filter(one -> one.isAnnotationPresent(Asked.class))
            .map(one -> field(one, "")).forEach(components::add);
        form.put("components", components);
        return form;
    }

    private Map<String, Object> field(RecordComponent component, String list) {
        var asked = component.getAnnotation(Asked.class);
        var type = component.getType();
        var key = component.getName();
        if (type == List.class) {
            var element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return element.isRecord() ? rows(component, element) : several(key, asked, element, list);
        }
        if (type == LocalDate.class) {
            return with(keyed("datetime", key, asked, "dateLabel"), Map.of("subtype", "date"));
        }
        if (type == int.class || type == Integer.class) {
            var field = with(keyed("number", key, asked, "label"), Map.of("decimalDigits", 0));
            validate(field, "min", 0);
            if (!asked.unit().isEmpty()) {
                field.put("appearance", Map.of("suffixAdorner", asked.unit()));
            }
            return field;
        }
        if (type == boolean.class || type == Boolean.class) {
            return asked.optional() ? keyed("checkbox", key, asked, "label")
                : with(keyed("radio", key, asked, "label"), Map.of("values", List.of(
                    Map.of("label", "是", "value", "true"), Map.of("label", "否", "value", "false"))));
        }
        if (type.isEnum()) {
            return with(keyed(type.getEnumConstants().length <= RADIO ? "radio" : "select", key, asked, "label"),
                Map.of("values", choices(type)));
        }
        if (offered(key, list)) {
            return with(keyed("select", key, asked, "label"), Map.of("valuesKey", options(key, list), "searchable", true));
        }
        var longest = asked.max() < 0 ? 4000 : asked.max();
        var field = keyed(longest <= ONE_LINE ? "textfield" : "textarea", key, asked, "label");
        validate(field, "maxLength", longest);
        return field;
    }

    private Map<String, Object> several(String key, Asked asked, Class<?> element, String list) {
        if (element.isEnum()) {
            return with(keyed("checklist", key, asked, "label"), Map.of("values", choices(element)));
        }
        return with(keyed("taglist", key, asked, "label"), Map.of("valuesKey", options(key, list)));
    }

    private Map<String, Object> rows(RecordComponent component, Class<?> element) {
        var asked = component.getAnnotation(Asked.class);
        var prepared = Arrays.stream(element.getRecordComponents()).anyMatch(one -> one.isAnnotationPresent(Frozen.class));
        var list = component("dynamiclist", "path", component.getName());
        list.put("label", asked.label());
        list.put("showOutline", true);
        list.put("isRepeating", true);
        list.put("allowAddRemove", !prepared);
        list.put("defaultRepetitions", prepared || asked.optional() ? 0 : 1);
        list.put("disableCollapse", true);
        var cells = new ArrayList<Map<String, Object>>();
        for (var cell : element.getRecordComponents()) {
            if (cell.isAnnotationPresent(Asked.class)) {
                cells.add(field(cell, component.getName()));
            } else if (cell.getType() == String.class || cell.getType() == int.class) {
                cells.add(known(cell.getName()));
            }
        }
        var shown = cells.stream().filter(cell -> !"key".equals(cell.get("key"))).count();
        var width = (int) Math.max(2, ROW_WIDTH / Math.max(1, Math.min(shown, 4)));
        cells.forEach(cell -> cell.put("layout", Map.of("row", component.getName() + "-row-"
            + cells.stream().filter(one -> !"key".equals(one.get("key"))).collect(Collectors.toList()).indexOf(cell) / 4,
            "columns", width)));
        list.put("components", cells);
        return list;
    }

    private Map<String, Object> known(String key) {
        var field = component("textfield", "key", key);
        field.put("label", switch (key) {
            case "key" -> "编号";
            case "name" -> "姓名";
            case "level" -> "层次";
            case "post" -> "职务";
            default -> key;
        });
        field.put("readonly", true);
        return field;
    }

    private boolean offered(String key, String list) {
        return intake.contains("offers(\"" + (list.isEmpty() ? key : list + "." + key) + "\"");
    }

    private static String options(String key, String list) {
        return list.isEmpty() ? key + "Options" : list + Character.toUpperCase(key.charAt(0)) + key.substring(1) + "Options";
    }

    private static List<Map<String, String>> choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Choice.class::cast)
            .map(one -> Map.of("label", one.label(), "value", one.name())).toList();
    }

    private Map<String, Object> keyed(String type, String key, Asked asked, String labelKey) {
        var field = component(type, "key", key);
        field.put(labelKey, asked.label());
        if (!asked.optional() && !type.equals("checkbox")) {
            validate(field, "required", true);
        }
        return field;
    }

    private Map<String, Object> component(String type, String key, Object value) {
        var field = new LinkedHashMap<String, Object>();
        field.put("type", type);
        field.put("id", step.id() + "-" + ++next);
        field.put(key, value);
        return field;
    }

    private static Map<String, Object> with(Map<String, Object> field, Map<String, ?> more) {
        field.putAll(more);
        return field;
    }

    @SuppressWarnings("unchecked") // a form is maps all the way down
    private static void validate(Map<String, Object> field, String key, Object value) {
        ((Map<String, Object>) field.computeIfAbsent("validate", any -> new LinkedHashMap<String, Object>())).put(key, value);
    }
}
