package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.rule.InspectionStory.day;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.DisciplineOpinion.Opinion;
import org.xuanren.evidence.DisciplineRequest;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Refusal;

class DisciplineOrganAskedTest {

    private static final DisciplineOpinion REPLY = new DisciplineOpinion(day(3), day(6), "纪函〔2026〕3号", Opinion.NO_OBJECTION, "", "周敬");
    private static final Rule RULE = new DisciplineOrganAsked();

    @Test // R-CDI-ASK
    void a_signed_reply_without_objection_lets_the_candidate_go_on() {
        Judged.met(RULE, asked(3).with("c1", REPLY).about("c1").file(),
            "纪检机关于 2026-03-06 回复无不同意见，签发人周敬，用时 3 个工作日（R-CDI-ASK）。");
    }

    @Test // R-CDI-ASK
    void the_organ_is_called_as_the_edition_calls_it() {
        var file = TestFile.of(CaseKind.PROMOTION_LEADING, EditionId.E2019).with("c1", new DisciplineRequest("1号", day(3), "")).with("c1", REPLY);
        Judged.met(RULE, file.about("c1").file(), "纪检监察机关于 2026-03-06 回复无不同意见，签发人周敬，用时 3 个工作日（R-CDI-ASK）。");
    }

    @Test // R-CDI-ASK, 2 March 2026 is a Monday: ten working days end on 16 March
    void a_reply_that_took_long_is_noted_and_valid() {
        var tenth = Altered.of(REPLY, "repliedOn", day(16));
        assertThat(RULE.judge(asked(2).with("c1", tenth).about("c1").file()).fact()).endsWith("用时 10 个工作日");
        var eleventh = Altered.of(REPLY, "repliedOn", day(17));
        Judged.met(RULE, asked(2).with("c1", eleventh).about("c1").file(),
            "纪检机关于 2026-03-17 回复无不同意见，签发人周敬，用时 11 个工作日，超过 10 个工作日（R-CDI-ASK）。");
    }

    @Test // R-CDI-ASK
    void on_the_day_of_the_determination_is_after_it_and_a_day_before_is_not() {
        assertThat(RULE.judge(asked(2).with("c1", REPLY).about("c1").file()).lets()).isTrue();
        Judged.again(RULE, asked(1).with("c1", REPLY).about("c1").file(), null,
            "征求纪检机关意见的函于 2026-03-01 发出，早于确定考察对象的 2026-03-02（R-CDI-ASK）。请在确定考察对象之后重新发函。");
    }

    @Test // R-CDI-ASK
    void silence_is_no_consent_and_an_old_reply_no_answer_to_a_new_letter() {
        Judged.again(RULE, asked(3).about("c1").file(), null,
            "纪检机关对 2026-03-03 的函没有回复（R-CDI-ASK）。请取得签发的回复，不回复不视为同意。");
        Judged.again(RULE, asked(3).with("c1", REPLY).with("c1", new DisciplineRequest("2号", day(9), "")).about("c1").file(), null,
            "纪检机关对 2026-03-09 的函没有回复（R-CDI-ASK）。请取得签发的回复，不回复不视为同意。");
        Judged.again(RULE, asked(3).with("c1", Altered.of(REPLY, "signer", " ")).about("c1").file(), null,
            "纪检机关对 2026-03-03 的函的回复没有签发（R-CDI-ASK）。请取得签发的回复，不回复不视为同意。");
    }

    @Test // R-CDI-ASK
    void what_is_said_of_another_candidate_is_no_reply() {
        assertThat(RULE.judge(asked(3).with("c2", REPLY).about("c1").file()).lets()).isFalse();
    }

    @Test // R-CDI-ASK
    void an_open_question_stops_the_candidate_and_adverse_advice_ends_the_candidacy() {
        Judged.again(RULE, asked(3).with("c1", Altered.of(REPLY, "opinion", Opinion.PENDING, "text", "信访待核")).about("c1").file(), null,
            "纪检机关认为有问题待核实：信访待核（R-CDI-ASK）。请待问题查清后重新征求意见。");
        Judged.ends(RULE, asked(3).with("c1", Altered.of(REPLY, "opinion", Opinion.ADVERSE, "text", "受处分")).about("c1").file(),
            "纪检机关认为不宜使用：受处分（R-CDI-ASK）。该人选不得列入考察。");
    }

    @Test // R-GEN-ORDER
    void without_a_letter_nothing_is_judged() {
        assertThatThrownBy(() -> RULE.judge(TestFile.usual().with("c1", REPLY).about("c1").file())).isInstanceOf(Refusal.class)
            .hasMessageContaining("征求纪检意见");
    }

    private static TestFile asked(int day) {
        return TestFile.usual().with(new CandidatesDecision(CandidatesDecision.Body.values()[0], day(2), "何峰", 5, 0, 0, 5, "何峰等",
            CandidatesDecision.Outcome.ENDED, "示例", "", List.of())).with("c1", new DisciplineRequest("1号", day(day), ""));
    }
}
