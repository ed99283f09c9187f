package org.xuanren.operation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanren.oversight.OpenStep;
import org.xuanren.oversight.Wait;
import org.xuanren.statute.Step;

/** Where a case stands: what lies with the same holder at the same step is one line, whichever candidates it is about. */
final class Standing {

    private record Place(Step step, String holder) { }

    private Standing() { }

    static List<Map<String, Object>> of(List<OpenStep> open, List<Wait> waits) {
        return Stream.concat(open.stream().collect(Collectors.groupingBy(one -> new Place(one.step(), one.holder()), LinkedHashMap::new, Collectors.toList()))
            .entrySet().stream().map(one -> line(one.getKey(), one.getValue())), waits.stream().map(Standing::line)).toList();
    }

    private static Map<String, Object> line(Place place, List<OpenStep> open) {
        var first = open.stream().min(Comparator.comparing(OpenStep::due, Comparator.nullsLast(Comparator.naturalOrder()))).orElseThrow();
        var line = new LinkedHashMap<String, Object>();
        line.put("step", place.step().label());
        line.put("candidates", open.stream().map(OpenStep::name).filter(name -> !name.isEmpty()).toList());
        line.put("holder", place.holder());
        line.put("since", open.get(0).since().toString());
        line.put("days", open.get(0).days());
        line.put("due", first.due() == null ? null : first.due().toString());
        line.put("late", first.late());
        line.put("group", place.step().group().label());
        return line;
    }

    private static Map<String, Object> line(Wait wait) {
        var line = new LinkedHashMap<String, Object>();
        line.put("step", "等待" + wait.what());
        line.put("candidates", List.of());
        line.put("holder", wait.next().isEmpty() ? "" : "期满后由" + wait.next() + "办理");
        line.put("since", wait.since().toString());
        line.put("days", wait.days());
        line.put("until", wait.until().toString());
        line.put("late", 0L);
        return line;
    }
}
