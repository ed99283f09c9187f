package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.RecommendationEvidenceTest.labels;
import static org.xuanren.evidence.RecommendationEvidenceTest.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What contradicts itself never becomes evidence of a publicity or of a report that it brought. */
class PublicityEvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final PublicityConclusion CONCLUSION = new PublicityConclusion(1, 0, "收到举报 1 件", Advice.APPOINT, "");
    private static final ReportVerificationResult RESULT =
        new ReportVerificationResult("r", "反映", "张明", DAY, DAY, ReportVerificationResult.Result.NOT_TRUE, "不属实");

    @Test // R-PUB-ADVICE
    void whoever_proposes_not_to_appoint_says_why() {
        assertThat(Altered.of(CONCLUSION).reason()).isEmpty();
        refused(() -> Altered.of(CONCLUSION, "proposal", Advice.DEFER), "建议暂缓任用未写明理由（R-PUB-ADVICE）。请填写建议理由。");
        refused(() -> Altered.of(CONCLUSION, "proposal", Advice.REFUSE), "建议不予任用未写明理由（R-PUB-ADVICE）。请填写建议理由。");
        refused(() -> Altered.of(CONCLUSION, "bearing", 1), "有 1 件举报影响任用，建议任用未写明理由（R-PUB-ADVICE）。请填写建议理由。");
        assertThat(Altered.of(CONCLUSION, "bearing", 1, "reason", "已诫勉").bearing()).isEqualTo(1);
        assertThat(Altered.of(CONCLUSION, "proposal", Advice.REFUSE, "reason", "举报属实").proposal()).isEqualTo(Advice.REFUSE);
    }

    @Test // R-PUB-VERIFY
    void a_classification_is_told_in_words() {
        assertThat(new ReportClassification("r", "反映", true, false, true, "理由").inWords()).isEqualTo("线索具体，情节不严重，可查证");
        assertThat(new ReportClassification("r", "反映", false, true, false, "理由").inWords()).isEqualTo("线索不具体，情节严重，不可查证");
    }

    @Test // R-PUB-VERIFY
    void an_investigation_ends_after_it_began() {
        assertThat(Altered.of(RESULT).to()).isEqualTo(DAY);
        refused(() -> Altered.of(RESULT, "to", DAY.minusDays(1)), "核查结束日期 2026-03-04 早于开始日期 2026-03-05（R-PUB-VERIFY）。请核对日期。");
    }

    @ParameterizedTest // R-PUB-VERIFY
    @CsvSource({"true, true, true, true", "true, true, false, true", "true, false, true, true", "true, false, false, false",
        "false, true, true, false", "false, false, false, false"})
    void a_concrete_report_that_is_serious_or_checkable_is_looked_into(boolean concrete, boolean serious, boolean checkable, boolean due) {
        assertThat(new ReportClassification("r", "反映", concrete, serious, checkable, "理由").investigationDue()).isEqualTo(due);
    }

    @Test // R-PUB-DAYS
    void a_publicity_lasts_a_day_at_least() {
        refused(() -> notice(0), "公示天数为 0（R-PUB-DAYS）。请按规定天数填写。");
        assertThat(notice(1).days()).isEqualTo(1);
    }

    private static PublicityNotice notice(int days) {
        return new PublicityNotice(RecommendationSamples.WANG, DAY, days, PublicityNotice.Scope.PUBLIC, "网站", List.of("name"), "", "12380", "", "");
    }

    @Test // R-PUB-WINDOW, R-PUB-ADVICE
    void notice_and_answer_are_dated() {
        assertThat(notice(7).happenedOn()).contains(DAY);
        assertThat(new PublicityAnswer("任用", DAY, Advice.APPOINT, "无异议").happenedOn()).contains(DAY);
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(Advice.values())).containsExactly("任用", "暂缓任用", "不予任用");
        assertThat(labels(PublicityNotice.Scope.values())).containsExactly("向社会公示", "在所在部门公示", "在一定范围内公示");
        assertThat(labels(ReportRegistration.Channel.values())).containsExactly("12380 电话", "电子邮件", "来信", "举报箱", "领导接待日", "来访", "12380 网站",
            "12380 短信", "其他途径");
        assertThat(labels(ReportRegistration.Named.values())).containsExactly("署名或当面", "匿名");
        assertThat(labels(ReportVerificationResult.Result.values())).containsExactly("反映问题不属实", "反映问题部分属实", "反映问题属实");
    }
}
