package org.xuanren.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.xuanren.statute.Step;

/** Evidence as JSON and back. Dates are ISO texts; a field that the type does not know makes the evidence unreadable. */
public final class EvidenceJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private EvidenceJson() { }

    public static String write(Evidence evidence) {
        try {
            return MAPPER.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("evidence can't be written: " + evidence.getClass(), e);
        }
    }

    /** @throws IllegalStateException if the text is no evidence of that step */
    public static Evidence read(Step step, String json) {
        try {
            return MAPPER.readValue(json, Evidence.typeOf(step));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not evidence of " + step.id(), e);
        }
    }
}
