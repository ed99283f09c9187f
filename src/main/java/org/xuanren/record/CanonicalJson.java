package org.xuanren.record;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.erdtman.jcs.NumberToJSON;

/**
 * JSON of which there is only one form (RFC 8785), so that equal content has equal hashes. It is written in one go, keys in order; a
 * test holds it to the library that makes any JSON canonical.
 */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
        .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
        .build();

    private CanonicalJson() { }

    /**
     * Dates become ISO texts.
     *
     * @throws IllegalArgumentException if the value is nothing that JSON can hold, or holds what RFC 8785 would not keep as it is:
     *     a number that a double rounds, half of a character
     */
    public static String of(Object value) {
        var text = new StringWriter();
        try (var json = new Strict(MAPPER.createGenerator(text))) {
            MAPPER.writeValue(json, value);
        } catch (IOException e) {
            throw new IllegalArgumentException("nothing that canonical JSON can hold: " + e.getMessage(), e);
        }
        var canonical = text.toString();
        if (!isWhole(canonical)) {
            throw new IllegalArgumentException("a text holds half of a character (lone surrogate)");
        }
        return canonical;
    }

    /** Whether each half of a character stands beside its other half. */
    static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * Refuses what would not come out canonical. Numbers of canonical JSON are doubles: a long or decimal that a double can't carry would
     * change silently. Keys that come out of order are those of a map with an order of its own, which Jackson leaves to it.
     */
    private static final class Strict extends JsonGeneratorDelegate {

        private static final long CARRIED = 1L << 53;

        Strict(JsonGenerator json) {
            super(json, false);
        }

        @Override
        public void writeFieldName(String name) throws IOException {
            var before = getOutputContext().getCurrentName();
            if (before != null && before.compareTo(name) >= 0) {
                throw new IllegalArgumentException("canonical JSON can't have the key " + name + " after " + before);
            }
            super.writeFieldName(name);
        }

        @Override
        public void writeFieldName(SerializableString name) throws IOException {
            writeFieldName(name.getValue());
        }

        @Override
        public void writeNumber(long number) throws IOException {
            if (number >= -CARRIED && number <= CARRIED) {
                super.writeNumber(number);
            } else {
                writeNumber(BigDecimal.valueOf(number));
            }
        }

        @Override
        public void writeNumber(BigInteger number) throws IOException {
            writeNumber(new BigDecimal(number));
        }

        @Override
        public void writeNumber(float number) throws IOException {
            writeNumber((double) number);
        }

        @Override
        public void writeNumber(BigDecimal number) throws IOException {
            var carried = number.doubleValue();
            if (!Double.isFinite(carried) || new BigDecimal(NumberToJSON.serializeNumber(carried)).compareTo(number) != 0) {
                throw changed(number);
            }
            writeNumber(carried);
        }

        @Override
        public void writeNumber(double number) throws IOException {
            if (!Double.isFinite(number)) {
                throw changed(number);
            }
            super.writeNumber(NumberToJSON.serializeNumber(number));
        }

        private static IllegalArgumentException changed(Number number) {
            return new IllegalArgumentException("canonical JSON can't carry the number " + number + ": write it as text");
        }
    }
}
