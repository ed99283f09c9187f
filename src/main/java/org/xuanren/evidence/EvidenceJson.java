package org.xuanren.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.xuanren.statute.Step;

/** Evidence read back from JSON. A field that the type does not know makes it unreadable. */
public final class EvidenceJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private EvidenceJson() { }

    /** @throws IllegalStateException if the text is no evidence of that step */
    public static Evidence read(Step step, String json) {
        try {
            Evidence read = MAPPER.readValue(json, Evidence.typeOf(step));
            if (read == null) {
                throw new IllegalStateException("nothing in the place of evidence of " + step.id());
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not evidence of " + step.id(), e);
        }
    }
}
