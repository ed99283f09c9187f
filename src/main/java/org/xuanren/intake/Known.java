package org.xuanren.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What the file and the roster already say of the matter: the lines that a form shows, read-only, above its questions. */
final class Known {

    private final List<Map<String, Object>> lines = new ArrayList<>();

    /** One line; none if there is nothing to say. */
    Known line(String label, String text) {
        if (text != null && !text.isBlank()) {
            lines.add(Map.of("label", label, "text", text));
        }
        return this;
    }

    <T> Known line(String label, Optional<T> source, Function<T, String> text) {
        return line(label, source.map(text).orElse(""));
    }

    /** A context that shows the lines under the name that forms loop over. */
    FormContext context() {
        return FormContext.empty().shows("known", lines);
    }
}
