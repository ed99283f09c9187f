package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @Test // RFC 8785, section 3.2.3: keys by UTF-16 code units
    void keys_are_sorted_and_space_is_dropped() {
        assertThat(CanonicalJson.of("{ \"b\": 1, \"a\": [ true, null ], \"中\": \"文\" }")).isEqualTo("{\"a\":[true,null],\"b\":1,\"中\":\"文\"}");
    }

    @ParameterizedTest // RFC 8785, appendix B
    @CsvSource({"1E30, 1e+30", "4.50, 4.5", "2e-3, 0.002", "0.000000000000000000000000001, 1e-27", "-0, 0"})
    void numbers_have_one_form(String written, String canonical) {
        assertThat(CanonicalJson.of("[" + written + "]")).isEqualTo("[" + canonical + "]");
    }

    @Test
    void dates_become_iso_texts_and_equal_content_has_equal_text() {
        var one = new LinkedHashMap<String, Object>();
        one.put("heldOn", LocalDate.of(2026, 3, 2));
        one.put("due", 60);
        var other = new LinkedHashMap<String, Object>();
        other.put("due", 60);
        other.put("heldOn", LocalDate.of(2026, 3, 2));
        assertThat(CanonicalJson.of((Object) one)).isEqualTo("{\"due\":60,\"heldOn\":\"2026-03-02\"}")
            .isEqualTo(CanonicalJson.of((Object) other));
    }

    @Test // RFC 8785, section 3.2.3: the published example, its one number with too many digits aside
    void the_published_example_comes_out_as_published() {
        assertThat(CanonicalJson.of("""
            {"numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
             "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}"""))
            .isEqualTo("""
            {"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],\
            "string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}""");
    }

    @ParameterizedTest // a double would round them without a word
    @ValueSource(strings = {"9007199254740993", "-9223372036854775807", "0.1234567890123456789", "333333333.33333329", "1e400"})
    void a_number_that_would_change_is_refused(String number) {
        assertThatThrownBy(() -> CanonicalJson.of("[" + number + "]")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("write it as text");
    }

    @Test
    void numbers_of_java_that_fit_are_kept_and_half_a_character_is_refused() {
        assertThat(CanonicalJson.of((Object) List.of(9_007_199_254_740_991L, 0.1, new BigDecimal("2.50"), 7)))
            .isEqualTo("[9007199254740991,0.1,2.5,7]");
        assertThatThrownBy(() -> CanonicalJson.of((Object) List.of(9_007_199_254_740_993L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of((Object) List.of("\ud83d"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_canonical_text_says_what_it_was_made_of_and_nothing_else() {
        var value = Map.of("b", List.of("云川", 7), "a", Map.of());
        assertThat(CanonicalJson.says(CanonicalJson.of(value), value)).isTrue();
        assertThat(CanonicalJson.says(CanonicalJson.of(value), Map.of("b", List.of("云川", 8), "a", Map.of()))).isFalse();
        assertThat(CanonicalJson.says(CanonicalJson.of(value), Map.of("b", List.of("云川", 7)))).isFalse();
        assertThat(CanonicalJson.says("no JSON", value)).isFalse();
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.of("{")).isInstanceOf(IllegalArgumentException.class);
    }
}
