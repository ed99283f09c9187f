package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final String[] PIECES = {"zhang", "同意", "，龘", "é", "\ud83d\ude00", "\ufb01", "\"", "\\", "/", "\n", "\t", "\b", "\f", "\r", "\u000b", "\u0000",
        "\u001f", "\u007f", "\u0080", "\u2028", "<b>", " ", "{\"id\":\"x\"}", ""};

    private final Random random = new Random(20190303);

    record Sheet(String remarks, LocalDate heldOn, int present, Map<String, List<BigDecimal>> shares) { }

    @Test // RFC 8785, section 3.2.3: keys by UTF-16 code units
    void keys_are_sorted_and_space_is_dropped() throws Exception {
        assertThat(canonical("{ \"b\": 1, \"a\": [ true, null ], \"中\": \"文\" }")).isEqualTo("{\"a\":[true,null],\"b\":1,\"中\":\"文\"}");
    }

    @ParameterizedTest // RFC 8785, appendix B
    @CsvSource({"1E30, 1e+30", "4.50, 4.5", "2e-3, 0.002", "0.000000000000000000000000001, 1e-27", "-0, 0"})
    void numbers_have_one_form(String written, String canonical) throws Exception {
        assertThat(canonical("[" + written + "]")).isEqualTo("[" + canonical + "]");
    }

    @Test
    void dates_become_iso_texts_and_equal_content_has_equal_text() {
        var one = new LinkedHashMap<String, Object>();
        one.put("heldOn", LocalDate.of(2026, 3, 2));
        one.put("due", 60);
        var other = new LinkedHashMap<String, Object>();
        other.put("due", 60);
        other.put("heldOn", LocalDate.of(2026, 3, 2));
        assertThat(CanonicalJson.of(one)).isEqualTo("{\"due\":60,\"heldOn\":\"2026-03-02\"}").isEqualTo(CanonicalJson.of(other));
    }

    @Test // RFC 8785, section 3.2.3: the published example, its one number with too many digits aside
    void the_published_example_comes_out_as_published() throws Exception {
        assertThat(canonical("""
            {"numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
             "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}"""))
            .isEqualTo("""
            {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
            "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @Test // R-LOG-FILE
    void whatever_is_written_is_what_the_library_makes_of_it() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            var value = i % 2 == 0 ? object(3) : new Sheet(text(), LocalDate.ofEpochDay(random.nextInt(40_000)), random.nextInt(), Map.of(text(), List.of(
                BigDecimal.valueOf(random.nextInt(), random.nextInt(12)))));
            var written = MAPPER.writeValueAsString(value);
            var canonical = new JsonCanonicalizer(written).getEncodedString();
            assertThat(CanonicalJson.of(value)).isEqualTo(canonical);
            assertThat(canonical(canonical)).as("read and written once more").isEqualTo(canonical);
        }
    }

    @ParameterizedTest // a double would round them without a word
    @ValueSource(strings = {"9007199254740993", "-9223372036854775807", "-9223372036854775808", "0.1234567890123456789", "333333333.33333329", "1e400", "1${0}"})
    void a_number_that_would_change_is_refused(String number) {
        assertThatThrownBy(() -> canonical("[" + number.replace("${0}", "0".repeat(400)) + "]")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("write it as text");
    }

    @Test
    void numbers_of_java_that_fit_are_kept_and_half_a_character_is_refused() {
        assertThat(CanonicalJson.of(List.of(9_007_199_254_740_991L, 0.1, new BigDecimal("2.50"), 7, 0.5f, BigInteger.TEN, (short) -3, -0.0)))
            .isEqualTo("[9007199254740991,0.1,2.5,7,0.5,10,-3,0]");
        for (var refused : new Object[] {9_007_199_254_740_993L, "\ud83d", "\ude00b", Double.NaN, Double.POSITIVE_INFINITY, Float.NaN, new Object()}) {
            assertThatThrownBy(() -> CanonicalJson.of(List.of(refused))).as("%s", refused).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> CanonicalJson.of(Map.of("a\ud83d", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_map_with_an_order_of_its_own_is_refused_rather_than_written_in_it() {
        var backwards = new TreeMap<String, Integer>(Comparator.reverseOrder());
        backwards.putAll(Map.of("a", 1, "b", 2));
        assertThatThrownBy(() -> CanonicalJson.of(backwards)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("key a after b");
    }

    private static String canonical(String json) throws JsonProcessingException {
        return CanonicalJson.of(MAPPER.readTree(json));
    }

    private Map<String, Object> object(int depth) {
        var made = new HashMap<String, Object>();
        for (int i = random.nextInt(5); i > 0; i--) {
            made.put(text(), any(depth - 1));
        }
        return made;
    }

    private Object any(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong() >> 11;
            case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 5 -> BigDecimal.valueOf(random.nextInt(), random.nextInt(20) - 10);
            case 6 -> text();
            case 7 -> object(depth);
            default -> List.of(text(), object(depth), random.nextInt(100));
        };
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
