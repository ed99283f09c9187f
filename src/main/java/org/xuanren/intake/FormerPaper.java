package org.xuanren.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Components;
import org.xuanren.evidence.Evidence;

/**
 * What a paper said when it was handed in last, as the proposal for the next one. Days are given anew, but for
 * those of others' papers, and of prepared rows all but the texts: whoever signs or declares something does so again.
 */
final class FormerPaper {

    private FormerPaper() { }

    static void proposeIn(FormContext context, Evidence former) {
        answers((Record) former).forEach((key, value) -> {
            var prepared = context.rows().get(key);
            if (prepared == null) {
                context.proposes(key, value);
            } else {
                context.prepares(key, prepared.stream().map(row -> withTexts(row, (List<?>) value)).toList());
            }
        });
        context.shows("formerly", true);
    }

    private static Map<String, Object> withTexts(Map<String, Object> row, List<?> formerRows) {
        var again = new LinkedHashMap<>(row);
        formerRows.stream().map(one -> (Map<?, ?>) one)
            .filter(one -> Objects.equals(one.get(FormContext.ROW_KEY), row.get(FormContext.ROW_KEY)))
            .forEach(one -> one.forEach((key, value) -> {
                if (value instanceof String) {
                    again.putIfAbsent((String) key, value);
                }
            }));
        return again;
    }

    /** What a person entered, and the key of a row, in the values of a form. */
    private static Map<String, Object> answers(Record former) {
        var answers = new LinkedHashMap<String, Object>();
        for (var component : Components.of(former.getClass())) {
            var asked = component.getAnnotation(Asked.class);
            if (asked != null || component.getName().equals(FormContext.ROW_KEY)) {
                var value = Components.value(component, former);
                var empty = value == null || asked != null && asked.optional() && value.equals(0);
                if (!empty && (!(value instanceof LocalDate) || asked != null && asked.stands())) {
                    answers.put(component.getName(), inForm(value));
                }
            }
        }
        return answers;
    }

    private static Object inForm(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FormerPaper::inForm).toList();
        }
        if (value instanceof Record row) {
            return answers(row);
        }
        return value instanceof Enum<?> choice ? choice.name() : value instanceof LocalDate day ? day.toString() : value;
    }
}
