package org.xuanren.browser;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ElementState;

/** Fills a Camunda Form by the keys of its schema; form-js builds the ids of its inputs from form, field and row. */
final class FormFields {

    private final Page page;
    private final JsonNode schema;
    private final String prefix;

    FormFields(Page page, JsonNode schema) {
        this.page = page;
        this.schema = schema;
        this.prefix = (String) page.evaluate(
            "() => [...document.querySelectorAll('.fjs-container :is(input, textarea)[id^=fjs-form-]')].pop().id.match(/^fjs-form-[^-]+/)[0]");
    }

    void fill(Map<String, ?> values) {
        fill(schema, values, "");
    }

    /** In the order of the form, since a field may show only after an earlier one is filled. */
    private void fill(JsonNode parent, Map<String, ?> values, String rows) {
        var open = new TreeSet<>(values.keySet());
        fillKnown(parent, values, rows, open);
        if (!open.isEmpty()) {
            throw new AssertionError("form " + schema.path("id").asText() + " has no field " + open);
        }
    }

    private void fillKnown(JsonNode parent, Map<String, ?> values, String rows, TreeSet<String> open) {
        for (var component : parent.path("components")) {
            var key = component.path("key").asText(component.path("path").asText(""));
            if (open.remove(key)) {
                if (shown(component, rows)) {
                    fillField(component, values.get(key), rows);
                }
            } else if (key.isEmpty() && component.path("type").asText().equals("group")) {
                fillKnown(component, values, rows, open);          // a group without a path holds its fields as if they stood outside
            }
        }
    }

    /** Whether a field that may hide is there: what it would ask is not asked then. */
    private boolean shown(JsonNode field, String rows) {
        page.waitForTimeout(20); // hiding follows the last answer with the next frame
        return page.locator("[id^='" + prefix + "-" + field.get("id").asText() + rows + "']").count() > 0;
    }

    private void fillField(JsonNode field, Object value, String rows) {
        var id = prefix + "-" + field.get("id").asText() + rows;
        switch (field.get("type").asText()) {
            case "textfield", "textarea", "number" -> input(id).fill(String.valueOf(value));
            case "checkbox" -> input(id).setChecked((Boolean) value);
            case "select" -> choose(field, id, value);
            case "radio" -> option(id, value).click();
            case "checklist" -> each(value, label -> option(id, label).click());
            case "taglist" -> {
                each(value, label -> {
                    input(id).click();
                    item(label).click();
                });
                input(id).press("Escape");
                input(id).blur();
            }
            case "datetime" -> date(field, id, (String) value);
            case "group" -> fill(field, asMap(value), rows);
            case "dynamiclist" -> fillRows(field, (List<?>) value, rows);
            default -> throw new AssertionError("cannot fill a " + field.get("type").asText());
        }
    }

    private void fillRows(JsonNode list, List<?> values, String rows) {
        var box = page.locator(".fjs-form-field-dynamiclist").filter(new Locator.FilterOptions()
            .setHas(page.locator("#" + prefix + "-" + list.get("id").asText() + rows)));
        if (list.path("allowAddRemove").asBoolean(true)) {
            var lines = box.locator(".fjs-repeat-row-container");
            while (lines.count() < values.size()) {
                var next = lines.count();
                box.locator(".fjs-repeat-render-add").click();
                lines.nth(next).waitFor();
            }
            while (lines.count() > values.size()) {
                var last = lines.nth(lines.count() - 1).elementHandle();
                box.locator(".fjs-repeat-row-remove").last().click();
                last.waitForElementState(ElementState.HIDDEN);
            }
        }
        for (int i = 0; i < values.size(); i++) {
            fill(list, asMap(values.get(i)), (rows.isEmpty() ? "_" : rows + "_") + i);
        }
    }

    private void choose(JsonNode field, String id, Object label) {
        if (!item(label).isVisible()) {                             // the key Tab, out of a date before it, opens the list as well
            if (field.path("searchable").asBoolean(false)) {
                input(id).click();
            } else {
                page.locator("#" + id + "-display").click();
            }
        }
        item(label).click();
    }

    private void date(JsonNode field, String id, String value) {
        var parts = value.split(" ");
        var subtype = field.path("subtype").asText("date");
        if (!subtype.equals("time")) {
            enter(input(id + "-date"), parts[0]);
        }
        if (!subtype.equals("date")) {
            enter(input(id + "-time"), parts[parts.length - 1]);
        }
    }

    private static void enter(Locator input, String text) {
        input.fill(text);
        input.press("Enter");
        input.press("Tab");
    }

    private Locator input(String id) {
        return page.locator("#" + id);
    }

    private Locator option(String id, Object label) {
        return page.locator("label").filter(new Locator.FilterOptions().setHas(page.locator("[id^='" + id + "-']")))
            .filter(new Locator.FilterOptions().setHasText(exactly(label)));
    }

    private Locator item(Object label) {
        return page.locator(".fjs-dropdownlist-item").filter(new Locator.FilterOptions().setHasText(exactly(label))).first();
    }

    /** With … at its end, what begins so. The browser evaluates the pattern, so it has to be one of JavaScript: no quoting by Q and E. */
    private static Pattern exactly(Object label) {
        var text = String.valueOf(label).replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
        return Pattern.compile("^\\s*" + (text.endsWith("…") ? text.substring(0, text.length() - 1) : text + "\\s*$"));
    }

    private static void each(Object values, Consumer<Object> action) {
        ((List<?>) values).forEach(action);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> asMap(Object value) {
        return (Map<String, ?>) value;
    }
}
