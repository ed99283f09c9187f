package org.xuanren.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fields that an office adds to a form are its own, as long as nobody takes them for those of the evidence or for what conditions speak of. */
final class LocalFields {

    private static final Pattern WORD = Pattern.compile("\\w++");

    private final Set<String> spokenOf = new HashSet<>();
    private final Faults faults;

    private LocalFields(JsonNode delivered, Faults faults) {
        this.faults = faults;
        Stream.of("hide", "valuesKey", "dataSource").flatMap(property -> delivered.findValues(property).stream())
            .forEach(text -> WORD.matcher(text.asText()).results().map(MatchResult::group).forEach(spokenOf::add));
    }

    static void check(JsonNode form, JsonNode delivered, Faults faults) {
        new LocalFields(delivered, faults).read(form, delivered, false);
    }

    private void read(JsonNode parent, JsonNode delivered, boolean inList) {
        var known = Field.in(delivered);
        for (var child : parent.path("components")) {
            var list = child.path("type").asText().equals("dynamiclist");
            var names = Stream.of("key", "path").map(name -> child.path(name).asText()).filter(name -> !name.isEmpty()).distinct().toList();
            var container = list ? !inList : child.path("type").asText().equals("group") && !child.has("path");
            if (names.stream().anyMatch(name -> name.contains(".")) || child.has("components") && !(container && child.path("components").isArray())) {
                faults.add(Fault.Kind.FORM, "“" + String.join("、", names) + "”的键名带点，或是带路径的分组、列表中的列表，会与法定字段混同",
                    "请改用不带点的键名、不带路径的分组、单层的列表");
            }
            names.stream().filter(name -> spokenOf.contains(name) && !known.containsKey(name)).forEach(name ->
                faults.add(Fault.Kind.FORM, "增加的字段“" + name + "”与显示条件或选项所用的名称相同", "请改用别的键名"));
            var below = list ? known.getOrDefault(child.path("path").asText(), List.of()).stream().findFirst().map(Field::json)
                .orElse(MissingNode.getInstance()) : delivered;
            read(child, below, inList || list);
        }
    }
}
