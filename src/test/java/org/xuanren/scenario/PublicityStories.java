package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.roster.Roster;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** Reports while a case is made public: they hold it, and the committee decides what follows. */
abstract class PublicityStories {

    @Autowired
    private CaseStory story;
    @Autowired
    private Roster roster;
    @Autowired
    private JdbcTemplate database;

    @Test // R-AVOID-WORK
    void whoever_is_tied_to_a_candidate_registers_no_report() {
        var number = published();
        var candidate = story.recordOf(number).stream().map(Entry::candidate).filter(Objects::nonNull).findFirst().orElseThrow();
        var supervisor = roster.byAccount("yang").orElseThrow().id();
        database.update("insert into kinship (cadre, relative) values (?, ?)", supervisor, candidate);
        try {
            assertThatThrownBy(() -> story.registersReport(number, "反映其在项目审批中为亲属谋利")).isInstanceOf(Refusal.class)
                .hasMessageContaining("有亲属关系，应当回避（R-AVOID-WORK）。请由其他人员办理");
        } finally {
            database.update("delete from kinship where cadre = ? and relative = ?", supervisor, candidate);
        }
        assertThat(story.recordOf(number)).noneMatch(entry -> entry.step().equals(Step.REPORT_REGISTRATION.id()));
    }

    @Test // R-PUB-VERIFY, R-PUB-ADVICE
    void a_report_holds_the_case_until_it_is_verified_and_the_committee_may_defer_and_refuse() {
        var number = published();
        var published = story.today();
        story.registersReport(number, "反映其在项目审批中为亲属谋利");
        assertThat(story.waitsAt(number)).containsExactly(Step.REPORT_CLASSIFICATION);
        story.elapse(number); // however many holidays there are on the days of the stories
        assertThat(story.offered(story.task(number, Step.PUBLICITY_CONCLUSION)).get("known").toString()).contains(" 发布，5 个工作日");
        assertThatThrownBy(() -> story.does(number, Step.PUBLICITY_CONCLUSION))
            .hasMessage("尚有 1 件举报未办结，不能任用（R-PUB-VERIFY）。请待全部办结后再提交，或暂缓任用。");
        assertThat(story.offered(story.task(number, Step.PUBLICITY_CONCLUSION)).get("known").toString()).contains("办结：尚未办结");
        story.does(number, Step.PUBLICITY_CONCLUSION, Map.of("proposal", "DEFER", "reason", "举报办结前不宜任用"));
        assertThatThrownBy(() -> story.does(number, Step.PUBLICITY_ANSWER)).hasMessageContaining("尚有 1 件举报未办结，不能任用（R-PUB-VERIFY）");
        assertThatThrownBy(() -> story.does(number, Step.PUBLICITY_ANSWER, Map.of("answer", "DEFER", "heldOn", story.today().minusDays(1).toString())))
            .hasMessageContaining("『审定公示建议』的『会议日期』 %s 早于『汇总公示情况』的 %s（R-GEN-ORDER）".formatted(story.today().minusDays(1), story.today()));
        story.does(number, Step.PUBLICITY_ANSWER, Map.of("answer", "DEFER", "reason", "待举报办结"));
        assertThat(story.said(number, "publicity")).contains("公示以来收到举报 1 件，1 件尚未办结（R-PUB-VERIFY）",
            "党委决定暂缓任用：举报办结前不宜任用（R-PUB-ADVICE）");

        story.does(number, Step.REPORT_CLASSIFICATION);
        var before = published.minusDays(1).toString();
        assertThatThrownBy(() -> story.does(number, Step.REPORT_VERIFICATION_RESULT, Map.of("from", before)))
            .hasMessageContaining("『核查开始日期』为 %s，早于收到举报的".formatted(before));
        story.does(number, Step.REPORT_VERIFICATION_RESULT, Map.of("result", "TRUE", "text", "经查属实"));
        assertThat(story.offered(story.task(number, Step.REPORT_CONCLUSION)).get("known").toString()).contains("线索具体，情节严重，可查证", "反映问题属实", "经查属实");
        assertThatThrownBy(() -> story.does(number, Step.REPORT_CONCLUSION, Map.of("concludedOn", before)))
            .hasMessageContaining("『办结日期』为 %s，早于收到举报的".formatted(before)).hasMessageContaining("早于核查结束的");
        story.does(number, Step.REPORT_CONCLUSION, Map.of("conclusion", "影响任用", "bearsOnAppointment", "true"));
        assertThatThrownBy(() -> story.does(number, Step.PUBLICITY_CONCLUSION))
            .hasMessage("有 1 件举报影响任用，建议任用未写明理由（R-PUB-ADVICE）。请填写建议理由。");
        assertThat(story.offered(story.task(number, Step.PUBLICITY_CONCLUSION)).get("known").toString()).contains("1 件，未办结 0 件，影响任用 1 件", "经查属实");
        var process = story.processOf(number);
        story.does(number, Step.PUBLICITY_CONCLUSION, Map.of("proposal", "REFUSE", "reason", "举报属实"));
        story.does(number, Step.PUBLICITY_ANSWER, Map.of("answer", "REFUSE", "reason", "同意组织部门建议"));
        assertThat(process).isEnded().hasPassed("end-not-appointed").hasNotPassed("gate-appointment");
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.ENDED).doesNotContain(EntryKind.APPOINTED);
    }

    @Test // R-PUB-VERIFY
    void a_report_that_says_nothing_concrete_is_concluded_at_once_and_a_late_one_still_holds_the_appointment() {
        var number = published();
        var before = story.today().minusDays(1);
        assertThatThrownBy(() -> story.registersReport(number, "反映其群众口碑一般", before))
            .hasMessage("『收到日期』为 %s，早于公示发布的 %s，属于考察期间的信访举报，不是公示期间的（R-PUB-VERIFY）。请核对日期；考察时未核查的，转干部监督机构，以转到之日登记。"
                .formatted(before, story.today()));
        story.registersReport(number, "反映其群众口碑一般");
        story.does(number, Step.REPORT_CLASSIFICATION, Map.of("concrete", "false", "serious", "false", "checkable", "false",
            "reason", "没有具体线索"));
        assertThat(story.waitsAt(number)).as("no investigation").containsExactly(Step.REPORT_CONCLUSION);
        story.does(number, Step.REPORT_CONCLUSION);
        story.reaches(number, Step.APPOINTMENT_TALK);

        story.registersReport(number, "反映其未如实报告房产");
        story.does(number, Step.APPOINTMENT_TALK);
        story.does(number, Step.APPOINTMENT_NOTICE);
        assertThat(story.said(number, "appointment")).contains("公示以后又收到举报，1 件尚未办结（R-PUB-VERIFY）");
        assertThat(story.recordOf(number)).extracting(Entry::kind).doesNotContain(EntryKind.APPOINTED);
        assertThat(story.waitsAt(number)).containsExactly(Step.PUBLICITY_CONCLUSION, Step.REPORT_CLASSIFICATION);
        assertThatThrownBy(() -> story.does(number, Step.PUBLICITY_CONCLUSION)).hasMessageContaining("尚有 1 件举报未办结，不能任用（R-PUB-VERIFY）");

        story.does(number, Step.REPORT_CLASSIFICATION);
        story.does(number, Step.REPORT_VERIFICATION_RESULT);
        story.does(number, Step.REPORT_CONCLUSION);
        var process = story.processOf(number);
        story.ends(number);
        assertThat(process).isEnded().hasPassed("end-archived");
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED);
    }

    @Test // R-PUB-ADVICE
    void what_a_late_report_means_is_for_the_committee_to_decide_and_it_may_appoint() {
        var number = reportedLate();
        story.does(number, Step.PUBLICITY_CONCLUSION, Map.of("reason", "问题轻微，已批评教育"));
        story.does(number, Step.PUBLICITY_ANSWER, Map.of("answer", "DEFER", "reason", "待本人说明"));
        assertThat(story.said(number, "publicity")).contains("党委决定暂缓任用：问题轻微，已批评教育（R-PUB-ADVICE）");
        story.does(number, Step.PUBLICITY_CONCLUSION, Map.of("reason", "本人已作说明"));
        story.waits(number, 1);
        story.does(number, Step.PUBLICITY_ANSWER);
        assertThat(story.gate(number, "publicity")).containsExactly(EntryKind.GATE_PASSED, EntryKind.GATE_REFUSED, EntryKind.GATE_PASSED);
        assertThat(story.known(story.task(number, Step.APPOINTMENT_TALK))).as("it is weighed").noneMatch(line -> line.contains("举报"));
        assertThatThrownBy(() -> story.does(number, Step.APPOINTMENT_TALK, Map.of("talkedOn", story.today().minusDays(1).toString())))
            .as("the former talk").hasMessageContaining("早于『审定公示建议』的 %s（R-GEN-ORDER）".formatted(story.today()));
        var process = story.processOf(number);
        story.ends(number);
        assertThat(process).isEnded().hasPassed("end-archived");
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED);
    }

    @Test // R-PUB-ADVICE
    void whom_the_committee_refuses_after_a_late_report_is_not_appointed() {
        var number = reportedLate();
        story.does(number, Step.PUBLICITY_CONCLUSION, Map.of("proposal", "REFUSE", "reason", "举报属实"));
        var process = story.processOf(number);
        story.does(number, Step.PUBLICITY_ANSWER, Map.of("answer", "REFUSE", "reason", "同意组织部门建议"));
        assertThat(process).isEnded().hasPassed("end-not-appointed").hasNotPassed("end-archived");
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.ENDED).doesNotContain(EntryKind.APPOINTED);
    }

    /** A case that the last gate has sent back, since a report that bears on the appointment came when the publicity was over. */
    private String reportedLate() {
        var number = published();
        story.reaches(number, Step.APPOINTMENT_TALK);
        story.registersReport(number, "反映其未如实报告房产");
        story.does(number, Step.REPORT_CLASSIFICATION);
        story.does(number, Step.REPORT_VERIFICATION_RESULT, Map.of("result", "TRUE", "text", "经查属实"));
        story.does(number, Step.REPORT_CONCLUSION, Map.of("conclusion", "影响任用", "bearsOnAppointment", "true"));
        for (var step : List.of(Step.APPOINTMENT_TALK, Step.APPOINTMENT_NOTICE)) {
            assertThat(story.known(story.task(number, step)))
                .contains("公示结论后的举报：1 件，未办结 0 件，影响任用 1 件；未办结或影响任用的，核验时退回『汇总公示情况』");
            story.does(number, step);
        }
        var found = "公示结论之后又收到举报，1 件办结为影响任用（R-PUB-ADVICE）。请重新汇总公示情况，报党委审定。";
        assertThat(story.said(number, "appointment")).isEqualTo(found);
        assertThat(story.waitsAt(number)).containsExactly(Step.PUBLICITY_CONCLUSION);
        var task = story.task(number, Step.PUBLICITY_CONCLUSION);
        assertThat(story.offered(task)).containsEntry("lastFinding", found);
        assertThat(story.known(task)).contains("受理举报：1 件，未办结 0 件，影响任用 1 件");
        return number;
    }

    /** A case of one candidate whose notice was published today. */
    private String published() {
        var number = story.opens("PROMOTION_LEADING", "E2014", "yunchuan-civil-affairs-deputy");
        story.determines(number, "林致远");
        story.reaches(number, Step.PUBLICITY_NOTICE);
        assertThat(story.offered(story.task(number, Step.PUBLICITY_NOTICE)).get("known").toString()).contains("不少于 5 个工作日");
        story.does(number, Step.PUBLICITY_NOTICE);
        return number;
    }
}
