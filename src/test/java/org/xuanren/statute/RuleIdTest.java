package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"R-REC-ATTEND", "R-SCOPE", "R-BAN-01", "R-QUAL-TRAIN-1Y", "R-DLB-DUAL-1M"})
    void an_id_of_the_rule_book_is_printed_as_it_is_written(String id) {
        assertThat(RuleId.of(id)).hasToString(id).extracting(RuleId::value).isEqualTo(id);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "R", "R-", "R-rec", "REC-ATTEND", "R--A", "R-A-", " R-A", "R-REC ATTEND"})
    void anything_else_is_no_id(String id) {
        assertThatThrownBy(() -> RuleId.of(id)).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("not the id of a rule: " + id);
    }

    @Test
    void ids_are_ordered_as_text() {
        assertThat(RuleId.of("R-A")).isLessThan(RuleId.of("R-B")).isEqualByComparingTo(RuleId.of("R-A"));
        assertThat(RuleId.of("R-B")).isGreaterThan(RuleId.of("R-A"));
    }
}
