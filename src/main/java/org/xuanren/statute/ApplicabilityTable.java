package org.xuanren.statute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** {@code statute/applicability.yaml}, read once: exactly one line for every kind, stage and edition. */
final class ApplicabilityTable {

    static final ApplicabilityTable INSTANCE = new ApplicabilityTable(Yaml.resource("applicability.yaml"));

    private record Cell(CaseKind kind, Stage stage, EditionId edition) { }

    private final Map<Cell, Applicability> lines = new HashMap<>();

    /** @throws IllegalStateException if a cell is missing or filled twice: the table would not say what to do */
    ApplicabilityTable(JsonNode root) {
        root.fields().forEachRemaining(kind -> kind.getValue().fields().forEachRemaining(stage ->
            stage.getValue().forEach(line -> add(CaseKind.valueOf(kind.getKey()), Stage.ofId(stage.getKey()), line))));
        for (var kind : CaseKind.values()) {
            for (var stage : Stage.values()) {
                for (var edition : EditionId.values()) {
                    find(kind, stage, edition);
                }
            }
        }
    }

    Applicability find(CaseKind kind, Stage stage, EditionId edition) {
        var cell = new Cell(kind, stage, edition);
        var line = lines.get(cell);
        if (line == null) {
            throw new IllegalStateException("applicability.yaml says nothing about " + cell);
        }
        return line;
    }

    private void add(CaseKind kind, Stage stage, JsonNode line) {
        var applicability = new Applicability(
            Necessity.valueOf(Yaml.required(line, "need")), Yaml.required(line, "reason"),
            RuleId.of(Yaml.required(line, "rule")), Yaml.required(line, "source"),
            rules(line.path("only")), rules(line.path("except")));
        for (var edition : EditionId.values()) {
            if (inEdition(line, edition)) {
                var cell = new Cell(kind, stage, edition);
                if (lines.put(cell, applicability) != null) {
                    throw new IllegalStateException("applicability.yaml says two things about " + cell);
                }
            }
        }
    }

    /** A line without {@code editions} holds in all. */
    private static boolean inEdition(JsonNode line, EditionId edition) {
        var editions = line.path("editions");
        if (editions.isMissingNode()) {
            return true;
        }
        for (var year : editions) {
            if (year.asInt() == edition.year()) {
                return true;
            }
        }
        return false;
    }

    private static Set<RuleId> rules(JsonNode ids) {
        var rules = new LinkedHashSet<RuleId>();
        ids.forEach(id -> rules.add(RuleId.of(id.asText())));
        return rules;
    }
}
