package org.xuanren.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** JSON of which there is only one form (RFC 8785), so that equal content has equal hashes. */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();

    private CanonicalJson() { }

    /**
     * @throws IllegalArgumentException if the text is no JSON object or array, or holds what RFC 8785 would not keep as it is:
     *     a number that a double rounds, half of a character
     */
    public static String of(String json) {
        try {
            requireKept(MAPPER.readTree(json));
            return canonical(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    /** Dates become ISO texts. @throws IllegalArgumentException as {@link #of(String)} */
    public static String of(Object value) {
        var tree = MAPPER.<JsonNode>valueToTree(value);
        requireKept(tree);
        return canonical(tree.toString());
    }

    /** Whether a canonical text says just this; without making it canonical once more. */
    public static boolean says(String canonical, Object value) {
        try {
            return MAPPER.readTree(canonical).equals(MAPPER.<JsonNode>valueToTree(value));
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String canonical(String json) {
        try {
            var canonical = new JsonCanonicalizer(json).getEncodedString();
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(canonical)) {
                throw new IllegalArgumentException("a text holds half of a character (lone surrogate)");
            }
            return canonical;
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON object or array", e);
        }
    }

    /** Numbers of canonical JSON are doubles: a long or decimal that a double can't carry would change silently. */
    private static void requireKept(JsonNode node) {
        if (node.isNumber() && !isKept(node)) {
            throw new IllegalArgumentException("canonical JSON can't carry the number " + node + ": write it as text");
        }
        node.forEach(CanonicalJson::requireKept);
    }

    private static boolean isKept(JsonNode number) {
        var carried = number.doubleValue();
        return Double.isFinite(carried)
            && (number.isDouble() || BigDecimal.valueOf(carried).compareTo(number.decimalValue()) == 0);
    }
}
