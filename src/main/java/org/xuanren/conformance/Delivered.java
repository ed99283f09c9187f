package org.xuanren.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.xuanren.statute.StatutoryProcess;
import org.xuanren.statute.Step;

/** The diagrams and forms that are delivered with the program: what others are measured by, read once. */
final class Delivered {

    private static final Map<String, byte[]> FILES = files();
    private static final Map<Step, JsonNode> FORMS = forms();

    private Delivered() { }

    static Map<String, byte[]> everything() {
        return FILES;
    }

    static JsonNode form(Step step) {
        return FORMS.get(step);
    }

    private static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        Stream.concat(Arrays.stream(Step.values()).map(step -> "forms/" + step.id() + ".form"),
                Arrays.stream(StatutoryProcess.values()).map(process -> "processes/" + process.id() + ".bpmn"))
            .forEach(name -> {
                try (var content = Delivered.class.getResourceAsStream("/" + name)) {
                    if (content != null) {
                        files.put(name.substring(name.indexOf('/') + 1), content.readAllBytes());
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        return Collections.unmodifiableMap(files);
    }

    private static Map<Step, JsonNode> forms() {
        var forms = new EnumMap<Step, JsonNode>(Step.class);
        for (var step : Step.values()) {
            try {
                forms.put(step, new ObjectMapper().readTree(FILES.getOrDefault(step.id() + ".form", "{}".getBytes())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return forms;
    }
}
