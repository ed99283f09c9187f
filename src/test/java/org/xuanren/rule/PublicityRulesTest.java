package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Advice;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.PublicityAnswer;
import org.xuanren.evidence.PublicityConclusion;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.ReportClassification;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportVerificationResult;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.rule.Finding.Verdict;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.NextYear;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

class PublicityRulesTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 2); // a Monday

    @ParameterizedTest(name = "{0}, {1} days, judged on {2}: {3}") // R-PUB-DAYS
    @CsvSource({"E2002, 7, 2026-03-09, NOT_MET", "E2002, 7, 2026-03-10, MET", "E2002, 6, 2026-04-01, NOT_MET", "E2002, 15, 2026-03-17, NOT_MET",
        "E2002, 15, 2026-03-18, MET", "E2002, 16, 2026-04-30, NOT_MET", "E2019, 5, 2026-03-09, NOT_MET", "E2019, 5, 2026-03-10, MET",
        "E2019, 4, 2026-04-01, NOT_MET"})
    void the_full_period_passes_before_anybody_is_appointed(EditionId edition, int days, LocalDate judged, Verdict verdict) {
        var file = TestFile.of(CaseKind.PROMOTION_LEADING, edition).on(PUBLISHED).with(notice(PUBLISHED, days)).on(judged).file();
        assertThat(new PublicityPeriod().judge(file).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0}, on {1}: {2}") // R-PUB-DAYS
    @CsvSource({"E2019, 2026-12-24, true", "E2019, 2026-12-25, false", "E2014, 2026-12-25, false", "E2002, 2026-12-25, true"})
    void working_days_of_a_year_whose_holidays_are_unknown_are_not_counted(EditionId edition, LocalDate published, boolean known) {
        var test = TestFile.of(CaseKind.PROMOTION_LEADING, edition).on(published).with(notice(published, edition == EditionId.E2002 ? 7 : 5))
            .on(LocalDate.of(2027, 3, 1));
        if (known) {
            assertThat(new PublicityPeriod().judge(test.file()).lets()).isTrue();
        } else {
            for (var rule : List.of(new PublicityPeriod(), new NoticeAfterPublicity())) {
                assertThatThrownBy(() -> rule.judge(test.file())).isInstanceOf(Refusal.class).hasMessage("""
                    公示自 2026-12-25 起 5 个工作日，涉及 2027 年，该年节假日安排尚未载入，工作日无从计算（R-PUB-DAYS）。\
                    请系统管理员按国务院办公厅关于 2027 年部分节假日安排的通知，在日历文件（配置项 xuanren.calendar，默认为数据文件夹中的 calendar.yaml）中写入该年，重新启动后再办理。""");
            }
        }
        assertThat(new PublicityPeriod().judge(test.with(NextYear.calendar()).file()).sentence()).contains("期满");
    }

    @Test // R-PUB-DAYS
    void a_notice_that_is_dated_back_gains_nothing() {
        var file = TestFile.usual().on(PUBLISHED).with(notice(PUBLISHED.minusDays(5), 7)).on(LocalDate.of(2026, 3, 9)).file();
        assertThat(new PublicityPeriod().judge(file).sentence())
            .isEqualTo("公示期至 2026-03-09，今天是 2026-03-09，尚未期满（R-PUB-DAYS）。请待期满后汇总。");
    }

    @Test // R-PUB-DAYS
    void a_period_that_is_too_short_is_published_again() {
        var finding = new PublicityPeriod().judge(TestFile.usual().with(notice(PUBLISHED, 6)).file());
        assertThat(finding.sentence()).isEqualTo("公示 6 天，少于 7 天（R-PUB-DAYS）。请按规定天数重新公示。");
        assertThat(finding.redoFrom()).isEqualTo(Step.PUBLICITY_NOTICE);
    }

    @Test // R-PUB-VERIFY
    void a_report_holds_until_it_is_classified_investigated_and_concluded() {
        var file = TestFile.usual().with(notice(PUBLISHED, 7)).with(report());
        assertThat(verify(file).sentence()).isEqualTo("公示以来收到举报 1 件，1 件尚未办结（R-PUB-VERIFY）。请待全部办结后再汇总。");
        file.with(new ReportClassification("task-2", "s", true, true, false, "具体"));
        assertThat(ReportsConcluded.investigationDue(file.file(), "task-2")).isTrue();
        file.with(new ReportConclusion("task-2", "s", PUBLISHED, "不影响", false, null));
        assertThat(verify(file).lets()).as("concluded without the investigation that was due").isFalse();
        file.with(new ReportVerificationResult("task-2", "s", "甲", PUBLISHED, PUBLISHED, ReportVerificationResult.Result.NOT_TRUE, "不属实"));
        assertThat(verify(file).sentence()).isEqualTo("公示以来收到举报 1 件，已全部办结，其中影响任用 0 件（R-PUB-VERIFY）。");
    }

    @Test // R-PUB-VERIFY
    void publishing_again_drops_no_report() {
        var file = TestFile.usual().with(notice(PUBLISHED, 7)).with(report()).with(notice(PUBLISHED, 7));
        assertThat(verify(file).lets()).isFalse();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}") // R-PUB-VERIFY: the notice's reading and the later one
    @CsvSource({"true, true, false, true", "true, false, true, true", "true, false, false, false", "false, true, true, false"})
    void concrete_and_serious_or_concrete_and_checkable_is_investigated(boolean concrete, boolean serious, boolean checkable, boolean due) {
        assertThat(new ReportClassification("r", "s", concrete, serious, checkable, "x").investigationDue()).isEqualTo(due);
    }

    @Test // R-PUB-ADVICE
    void the_committee_decides_where_reports_were_made() {
        var file = TestFile.usual().with(notice(PUBLISHED, 7)).with(report()).with(conclusion(Advice.APPOINT));
        assertThat(advice(file).sentence()).startsWith("有情况反映，党委尚未审定组织部门的建议（R-PUB-ADVICE）");
        file.with(new PublicityAnswer("任用", PUBLISHED, Advice.DEFER, "再查"));
        assertThat(advice(file).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(advice(file).redoFrom()).isEqualTo(Step.PUBLICITY_CONCLUSION);
        file.with(conclusion(Advice.APPOINT)).with(new PublicityAnswer("任用", PUBLISHED, Advice.REFUSE, "属实"));
        assertThat(advice(file).consequence()).isEqualTo(Consequence.END);
        file.with(conclusion(Advice.APPOINT)).with(new PublicityAnswer("任用", PUBLISHED, Advice.APPOINT, "不属实"));
        assertThat(advice(file).sentence()).isEqualTo("党委决定任用（R-PUB-ADVICE）。");
        file.with(report());
        assertThat(advice(file).sentence()).startsWith("组织部门提出建议之后又收到举报（R-PUB-ADVICE）");
    }

    @Test // R-PUB-ADVICE
    void the_department_alone_refuses_nobody() {
        var file = TestFile.usual().with(notice(PUBLISHED, 7));
        assertThat(advice(file).sentence()).startsWith("组织部门未提出公示结果建议（R-PUB-ADVICE）");
        assertThat(advice(file.with(conclusion(Advice.REFUSE))).consequence()).isEqualTo(Consequence.AGAIN);
        assertThat(advice(file.with(conclusion(Advice.APPOINT))).sentence()).isEqualTo("组织部门建议任用（R-PUB-ADVICE）。");
    }

    private static Finding verify(TestFile file) {
        return new ReportsConcluded().judge(file.file());
    }

    private static Finding advice(TestFile file) {
        return new AdviceFollowed().judge(file.file());
    }

    private static PublicityConclusion conclusion(Advice advice) {
        return new PublicityConclusion(0, 0, "综述", advice, "理由");
    }

    private static ReportRegistration report() {
        return new ReportRegistration("2026-0001", ReportRegistration.Channel.LETTER, PUBLISHED, ReportRegistration.Named.ANONYMOUS, "反映");
    }

    private static PublicityNotice notice(LocalDate published, int days) {
        return new PublicityNotice(new PersonRef("c1", "林致远", "科长"), published, days, PublicityNotice.Scope.PUBLIC, "日报", List.of("name"),
            "", "12380", "", "");
    }
}
