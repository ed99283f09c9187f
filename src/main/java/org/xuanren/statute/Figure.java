package org.xuanren.statute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One key of an edition with its value, rule and source.
 *
 * @param value    a {@link Share}, Integer, Boolean, String or list of {@link Item}; null where the edition sets nothing
 * @param comment  may be empty
 * @param notAbove the key that a local setting must not surpass
 */
record Figure(String key, Object value, RuleId rule, String source, String comment, Stricter stricter,
              Optional<String> notAbove) {

    private static final String ABSENT = "none";

    Figure {
        if (value != null && !stricter.fits(value)) {
            throw new IllegalStateException(key + " = " + value + " has no direction " + stricter);
        }
    }

    static Figure parse(String key, JsonNode node) {
        var stricter = Stricter.ofId(node.path("stricter").asText("none"));
        return new Figure(key, value(key, node.path("value")), RuleId.of(Yaml.required(node, "rule")),
            Yaml.required(node, "source"), node.path("comment").asText(), stricter,
            Optional.ofNullable(node.path("not-above").textValue()));
    }

    Figure with(Object local) {
        return new Figure(key, local, rule, "本地设置，严于" + source, comment, stricter, notAbove);
    }

    private static Object value(String key, JsonNode node) {
        if (node.isArray()) {
            var items = new ArrayList<Item>();
            node.forEach(item -> items.add(new Item(Yaml.required(item, "id"), Yaml.required(item, "label"))));
            return List.copyOf(items);
        }
        if (node.isInt()) {
            return node.intValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw new IllegalStateException(key + " has no value that an edition can hold: " + node);
        }
        var text = node.textValue();
        if (text.equals(ABSENT)) {
            return null;
        }
        return text.matches("[0-9]+/[0-9]+") ? Share.parse(text) : text;
    }
}
