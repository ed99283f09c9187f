package org.xuanren.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuanren.oversight.OpenStep;
import org.xuanren.statute.Step;

/** Where a case stands: what lies with the same holder at the same step is one line, whichever candidates it is about. */
final class Standing {

    private record Place(Step step, String holder) { }

    private Standing() { }

    static List<Map<String, Object>> of(List<OpenStep> open) {
        return open.stream().collect(Collectors.groupingBy(one -> new Place(one.step(), one.holder()), LinkedHashMap::new, Collectors.toList()))
            .entrySet().stream().map(one -> line(one.getKey(), one.getValue())).toList();
    }

    private static Map<String, Object> line(Place place, List<OpenStep> open) {
        var latest = open.stream().reduce((one, other) -> other.late() > one.late() ? other : one).orElseThrow();
        var line = new LinkedHashMap<String, Object>();
        line.put("step", place.step().label());
        line.put("candidates", open.stream().map(OpenStep::name).filter(name -> !name.isEmpty()).toList());
        line.put("holder", place.holder());
        line.put("since", open.get(0).since().toString());
        line.put("days", open.get(0).days());
        line.put("due", latest.due() == null ? null : latest.due().toString());
        line.put("late", latest.late());
        return line;
    }
}
