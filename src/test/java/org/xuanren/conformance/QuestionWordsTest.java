package org.xuanren.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.statute.StatutoryProcess;

/** No question that a diagram may ask is told by its code. */
class QuestionWordsTest {

    @ParameterizedTest
    @EnumSource
    void every_question_of_a_process_has_chinese_words(StatutoryProcess process) {
        assertThat(Prescription.of(process).questions().keySet()).isNotEmpty().allSatisfy(question ->
            assertThat(QuestionWords.of(question)).matches("“\\p{IsHan}+”"));
    }

    @ParameterizedTest
    @CsvSource({"decisionGate.passed,“讨论决定核验通过”", "inspectionGate.againFrom:inspection-material,“考察须重新办理，从撰写考察材料起”",
        "selection.nonParty,“有党外人选”", "otherGate.passed,“otherGate.passed”", "decisionGate.nonsense,“decisionGate.nonsense”"})
    void the_words_say_what_is_asked(String question, String words) {
        assertThat(QuestionWords.of(question)).isEqualTo(words);
    }
}
