package org.xuanren.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A field of a form whose answer goes into evidence. The browser and the server ask for it under the conditions that stand in the form, so
 * all of it but words and looks is as delivered.
 *
 * @param hiddenIf the conditions of its own and of the groups around it, each in its tokens
 */
record Field(JsonNode json, List<List<String>> hiddenIf) {

    private static final Set<String> WORDS_AND_LOOKS = Set.of("id", "label", "dateLabel", "description", "layout", "appearance", "tooltip", "searchable",
        "showOutline", "disableCollapse", "verticalAlignment");
    private static final Set<String> JUDGED_APART = Set.of("type", "conditional", "validate", "values", "components");
    private static final List<Set<String>> ALIKE = List.of(Set.of("textfield", "textarea"), Set.of("radio", "select"), Set.of("taglist", "checklist"));
    private static final Pattern NOT_READ = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*+\"|[\\w.]++|\\S");

    /** The fields of a form or list by key: those in groups included, those of inner lists not. */
    static Map<String, List<Field>> in(JsonNode parent) {
        var fields = new TreeMap<String, List<Field>>();
        collect(parent, List.of(), fields);
        return fields;
    }

    private static void collect(JsonNode parent, List<List<String>> above, Map<String, List<Field>> fields) {
        for (var child : parent.path("components")) {
            var hiddenIf = new ArrayList<>(above);
            var own = TOKEN.matcher(child.path("conditional").path("hide").asText()).results().map(MatchResult::group).toList();
            if (!own.isEmpty()) {
                hiddenIf.add(own);
            }
            if (child.path("type").asText().equals("group")) {
                collect(child, hiddenIf, fields);
            } else {
                var names = new HashSet<>(List.of(child.path("key").asText(), child.path("path").asText()));
                names.remove("");
                names.forEach(name -> fields.computeIfAbsent(name, none -> new ArrayList<>()).add(new Field(child, hiddenIf)));
            }
        }
    }

    /** In what it asks otherwise than the one that was delivered; empty if in nothing. */
    Optional<String> difference(Field delivered) {
        if (!alike(json.path("type").asText(), delivered.json.path("type").asText())) {
            return Optional.of("不是原来的种类，不能照样填写");
        }
        if (!hiddenIf.equals(delivered.hiddenIf)) {
            return Optional.of("的显示条件与原表单不同");
        }
        if (!json.path("validate").equals(delivered.json.path("validate"))) {
            return Optional.of("的必填或校验与原表单不同");
        }
        var names = new HashSet<String>();
        json.fieldNames().forEachRemaining(names::add);
        delivered.json.fieldNames().forEachRemaining(names::add);
        names.removeAll(WORDS_AND_LOOKS);
        names.removeAll(JUDGED_APART);
        return names.stream().sorted().filter(name -> !json.path(name).equals(delivered.json.path(name))).findFirst()
            .map(name -> "的属性 " + name + " 与原表单不同");
    }

    /** The options that are written in the form. */
    Set<String> options() {
        return optionWords().keySet();
    }

    /** Under which words it is shown. */
    String words() {
        return json.path(json.path("type").asText().equals("datetime") ? "dateLabel" : "label").asText();
    }

    /**
     * Renamed is welcome. Under the words of another one people would file, in good faith, the one for the other.
     *
     * @param delivered words of all that stand together, by name
     * @param words     under which the one of that name is shown now
     */
    static boolean borrows(String name, String words, Map<String, String> delivered) {
        var plain = plain(words);
        return !plain.isEmpty() && !plain.equals(plain(delivered.getOrDefault(name, "")))
            && delivered.values().stream().anyMatch(other -> plain.equals(plain(other)));
    }

    /** However it is written: with blanks, in other widths, as an expression. */
    private static String plain(String words) {
        return NOT_READ.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
    }

    /** The words of its options by value. */
    Map<String, String> optionWords() {
        var words = new TreeMap<String, String>();
        json.path("values").forEach(value -> words.put(value.path("value").asText(), value.path("label").asText()));
        return words;
    }

    /** The words of an option that belong to another one there; empty if there are none. */
    Optional<String> borrowedOption(Field delivered) {
        var there = delivered.optionWords();
        return StreamSupport.stream(json.path("values").spliterator(), false)
            .filter(value -> borrows(value.path("value").asText(), value.path("label").asText(), there)).findFirst().map(value -> value.path("label").asText());
    }

    private static boolean alike(String type, String delivered) {
        return type.equals(delivered) || ALIKE.stream().anyMatch(types -> types.contains(type) && types.contains(delivered));
    }
}
