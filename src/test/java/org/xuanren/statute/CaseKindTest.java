package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseKindTest {

    @ParameterizedTest // R-OUT-REMOVE
    @CsvSource({"REMOVAL, 任职生效, 免职生效", "REMOVAL, 拟任职位, 拟免职位", "REMOVAL, 任职资格, 任职资格", "TRANSFER, 任职生效, 任职生效"})
    void a_removal_is_called_one(CaseKind kind, String words, String said) {
        assertThat(kind.inWords(words)).isEqualTo(said);
    }
}
