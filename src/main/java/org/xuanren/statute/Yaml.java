package org.xuanren.statute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the data files of the room. A key that stands twice in a file is refused: the second would hide the first. */
final class Yaml {

    private static final ObjectMapper MAPPER =
        new ObjectMapper(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());

    private Yaml() { }

    static JsonNode resource(String name) {
        try (var in = Yaml.class.getResourceAsStream("/statute/" + name)) {
            if (in == null) {
                throw new IllegalStateException("statute/" + name + " is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("statute/" + name, e);
        }
    }

    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an operator has written. @throws Refusal with the line at which it can't be read */
    static JsonNode readOrRefuse(String name, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? "" : "第 %d 行附近".formatted(e.getLocation().getLineNr());
            throw Refusal.of("日历文件 %s 不是可读的 YAML，或有重复的键：%s".formatted(name, line), CalendarFile.RULE, "请核对缩进、引号、方括号和重复的年份后重新启动");
        }
    }

    /** @throws IllegalStateException if the field is missing or blank */
    static String required(JsonNode node, String field) {
        var text = node.path(field).asText();
        if (text.isBlank()) {
            throw new IllegalStateException("no " + field + " in " + node);
        }
        return text;
    }
}
