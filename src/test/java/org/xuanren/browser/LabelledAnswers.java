package org.xuanren.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns the answers that travel to the server into what a person sees and clicks: labels instead of values, asked fields only. */
final class LabelledAnswers {

    private final Map<String, Object> offered;

    LabelledAnswers(Map<String, Object> offered) {
        this.offered = offered;
    }

    Map<String, Object> of(JsonNode parent, Map<String, ?> answers) {
        var labelled = new LinkedHashMap<String, Object>();
        for (var field : parent.path("components")) {
            var key = field.path("key").asText(field.path("path").asText(""));
            var value = answers.get(key);
            if (field.path("type").asText().equals("group")) {
                labelled.putAll(of(field, answers));
            } else if (value != null && !"".equals(value) && !List.of().equals(value) && !field.path("readonly").asBoolean()) {
                labelled.put(key, labelled(field, value));
            }
        }
        return labelled;
    }

    private Object labelled(JsonNode field, Object value) {
        return switch (field.path("type").asText()) {
            case "select", "radio" -> label(field, value.toString());
            case "checklist", "taglist" -> ((List<?>) value).stream().map(one -> label(field, one.toString())).toList();
            case "dynamiclist" -> ((List<?>) value).stream().map(LabelledAnswers::row).map(row -> of(field, row)).toList();
            default -> value;
        };
    }

    private String label(JsonNode field, String value) {
        for (var one : field.path("values")) {
            if (one.path("value").asText().equals(value)) {
                return one.path("label").asText();
            }
        }
        return ((List<?>) offered.getOrDefault(field.path("valuesKey").asText(), List.of())).stream().map(LabelledAnswers::row)
            .filter(one -> value.equals(one.get("value"))).map(one -> (String) one.get("label")).findFirst()
            .orElseThrow(() -> new AssertionError("nothing to click for " + value + " in " + field.path("key").asText()));
    }

    @SuppressWarnings("unchecked") // JSON objects
    private static Map<String, Object> row(Object one) {
        return (Map<String, Object>) one;
    }
}
