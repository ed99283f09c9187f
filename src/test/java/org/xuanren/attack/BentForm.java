package org.xuanren.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.xuanren.statute.Step;

/** A good submission of a form, bent at every field in every way that the form itself or nobody would allow. */
final class BentForm {

    /** What may become of a bent submission. */
    enum Fate {
        /** It is refused. */
        REFUSED,
        /** It is refused, or what was bent is not believed: the evidence is that of the good submission. */
        UNBELIEVED,
        /** It is refused or it is a lawful other answer. */
        EITHER
    }

    /** One bent submission. */
    record Bend(String what, Map<String, Object> values, Fate fate) { }

    private record Field(String type, boolean required, boolean readonly) { }

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LONG = "长".repeat(100_000);
    private static final String MARKUP = "<script>alert(1)</script>";
    private static final List<Object> NOTHING = Stream.<Object>of(null, "", "   ").toList();
    /** No field takes any of these. */
    private static final List<Object> NEVER = List.of(Map.of("a", 1), List.of(Map.of("a", 1)), List.of(List.of("a")), -1, 2.5, 1e300, Double.NaN,
        1_000_000_000_000L, MARKUP, LONG, "a\u0000b", "\ud800", SpinValues.jsonValue("{\"a\":").create(),
        SpinValues.jsonValue("[".repeat(5000) + "]".repeat(5000)).create(), Variables.byteArrayValue(new byte[] {1, 2}),
        Variables.serializedObjectValue("\"a\"").objectTypeName("java.lang.String").serializationDataFormat("application/json").create(),
        Variables.fileValue("a.txt").file(new byte[] {1}).create());
    private static final List<Object> NO_NUMBER = List.of("abc", "-1", "2.5", "1000000000000", "１２", "十二", true, "2026-11-02", "0x10", "1e3", "+1", List.of(5));
    private static final List<Object> NO_DATE = List.of("abc", "２０２６-１１-０２", "2026-02-30", "2026-13-01", "1900-01-01", "2099-01-01",
        "+99999-01-01", "2026-11-02T10:00:00", "昨天", 20261102, true);
    private static final List<Object> NO_CHOICE = List.of("NOT_OFFERED", "１", "是", 7, List.of("NOT_OFFERED"));
    private static final List<Object> NO_LIST = List.of("abc", 7, true);

    private final Map<String, Object> good;
    private final LocalDate today;
    private final List<Bend> bends = new ArrayList<>();

    private BentForm(Map<String, Object> good, LocalDate today) {
        this.good = good;
        this.today = today;
    }

    /** @param shown what the form shows besides its fields */
    static List<Bend> of(Step step, Map<String, Object> good, Map<String, Object> shown, LocalDate today) {
        var bent = new BentForm(good, today);
        var form = read(step);
        bent.whole(form, shown);
        form.forEach(component -> {
            if (component.path("type").asText().equals("dynamiclist")) {
                bent.list(component.path("path").asText(), component.path("components"));
            } else if (component.has("key")) {
                bent.bendField(component);
            }
        });
        return bent.bends;
    }

    private void whole(JsonNode form, Map<String, Object> shown) {
        var required = StreamSupport.stream(form.spliterator(), false).anyMatch(one -> field(one).required());
        bends.add(new Bend("nothing at all", Map.of(), required ? Fate.REFUSED : Fate.EITHER));
        add("an unknown field", with("forged", "x"), Fate.UNBELIEVED);
        add("an unknown list", with("approved", List.of(Map.of("a", true))), Fate.UNBELIEVED);
        for (var key : List.of("candidateId", "actor", "step", "id", "caseNumber", "at", "class", "businessKey")) {
            if (!good.containsKey(key)) {
                add("the name " + key, with(key, "forged"), Fate.UNBELIEVED);
            }
        }
        shown.forEach((key, value) -> {
            if (!good.containsKey(key) && StreamSupport.stream(form.spliterator(), false).noneMatch(one -> one.path("key").asText().equals(key))) {
                add("the shown fact " + key, with(key, value instanceof Number ? 1 : value instanceof Boolean yes ? !yes : "forged"), Fate.UNBELIEVED);
            }
        });
    }

    private void bendField(JsonNode component) {
        var key = component.path("key").asText();
        var absent = new LinkedHashMap<>(good);
        absent.remove(key);
        add(key + " absent", absent, field(component).required() ? Fate.REFUSED : Fate.EITHER);
        bent(component, good.get(key)).forEach((value, fate) -> add(key + " = " + shown(value), with(key, value), fate));
    }

    private void list(String list, JsonNode components) {
        var rows = rows(list);
        var absent = new LinkedHashMap<>(good);
        absent.remove(list);
        add(list + " absent", absent, rows.stream().anyMatch(row -> row.containsKey("key")) ? Fate.REFUSED : Fate.EITHER);
        NEVER.forEach(value -> add(list + " = " + shown(value), with(list, value), value instanceof List<?> ? Fate.EITHER : Fate.REFUSED));
        NO_LIST.forEach(value -> add(list + " = " + shown(value), with(list, value), Fate.REFUSED));
        add(list + " of 600 rows", with(list, Collections.nCopies(600, rows.isEmpty() ? Map.of() : rows.get(0))), Fate.REFUSED);
        if (rows.isEmpty()) {
            return;
        }
        var keyed = rows.get(0).containsKey("key");
        add(list + " without its first row", with(list, rows.subList(1, rows.size())), keyed ? Fate.REFUSED : Fate.EITHER);
        add(list + " with its first row twice", with(list, Stream.concat(rows.stream(), rows.stream().limit(1)).toList()), keyed ? Fate.REFUSED : Fate.EITHER);
        add(list + " backwards", with(list, rows(list, Collections::reverse)), keyed ? Fate.UNBELIEVED : Fate.EITHER);
        add(list + " with a text for a row", with(list, rows(list, all -> all.set(0, "row"))), keyed ? Fate.REFUSED : Fate.EITHER);
        if (keyed) {
            var foreign = new LinkedHashMap<>(rows.get(0));
            foreign.put("key", "nobody");
            add(list + " with a foreign row", with(list, rows(list, all -> all.add(foreign))), Fate.REFUSED);
            add(list + " with a row of another", with(list, rows(list, all -> all.set(0, foreign))), Fate.REFUSED);
        }
        add(list + " with an unknown field", with(list, changed(list, "forged", "x")), Fate.UNBELIEVED);
        components.forEach(component -> {
            if (component.has("key")) {
                bendCell(list, component);
            }
        });
    }

    private void bendCell(String list, JsonNode component) {
        var key = component.path("key").asText();
        var name = list + "." + key;
        var fate = key.equals("key") || field(component).required() ? Fate.REFUSED : field(component).readonly() ? Fate.UNBELIEVED : Fate.EITHER;
        add(name + " absent", with(list, rows(list, all -> ((Map<?, ?>) all.get(0)).remove(key))), fate);
        if (key.equals("key")) {
            Stream.<Object>of("forged", 7, List.of(), null, MARKUP).forEach(value -> add(name + " = " + shown(value), with(list, changed(list, key, value)), Fate.REFUSED));
            return;
        }
        bent(component, rows(list).get(0).get(key)).forEach((value, expected) -> {
            if (!(value instanceof TypedValue) && !Double.valueOf(Double.NaN).equals(value)) { // a row is JSON
                add(name + " = " + shown(value), with(list, changed(list, key, value)), field(component).readonly() ? Fate.UNBELIEVED : expected);
            }
        });
    }

    /** What to put into a field, and what may become of it. */
    private Map<Object, Fate> bent(JsonNode component, Object usual) {
        var field = field(component);
        var values = new LinkedHashMap<Object, Fate>();
        NOTHING.forEach(value -> values.put(value, field.required() ? Fate.REFUSED : Fate.EITHER));
        NEVER.forEach(value -> values.put(value, Fate.REFUSED));
        switch (field.type()) {
            case "number" -> NO_NUMBER.forEach(value -> values.put(value, Fate.REFUSED));
            case "datetime" -> {
                NO_DATE.forEach(value -> values.put(value, Fate.REFUSED));
                Set.of(-400, -1, 1, 400).forEach(days -> values.put(today.plusDays(days).toString(), Fate.EITHER));
            }
            case "select", "radio" -> NO_CHOICE.forEach(value -> values.put(value, Fate.REFUSED));
            case "checkbox" -> List.of("abc", 7, "１", "1").forEach(value -> values.put(value, Fate.REFUSED));
            case "taglist", "checklist" -> {
                NO_LIST.forEach(value -> values.put(value, Fate.REFUSED));
                values.put(List.of(), field.required() ? Fate.REFUSED : Fate.EITHER);
                values.put(List.of("NOT_OFFERED"), Fate.REFUSED);
                values.put(Collections.nCopies(600, "NOT_OFFERED"), Fate.REFUSED);
                if (usual instanceof List<?> chosen && !chosen.isEmpty()) {
                    values.put(Stream.concat(chosen.stream(), chosen.stream()).toList(), Fate.REFUSED);
                    values.put(Stream.concat(chosen.stream(), Stream.of("NOT_OFFERED")).toList(), Fate.REFUSED);
                }
            }
            default -> {
                List.of(7, true, List.of("a"), "&#60;", "javascript:a").forEach(value -> values.put(value, Fate.REFUSED));
                List.of("-1", "１２", "'; drop table evidence; --", "${1+1}", "#{execution}", "﷽😀", "\u202e反").forEach(value -> values.put(value, Fate.EITHER));
            }
        }
        return values;
    }

    private void add(String what, Map<String, Object> values, Fate fate) {
        bends.add(new Bend(what, values, fate));
    }

    private Map<String, Object> with(String key, Object value) {
        var values = new LinkedHashMap<>(good);
        values.put(key, value);
        return values;
    }

    private List<Map<String, Object>> rows(String list) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : good.get(list) instanceof List<?> some ? some : List.of()) {
            @SuppressWarnings("unchecked") // rows of usual answers
            var copy = new LinkedHashMap<>((Map<String, Object>) row);
            rows.add(copy);
        }
        return rows;
    }

    private List<Object> rows(String list, Consumer<List<Object>> change) {
        var rows = new ArrayList<Object>(rows(list));
        change.accept(rows);
        return rows;
    }

    private List<Map<String, Object>> changed(String list, String key, Object value) {
        var rows = rows(list);
        rows.get(0).put(key, value);
        return rows;
    }

    private static Field field(JsonNode component) {
        var required = component.path("validate").path("required").asBoolean() && !component.has("conditional");
        return new Field(component.path("type").asText(), required, component.path("readonly").asBoolean());
    }

    private static String shown(Object value) {
        var text = String.valueOf(value).replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
        return text.length() <= 40 ? text : text.substring(0, 40) + "…" + text.length();
    }

    private static JsonNode read(Step step) {
        try {
            return MAPPER.readTree(Path.of("forms", step.id() + ".form").toFile()).path("components");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
