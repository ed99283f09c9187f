package org.xuanren.intake;

import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xuanren.evidence.Choice;

/** Values that a form can show as they are: texts, numbers, yes/no, dates and choices. */
final class Plain {

    private Plain() { }

    static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Temporal
            || value instanceof Choice;
    }

    static Object of(Object value) {
        if (value instanceof Choice choice) {
            return choice.label();
        }
        return value instanceof Temporal ? value.toString() : value;
    }

    /** The part of a prepared row that the browser may see. */
    static Map<String, Object> row(Map<String, Object> row) {
        var visible = new LinkedHashMap<String, Object>();
        row.forEach((key, value) -> {
            if (isPlain(value)) {
                visible.put(key, of(value));
            }
        });
        return visible;
    }
}
