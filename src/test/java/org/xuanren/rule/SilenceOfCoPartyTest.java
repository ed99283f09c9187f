package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.DeliberationCoReply;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.rule.Finding.Verdict;

class SilenceOfCoPartyTest {

    @ParameterizedTest(name = "sent and received {0}, judged {1}: {2}") // R-DLB-DUAL-1M
    @CsvSource({"2026-03-02, 2026-04-02, NOT_MET", "2026-03-02, 2026-04-03, MET", "2026-01-31, 2026-02-28, NOT_MET", "2026-01-31, 2026-03-01, MET"})
    void silence_is_consent_after_a_month_and_not_a_day_earlier(LocalDate received, LocalDate judged, Verdict verdict) {
        assertThat(new SilenceOfCoParty().judge(TestFile.usual().on(received).with(letter(received)).on(judged).file()).verdict())
            .isEqualTo(verdict);
    }

    @Test // R-DLB-DUAL-1M
    void a_receipt_that_is_dated_back_gains_nothing() {
        var file = TestFile.usual().on(LocalDate.of(2026, 3, 2)).with(letter(LocalDate.of(2026, 1, 2))).on(LocalDate.of(2026, 3, 3)).file();
        assertThat(new SilenceOfCoParty().judge(file).sentence())
            .isEqualTo("协管方尚未回复，期限为 2026-04-02（R-DLB-DUAL-1M）。请等待回复或期满。");
    }

    @Test // R-DLB-DUAL-1M
    void an_answer_to_an_older_letter_is_none() {
        var day = LocalDate.of(2026, 3, 2);
        var file = TestFile.usual().on(day).with(letter(day))
            .with(new DeliberationCoReply(DeliberationCoReply.Answer.AGREE, day, "3 号", "冯协", ""));
        assertThat(new SilenceOfCoParty().judge(file.file()).sentence()).isEqualTo("协管方于 2026-03-02 回复同意（R-DLB-DUAL-1M）。");
        assertThat(new SilenceOfCoParty().judge(file.with(letter(day)).file()).lets()).isFalse();
    }

    private static DeliberationCoRequest letter(LocalDate received) {
        return new DeliberationCoRequest("省税务局", "9 号", received, received, "回执");
    }
}
