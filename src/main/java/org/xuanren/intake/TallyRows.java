package org.xuanren.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xuanren.evidence.RecommendationPlan;

/** The prepared rows of a count: one for every person of the list and level of voters. */
final class TallyRows {

    private TallyRows() { }

    static List<Map<String, Object>> of(RecommendationPlan plan) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var person : plan.people()) {
            for (var level : plan.levels()) {
                var row = new LinkedHashMap<String, Object>();
                row.put("key", "%d-%d".formatted(plan.people().indexOf(person) + 1, plan.levels().indexOf(level) + 1));
                row.put("person", person.id());
                row.put("name", person.name());
                row.put("level", level.level());
                rows.add(row);
            }
        }
        return rows;
    }
}
