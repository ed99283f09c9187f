package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Advice;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.evidence.PublicityAnswer;
import org.xuanren.evidence.PublicityConclusion;
import org.xuanren.evidence.ReportClassification;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportRegistration.Channel;
import org.xuanren.evidence.ReportRegistration.Named;
import org.xuanren.evidence.ReportVerificationResult;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** Reports hold a case, each for itself, and the committee has the last word on what they mean. */
class ReportsRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String FIRST = "task-1";
    private static final String SECOND = "task-2";

    @Test // R-PUB-VERIFY
    void without_a_report_nothing_is_open() {
        Judged.met(new ReportsConcluded(), TestFile.usual().file(), "公示以来未收到举报（R-PUB-VERIFY）。");
        Judged.met(new NoReportOpen(), TestFile.usual().file(), "没有未办结的举报（R-PUB-VERIFY）。");
        assertThat(PublicityPeriod.reported(TestFile.usual().file())).isFalse();
        assertThat(PublicityPeriod.reported(reported().file())).isTrue();
    }

    @Test // R-PUB-VERIFY
    void what_was_done_about_one_report_concludes_no_other() {
        var file = reported().with(classified(FIRST, true)).with(investigated(FIRST)).with(concluded(FIRST));
        assertThat(ReportsConcluded.concluded(file.file(), FIRST)).isTrue();
        assertThat(ReportsConcluded.concluded(file.file(), SECOND)).isFalse();
        Judged.again(new ReportsConcluded(), file.file(), Step.PUBLICITY_CONCLUSION,
            "公示以来收到举报 2 件，1 件尚未办结（R-PUB-VERIFY）。请待全部办结后再汇总。");
        Judged.again(new NoReportOpen(), file.file(), Step.PUBLICITY_CONCLUSION,
            "公示以后又收到举报，1 件尚未办结（R-PUB-VERIFY）。请待办结后重新汇总公示情况，报党委审定。");
        file.with(classified(SECOND, true)).with(concluded(SECOND));
        assertThat(ReportsConcluded.concluded(file.file(), SECOND)).as("not investigated").isFalse();
        file.with(investigated(SECOND));
        Judged.met(new ReportsConcluded(), file.file(), "公示以来收到举报 2 件，已全部办结，其中影响任用 0 件（R-PUB-VERIFY）。");
        file.with(Altered.of(concluded(SECOND), "bearsOnAppointment", true));
        Judged.met(new ReportsConcluded(), file.file(), "公示以来收到举报 2 件，已全部办结，其中影响任用 1 件（R-PUB-VERIFY）。");
        Judged.met(new NoReportOpen(), file.file(), "没有未办结的举报（R-PUB-VERIFY）。");
    }

    @ParameterizedTest(name = "classified {0}, investigated {1}, concluded {2}: {3}") // R-PUB-VERIFY
    @CsvSource({"due, true, true, true", "due, false, true, false", "due, true, false, false", "not due, false, true, true",
        "not due, true, true, true", "not due, false, false, false", "no, true, true, false", "no, false, true, false"})
    void a_report_is_classified_investigated_where_due_and_concluded(String classified, boolean investigated, boolean concluded, boolean done) {
        var file = reported();
        if (!classified.equals("no")) {
            file.with(classified(FIRST, classified.equals("due")));
        }
        if (investigated) {
            file.with(investigated(FIRST));
        }
        if (concluded) {
            file.with(concluded(FIRST));
        }
        assertThat(ReportsConcluded.concluded(file.file(), FIRST)).isEqualTo(done);
    }

    @Test // R-PUB-ADVICE
    void a_report_that_bears_on_the_appointment_and_that_no_publicity_weighed_holds_it() {
        var rule = new NoLateReportBears();
        var free = "公示结论之后没有影响任用的举报（R-PUB-ADVICE）。";
        var bears = Altered.of(concluded(FIRST), "bearsOnAppointment", true);
        Judged.met(rule, TestFile.usual().file(), free);
        Judged.met(rule, reported().with(bears).judged(Stage.PUBLICITY, null, Outcome.PASSED).file(), free);
        var late = TestFile.usual().with(report()).judged(Stage.PUBLICITY, null, Outcome.PASSED).with(report()); // task-1 and task-3
        Judged.met(rule, late.with(bears).with(concluded("task-3")).file(), free);
        Judged.again(rule, late.with(Altered.of(concluded("task-3"), "bearsOnAppointment", true)).file(), Step.PUBLICITY_CONCLUSION,
            "公示结论之后又收到举报，1 件办结为影响任用（R-PUB-ADVICE）。请重新汇总公示情况，报党委审定。");
        Judged.again(rule, reported().with(bears).file(), Step.PUBLICITY_CONCLUSION,
            "公示结论之后又收到举报，1 件办结为影响任用（R-PUB-ADVICE）。请重新汇总公示情况，报党委审定。");
    }

    @Test // R-PUB-VERIFY
    void a_conclusion_or_a_classification_of_one_report_is_none_of_another() {
        assertThat(ReportsConcluded.concluded(reported().with(classified(FIRST, false)).with(concluded(SECOND)).file(), FIRST)).isFalse();
        assertThat(ReportsConcluded.concluded(reported().with(classified(SECOND, false)).with(concluded(FIRST)).file(), FIRST)).isFalse();
    }

    @Test // R-PUB-VERIFY
    void the_newest_classification_of_the_same_report_counts() {
        var file = reported().with(classified(FIRST, false)).with(classified(SECOND, true));
        assertThat(ReportsConcluded.investigationDue(file.file(), FIRST)).isFalse();
        assertThat(ReportsConcluded.investigationDue(file.file(), SECOND)).isTrue();
        file.with(classified(FIRST, true)).with(classified(SECOND, false));
        assertThat(ReportsConcluded.investigationDue(file.file(), FIRST)).isTrue();
        assertThat(ReportsConcluded.investigationDue(file.file(), SECOND)).isFalse();
    }

    @Test // R-PUB-REPLY
    void whoever_reported_by_name_is_told_the_result() {
        var rule = new ReportersAnswered();
        Judged.notApplicable(rule, reported().file(), "没有署名或当面的举报（R-PUB-REPLY）。");
        var named = new ReportRegistration("2026-0001", Channel.RECEPTION_DAY, DAY, Named.BY_NAME, "反映");
        var file = TestFile.usual().with(named).with(named).with(report()); // task-1 and task-2 by name
        Judged.met(rule, file.file(), "署名或当面举报 2 件，尚有 2 件未答复，须向举报人答复结果（R-PUB-REPLY）。");
        file.with(concluded(FIRST)).with(new ReportConclusion(SECOND, "反映", DAY, "不影响任用", false, DAY));
        Judged.met(rule, file.file(), "署名或当面举报 2 件，尚有 1 件未答复，须向举报人答复结果（R-PUB-REPLY）。");
        file.with(new ReportConclusion(FIRST, "反映", DAY, "不影响任用", false, DAY));
        Judged.met(rule, file.file(), "署名或当面举报 2 件，均已答复（R-PUB-REPLY）。");
        Judged.met(rule, TestFile.usual().with(named).with(new ReportConclusion(SECOND, "反映", DAY, "不影响任用", false, DAY)).file(),
            "署名或当面举报 1 件，尚有 1 件未答复，须向举报人答复结果（R-PUB-REPLY）。"); // what another one was told
    }

    @Test // R-PUB-ADVICE
    void without_reports_the_department_appoints_or_holds_and_refuses_nobody() {
        var rule = new AdviceFollowed();
        Judged.again(rule, TestFile.usual().file(), Step.PUBLICITY_CONCLUSION, "组织部门未提出公示结果建议（R-PUB-ADVICE）。请汇总公示情况。");
        Judged.met(rule, TestFile.usual().with(advice(Advice.APPOINT, "")).file(), "组织部门建议任用（R-PUB-ADVICE）。");
        Judged.again(rule, TestFile.usual().with(advice(Advice.DEFER, "身体检查")).file(), Step.PUBLICITY_CONCLUSION,
            "组织部门建议暂缓任用：身体检查（R-PUB-ADVICE）。请在问题查清后重新提出建议。");
        Judged.again(rule, TestFile.usual().with(advice(Advice.REFUSE, "不宜")).file(), Step.PUBLICITY_CONCLUSION,
            "未收到举报，组织部门建议不予任用（R-PUB-ADVICE）。不予任用须由党委决定；请登记反映的情况并提交党委审定。");
    }

    @Test // R-PUB-ADVICE
    void after_reports_the_committee_answers_the_present_proposal() {
        var rule = new AdviceFollowed();
        var open = "有情况反映，党委尚未审定组织部门的建议（R-PUB-ADVICE）。请提交党委审定。";
        Judged.again(rule, reported().with(advice(Advice.REFUSE, "属实")).file(), Step.PUBLICITY_CONCLUSION, open);
        Judged.again(rule, reported().with(answer(Advice.APPOINT)).with(advice(Advice.REFUSE, "属实")).file(), Step.PUBLICITY_CONCLUSION, open);
        Judged.met(rule, reported().with(advice(Advice.REFUSE, "属实")).with(answer(Advice.APPOINT)).file(), "党委决定任用（R-PUB-ADVICE）。");
        Judged.again(rule, reported().with(advice(Advice.REFUSE, "属实")).with(answer(Advice.DEFER)).file(), Step.PUBLICITY_CONCLUSION,
            "党委决定暂缓任用：属实（R-PUB-ADVICE）。请在问题查清后重新提出建议。");
        Judged.again(rule, reported().with(advice(Advice.APPOINT, "")).with(answer(Advice.DEFER)).file(), Step.PUBLICITY_CONCLUSION,
            "党委决定暂缓任用（R-PUB-ADVICE）。请在问题查清后重新提出建议。");
        Judged.ends(rule, reported().with(advice(Advice.REFUSE, "属实")).with(answer(Advice.REFUSE)).file(),
            "党委决定不予任用：属实（R-PUB-ADVICE）。终止任用。");
        Judged.ends(rule, reported().with(advice(Advice.APPOINT, "")).with(answer(Advice.REFUSE)).file(), "党委决定不予任用（R-PUB-ADVICE）。终止任用。");
        Judged.again(rule, reported().with(advice(Advice.APPOINT, "")).with(answer(Advice.APPOINT)).with(report()).file(), Step.PUBLICITY_CONCLUSION,
            "组织部门提出建议之后又收到举报（R-PUB-ADVICE）。请重新汇总公示情况。");
    }

    /** Two reports: task-1 and task-2. */
    private static TestFile reported() {
        return TestFile.usual().with(report()).with(report());
    }

    private static ReportRegistration report() {
        return new ReportRegistration("2026-0001", Channel.LETTER, DAY, Named.ANONYMOUS, "反映");
    }

    private static ReportClassification classified(String report, boolean due) {
        return new ReportClassification(report, "反映", due, due, false, "理由");
    }

    private static ReportVerificationResult investigated(String report) {
        return new ReportVerificationResult(report, "反映", "郑实", DAY, DAY, ReportVerificationResult.Result.NOT_TRUE, "不属实");
    }

    private static ReportConclusion concluded(String report) {
        return new ReportConclusion(report, "反映", DAY, "不影响任用", false, null);
    }

    private static PublicityConclusion advice(Advice advice, String reason) {
        return new PublicityConclusion(0, 0, "综述", advice, reason);
    }

    private static PublicityAnswer answer(Advice advice) {
        return new PublicityAnswer("建议", DAY, advice, "理由");
    }
}
