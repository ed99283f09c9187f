package org.xuanren.dossier;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Set;

/** The files of an export, and how rows are written there: one JSON object a line, its fields those of the row. */
final class ExportFiles {

    static final String README = "readme.txt";
    static final String CASE = "case.json";
    static final String RECORD = "record.jsonl";
    static final String EVIDENCE = "evidence.jsonl";
    static final String PAPERS = "papers.jsonl";
    /** Folder of what the papers consist of, each file named by its hash. */
    static final String CONTENTS = "papers";
    static final String PROOF = "checkpoint-proof.json";
    static final List<String> ALL = List.of(README, CASE, RECORD, EVIDENCE, PAPERS, CONTENTS, PROOF);

    /** What a row may be without. */
    private static final Set<String> OPTIONAL = Set.of("onBehalfOf", "candidate", "fileName", "mediaType", "pages", "sha256", "statement");

    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .visibility(PropertyAccessor.ALL, Visibility.NONE).visibility(PropertyAccessor.FIELD, Visibility.ANY)
        .visibility(PropertyAccessor.CREATOR, Visibility.ANY).build();

    private ExportFiles() { }

    static String line(Object row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("can't be written: " + row, e);
        }
    }

    /** @throws IllegalArgumentException if it is not, to the letter, what is written for the row */
    static <T> T read(String line, Class<T> type) {
        try {
            var row = MAPPER.readValue(line, type);
            var lacking = MAPPER.readTree(line).properties().stream().anyMatch(field -> field.getValue().isNull() && !OPTIONAL.contains(field.getKey()));
            if (lacking || !line(row).equals(line)) {
                throw new IllegalArgumentException("not as it was written");
            }
            return row;
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName(), e);
        }
    }
}
