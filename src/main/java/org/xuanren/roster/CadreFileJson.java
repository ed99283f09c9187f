package org.xuanren.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/**
 * Stores the file of a cadre as one JSON text: the roster never searches in it. A file is never changed but replaced, so that
 * Hibernate need not copy and compare it.
 */
@Converter
@Immutable
class CadreFileJson implements AttributeConverter<CadreFile, String> {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .build();
    /** By the text itself: an edited file is another text. */
    private static final Cache<String, CadreFile> READ = Caffeine.newBuilder().maximumSize(2_000).build();

    @Override
    public String convertToDatabaseColumn(CadreFile file) {
        try {
            return MAPPER.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cadre's file can't be written", e);
        }
    }

    @Override
    public CadreFile convertToEntityAttribute(String json) {
        return read(json);
    }

    static CadreFile read(String json) {
        return READ.get(json, CadreFileJson::parsed);
    }

    private static CadreFile parsed(String json) {
        try {
            return MAPPER.readValue(json, CadreFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cadre's file can't be read", e);
        }
    }
}
