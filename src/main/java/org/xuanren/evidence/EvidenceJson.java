package org.xuanren.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.xuanren.statute.Step;

/**
 * Evidence read back from JSON. A field that the type does not know makes it unreadable, and so does one that is not there: the program
 * writes all of them, and none that is asked for and may not stay empty is empty.
 */
public final class EvidenceJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    private EvidenceJson() { }

    /** @throws IllegalStateException if the text is no evidence of that step */
    public static Evidence read(Step step, String json) {
        try {
            Evidence read = MAPPER.readValue(json, Evidence.typeOf(step));
            if (read == null) {
                throw new IllegalStateException("nothing in the place of evidence of " + step.id());
            }
            requireAnswered(read, step);
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not evidence of " + step.id(), e);
        }
    }

    private static void requireAnswered(Object read, Step step) {
        for (var component : Components.of(read.getClass())) {
            var value = Components.value(component, read);
            var asked = component.getAnnotation(Asked.class);
            if (asked != null && !asked.optional() && (value == null || value instanceof String text && text.isBlank())) {
                throw new IllegalStateException("nothing in the place of " + component.getName() + " in evidence of " + step.id());
            }
            if (value instanceof List<?> list) {
                list.stream().filter(Record.class::isInstance).forEach(row -> requireAnswered(row, step));
            }
        }
    }
}
