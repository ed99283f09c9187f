package org.xuanren.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xuanren.evidence.Choice;

/**
 * What a form knows before anybody types: read-only facts, options to choose from, prepared rows. The same context is built
 * again when the form is submitted, so that nothing that the browser sends back as "known" is ever believed.
 */
public final class FormContext {

    /** One line of a list to choose from. */
    public record Option(String label, String value) {
        public static Option of(Choice choice) {
            return new Option(choice.label(), choice.name());
        }
    }

    /** Key under which the rows of a prepared list are told apart. */
    static final String ROW_KEY = "key";

    private final Map<String, Object> shown = new LinkedHashMap<>();
    private final Map<String, Object> frozen = new LinkedHashMap<>();
    private final Map<String, List<Option>> options = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
    private final List<String> confided = new ArrayList<>();

    public static FormContext empty() {
        return new FormContext();
    }

    /** A fact that staff see; it does not become evidence. A {@link Supplier} is asked only when the form is shown. */
    public FormContext shows(String key, Object value) {
        shown.put(key, value);
        return this;
    }

    /** A fact that becomes the evidence component of that name; shown as well if it is a plain value. */
    public FormContext freezes(String key, Object value) {
        frozen.put(key, value);
        return this;
    }

    /** A default that staff may overwrite. */
    public FormContext proposes(String key, Object value) {
        return shows(key, value);
    }

    /**
     * The values that a field may take; the form reads them from the variable {@code <key>Options}. A field within a list is
     * named {@code <list>.<field>} here and {@code <list><Field>Options} in the form.
     */
    public FormContext offers(String key, List<Option> someOptions) {
        options.put(key, List.copyOf(someOptions));
        return this;
    }

    /**
     * Prepared rows of a list: each holds a unique {@code key}, its frozen components and the defaults of what is asked.
     * Exactly these rows must come back.
     */
    public FormContext prepares(String key, List<Map<String, Object>> someRows) {
        rows.put(key, List.copyOf(someRows));
        return this;
    }

    /** Names what was said in confidence at another step and is shown here, if it was: who reads it is noted (R-STAFF-LEAK). */
    public FormContext confides(String what) {
        if (!what.isEmpty()) {
            confided.add(what);
        }
        return this;
    }

    List<String> confided() {
        return confided;
    }

    Map<String, Object> frozen() {
        return frozen;
    }

    Map<String, List<Option>> options() {
        return options;
    }

    Map<String, List<Map<String, Object>>> rows() {
        return rows;
    }

    /** What conditions of the form may speak of: single facts, not lists, and nothing that would have to be looked up. */
    Map<String, Object> simple() {
        var simple = new LinkedHashMap<String, Object>();
        Stream.of(shown, frozen).forEach(facts -> facts.forEach((key, value) -> {
            if (Plain.isPlain(value)) {
                simple.put(key, Plain.of(value));
            }
        }));
        return simple;
    }

    /** All that the browser may see, under the names that forms use. */
    Map<String, Object> variables() {
        var variables = new LinkedHashMap<String, Object>();
        shown.forEach((key, value) -> variables.put(key, value instanceof Supplier<?> later ? later.get() : value));
        frozen.forEach((key, value) -> {
            if (Plain.isPlain(value)) {
                variables.put(key, Plain.of(value));
            }
        });
        rows.forEach((key, list) -> variables.put(key, list.stream().map(Plain::row).toList()));
        options.forEach((key, list) -> variables.put(optionsKey(key), list));
        return variables;
    }

    private static String optionsKey(String key) {
        var dot = key.indexOf('.');
        return dot < 0 ? key + "Options"
            : key.substring(0, dot) + Character.toUpperCase(key.charAt(dot + 1)) + key.substring(dot + 2) + "Options";
    }
}
