package org.xuanren.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the file and the roster already say of the matter: the lines that a form shows, read-only, above its questions. */
final class Known {

    private final List<Supplier<Map<String, Object>>> lines = new ArrayList<>();

    /** One line; none if there is nothing to say. */
    Known line(String label, String text) {
        return later(label, () -> text);
    }

    /** One line that has to be looked up: only when the form is shown, not again when it comes back. */
    Known later(String label, Supplier<String> lookup) {
        lines.add(() -> {
            var text = lookup.get();
            return text == null || text.isBlank() ? Map.of() : Map.of("label", label, "text", text);
        });
        return this;
    }

    <T> Known line(String label, Optional<T> source, Function<T, String> text) {
        return line(label, source.map(text).orElse(""));
    }

    /** The lines as running text. */
    List<String> texts() {
        return lines.stream().map(Supplier::get).filter(line -> !line.isEmpty()).map(line -> line.get("label") + "：" + line.get("text")).toList();
    }

    /** A context that shows the lines under the name that forms loop over. */
    FormContext context() {
        return FormContext.empty().shows("known", (Supplier<?>) () -> lines.stream().map(Supplier::get).filter(line -> !line.isEmpty()).toList());
    }
}
