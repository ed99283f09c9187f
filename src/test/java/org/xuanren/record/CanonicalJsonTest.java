package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void what_is_no_json_is_refused() {
        assertThatThrownBy(() -> CanonicalJson.of("{")).isInstanceOf(IllegalArgumentException.class);
    }
}
