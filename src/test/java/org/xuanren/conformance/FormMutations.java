package org.xuanren.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Components;
import org.xuanren.evidence.Evidence;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** Forms that lose what their evidence needs, beside a diagram that may lose something as well; and forms that only look different. */
final class FormMutations {

    /** What can happen to a field, and to the list in which it stands. */
    static final Map<String, BiConsumer<ArrayNode, ObjectNode>> LOSSES = new LinkedHashMap<>();

    static {
        LOSSES.put("dropped", FormMutations::remove);
        LOSSES.put("renamed", (parent, field) -> field.put(field.has("path") ? "path" : "key", "renamed"));
        LOSSES.put("a text", (parent, field) -> {
            field.put("type", "text");
            field.put("key", field.path(field.has("path") ? "path" : "key").asText());
        });
        LOSSES.put("disabled", (parent, field) -> field.put("disabled", true));
        LOSSES.put("read only", (parent, field) -> field.put("readonly", true));
        LOSSES.put("twice", (parent, field) -> parent.add(field.deepCopy()));
        LOSSES.put("hidden", (parent, field) -> hide(field, "=true"));
        LOSSES.put("hidden by nothing", (parent, field) -> hide(field, "=unheardOf = 1"));
        LOSSES.put("in a hidden group", (parent, field) -> wrap(parent, field).putObject("conditional").put("hide", "=true"));
        LOSSES.put("in a group elsewhere", (parent, field) -> wrap(parent, field).put("path", "elsewhere"));
        LOSSES.put("demanded otherwise", (parent, field) -> field.withObject("validate").put("required", !field.path("validate").path("required").asBoolean()));
        LOSSES.put("of no length", (parent, field) -> field.withObject("validate").put("maxLength", 0));
        LOSSES.put("at most -1", (parent, field) -> field.withObject("validate").put("max", -1));
        LOSSES.put("a file", (parent, field) -> field.put("type", "filepicker"));
        LOSSES.put("of no known type", (parent, field) -> field.put("type", "unheardOf"));
        LOSSES.put("with other options", (parent, field) -> field.put("valuesKey", "unheardOf"));
        LOSSES.put("with an answer", (parent, field) -> field.put("defaultValue", "1"));
    }

    private final StatutoryProcess process;
    private final List<Mutation> all = new ArrayList<>();

    private FormMutations(StatutoryProcess process) {
        this.process = process;
    }

    /** Those that lose something. */
    static List<Mutation> of(StatutoryProcess process) {
        var mutations = new FormMutations(process);
        var steps = Forms.steps(process).toList();
        for (int i = 0; i < steps.size(); i++) {
            mutations.fields(steps.get(i));
            mutations.words(steps.get(i));
            mutations.whole(steps.get(i), steps.get((i + 1) % steps.size()));
        }
        return mutations.all;
    }

    /** What an office may do to a form. */
    static List<Mutation> kindnesses(StatutoryProcess process) {
        var mutations = new FormMutations(process);
        Forms.steps(process).forEach(mutations::looks);
        return mutations.all;
    }

    private void add(String what, Step step, Consumer<ObjectNode> change) {
        all.add(new Mutation("form " + step.id() + ": " + what, process.id(), draft -> change.accept(draft.form(step))));
    }

    private void fields(Step step) {
        for (var key : asked(step)) {
            LOSSES.forEach((what, loss) -> add(key + " " + what, step, form -> change(form, key, loss)));
            for (var inner : askedIn(step, key)) {
                LOSSES.forEach((what, loss) -> add(key + "." + inner + " " + what, step,
                    form -> change(form, key, (parent, list) -> change(list, inner, loss))));
            }
        }
    }

    private void words(Step step) {
        var pairs = exchangeable(Draft.of(process.id()).form(step));
        for (int i = 0; i < pairs.size(); i++) {
            var at = i;
            add("words of another, " + pairs.get(i).one().words() + " as " + pairs.get(i).other().words(), step, form -> {
                var pair = exchangeable(form).get(at);
                pair.one().put(pair.other().words());
            });
        }
    }

    private void whole(Step step, Step next) {
        all.add(new Mutation("form " + step.id() + " dropped", process.id(), draft -> draft.dropForm(step)));
        all.add(new Mutation("forms " + step.id() + " and " + next.id() + " exchanged", process.id(), draft -> draft.exchangeForms(step, next)));
        all.add(new Mutation("fields of " + step.id() + " and " + next.id() + " exchanged", process.id(), draft -> {
            var own = draft.form(step).get("components");
            draft.form(step).set("components", draft.form(next).get("components"));
            draft.form(next).set("components", own);
        }));
        add("another id", step, form -> form.put("id", "renamed"));
        add("the id of another", step, form -> form.put("id", next.id()));
        add("no fields", step, form -> form.remove("components"));
        add("a condition that loops", step, form -> hide(local(form, "x"), "=some n in 1..1000000000 satisfies n < 0"));
        add("a field with a dot", step, form -> local(form, "members.reason"));
    }

    private void looks(Step step) {
        for (var key : asked(step)) {
            add(key + " under other words", step, form -> change(form, key, (parent, field) -> field.put(field.has("dateLabel") ? "dateLabel" : "label", "本单位叫法")));
            add(key + " explained", step, form -> change(form, key, (parent, field) -> field.put("description", "填写说明")));
            add(key + " in a group", step, form -> change(form, key, FormMutations::wrap));
        }
        add("a text", step, form -> ((ArrayNode) form.get("components")).addObject().put("type", "text").put("text", "请于三日内办理"));
        add("a field of the office", step, form -> local(form, "localRemark"));
        add("the other way round", step, form -> {
            var fields = new ArrayList<JsonNode>();
            form.get("components").forEach(fields::add);
            Collections.reverse(fields);
            form.putArray("components").addAll(fields);
        });
    }

    private static ObjectNode local(ObjectNode form, String key) {
        return ((ArrayNode) form.get("components")).addObject().put("type", "textfield").put("key", key).put("label", "备注");
    }

    static List<String> asked(Step step) {
        return asked(Evidence.typeOf(step));
    }

    private static List<String> asked(Class<?> type) {
        return Components.of(type).stream().filter(one -> one.isAnnotationPresent(Asked.class)).map(RecordComponent::getName).toList();
    }

    /** What the rows of a list ask for; nothing if it is no list of rows. */
    private static List<String> askedIn(Step step, String list) {
        return Components.of(Evidence.typeOf(step)).stream().filter(one -> one.getName().equals(list) && one.getGenericType() instanceof ParameterizedType)
            .map(one -> (Class<?>) ((ParameterizedType) one.getGenericType()).getActualTypeArguments()[0]).filter(Class::isRecord)
            .flatMap(rows -> asked(rows).stream()).toList();
    }

    /** @throws IllegalArgumentException if there is no such field any more */
    static void change(JsonNode parent, String key, BiConsumer<ArrayNode, ObjectNode> change) {
        if (!isChanged(parent, key, change)) {
            throw new IllegalArgumentException("no field " + key);
        }
    }

    private static boolean isChanged(JsonNode parent, String key, BiConsumer<ArrayNode, ObjectNode> change) {
        for (var child : parent.path("components")) {
            if (child.path("type").asText().equals("group") && !child.has("path")) {
                if (isChanged(child, key, change)) {
                    return true;
                }
            } else if (child.path(child.path("type").asText().equals("dynamiclist") ? "path" : "key").asText().equals(key)) {
                change.accept((ArrayNode) parent.path("components"), (ObjectNode) child);
                return true;
            }
        }
        return false;
    }

    static void hide(ObjectNode field, String condition) {
        field.putObject("conditional").put("hide", condition);
    }

    static ObjectNode wrap(ArrayNode parent, ObjectNode field) {
        remove(parent, field);
        var group = parent.addObject().put("type", "group");
        group.putArray("components").add(field);
        return group;
    }

    private static void remove(ArrayNode parent, ObjectNode field) {
        for (int i = 0; i < parent.size(); i++) {
            if (parent.get(i) == field) {
                parent.remove(i);
                return;
            }
        }
    }

    /** Words that a form shows, where they stand. */
    record Shown(ObjectNode at, String property) {

        String words() {
            return at.path(property).asText();
        }

        void put(String words) {
            at.put(property, words);
        }
    }

    record Pair(Shown one, Shown other) { }

    /** What evidence asks in one list, and the options of one field: each beside the next of them. */
    static List<Pair> exchangeable(JsonNode parent) {
        var pairs = new ArrayList<Pair>();
        var fields = new ArrayList<Shown>();
        collect(parent, fields, pairs);
        addPairs(fields, pairs);
        return pairs;
    }

    private static void collect(JsonNode parent, List<Shown> fields, List<Pair> pairs) {
        for (var child : parent.path("components")) {
            if (child.path("type").asText().equals("group")) {
                collect(child, fields, pairs);
                continue;
            }
            if (child.path("type").asText().equals("dynamiclist")) {
                pairs.addAll(exchangeable(child));
            }
            if (child.path("validate").path("required").asBoolean() && !child.path("readonly").asBoolean()) {
                fields.add(new Shown((ObjectNode) child, child.has("dateLabel") ? "dateLabel" : "label"));
            }
            var options = new ArrayList<Shown>();
            child.path("values").forEach(value -> options.add(new Shown((ObjectNode) value, "label")));
            addPairs(options, pairs);
        }
    }

    private static void addPairs(List<Shown> shown, List<Pair> pairs) {
        for (int i = 1; i < shown.size(); i++) {
            pairs.add(new Pair(shown.get(i), shown.get(i - 1)));
            pairs.add(new Pair(shown.get(i - 1), shown.get(i)));
        }
    }
}
