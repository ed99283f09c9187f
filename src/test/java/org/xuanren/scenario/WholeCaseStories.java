package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

abstract class WholeCaseStories {

    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";

    @Autowired
    private CaseStory story;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;
    @Autowired
    private HistoryService history;
    @Autowired
    private CaseFiles files;
    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest // R-GEN-ORDER
    @CsvSource({"PROMOTION_LEADING, E2002", "PROMOTION_LEADING, E2014"})
    void a_promotion_runs_from_the_vacancy_to_the_archive_and_appoints_once(String kind, String edition) {
        var number = story.opens(kind, edition, DEPUTY);
        story.ends(number);

        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED).doesNotContain(EntryKind.GATE_REFUSED);
        assertThat(files.audit(number)).isEmpty();
        assertThat(history.createHistoricVariableInstanceQuery().list()).extracting(one -> one.getName())
            .as("nothing personal in the engine").allMatch(name -> List.of("candidateId", "nrOfInstances", "nrOfCompletedInstances",
                "nrOfActiveInstances", "loopCounter").contains(name));
    }

    @Test // R-REC-ATTEND
    void a_meeting_that_too_few_attend_is_held_again_and_the_record_keeps_both() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_MEETING);
        story.does(number, Step.RECOMMENDATION_MEETING, Map.of("present", 7, "issued", 7, "returned", 7, "valid", 7));
        story.does(number, Step.RECOMMENDATION_PERSONAL);
        story.does(number, Step.RECOMMENDATION_ANALYSIS);

        assertThat(story.waitsAt(number)).containsExactly(Step.RECOMMENDATION_PLAN);
        assertThat(story.offered(story.task(number, Step.RECOMMENDATION_PLAN)).get("lastFinding"))
            .isEqualTo("到会推荐 7 人，应到 12 人，不足三分之二（R-REC-ATTEND）。本轮推荐不作数，请重新制定推荐方案并组织推荐。");
        assertThat(story.offered(story.task(number, Step.RECOMMENDATION_PLAN))).as("the paper is mended")
            .containsEntry("presides", "OWN").containsEntry("persons", story.answers(story.task(number, Step.RECOMMENDATION_PLAN)).get("persons"))
            .doesNotContainKey("plannedOn");
        story.does(number, Step.RECOMMENDATION_PLAN);
        assertThat(story.offered(story.task(number, Step.RECOMMENDATION_MEETING))).as("the meeting is a new one").doesNotContainKeys("present", "issued");
        story.reaches(number, Step.CANDIDATES_DECISION);
        assertThat(story.gate(number, "recommendation")).containsExactly(EntryKind.GATE_REFUSED, EntryKind.GATE_PASSED);
    }

    @ParameterizedTest // R-REC-STEPS, R-DEC-COLL
    @CsvSource({"RECOMMENDATION_PLAN, RECOMMENDATION_MEETING, recommendation", "DECISION_AGENDA, DECISION_MEETING, decision"})
    void a_meeting_before_the_day_for_which_it_was_called_is_recorded_as_it_was_and_called_again(Step call, Step meeting, String stage) {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, call);
        var planned = story.today().plusDays(1);
        story.does(number, call, Map.of("plannedOn", planned.toString()));
        story.does(number, meeting);
        story.reaches(number, call);
        assertThat(story.said(number, stage)).contains("早于计划开会的 " + planned).contains("提前召开的会议不作数");
        story.does(number, call);
        story.does(number, meeting);
        story.reaches(number, call == Step.DECISION_AGENDA ? Step.PUBLICITY_NOTICE : Step.CANDIDATES_DECISION);
        assertThat(story.gate(number, stage)).containsExactly(EntryKind.GATE_REFUSED, EntryKind.GATE_PASSED);
    }

    @Test // R-GEN-ORDER
    void no_day_of_a_list_or_a_period_comes_before_what_it_follows() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.does(number, Step.OPENING_VACANCY);
        var early = story.today().toString();
        story.waits(number, 1);
        story.does(number, Step.RECOMMENDATION_PLAN);
        assertThatThrownBy(() -> story.does(number, Step.RECOMMENDATION_TALKS, Map.of("from", early))).hasMessageContaining("『谈话开始日期』 " + early + " 早于");

        story.reaches(number, Step.CANDIDATES_DECISION);
        var determined = story.today().toString();
        assertThatThrownBy(() -> story.does(number, Step.CANDIDATES_DECISION, more(story.choosingOnly(number, "林致远"), "attendees", "魏长河、林致远")))
            .hasMessage("林致远列为考察对象，又是会议主持人或到会人员（R-AVOID-WORK）。本人应当回避；确系同名者请在姓名后加注区别。");
        story.does(number, Step.CANDIDATES_DECISION, story.choosingOnly(number, "林致远"));
        story.does(number, Step.ELIGIBILITY_SHEET);
        story.does(number, Step.DISCIPLINE_REQUEST);
        story.does(number, Step.DISCIPLINE_OPINION);
        story.waits(number, 1);
        var heard = story.today().toString();
        story.does(number, Step.FIRST_DELIBERATION_VIEWS, Map.of("consulted", List.of(consulted("GOVERNMENT", determined), consulted("PARTY_COMMITTEE", heard))));
        for (var day : List.of("approvedOn", "consultedOn")) {
            assertThatThrownBy(() -> story.does(number, Step.INSPECTION_PLAN, Map.of(day, determined))).as(day)
                .hasMessageContaining(determined + " 早于『" + Step.FIRST_DELIBERATION_VIEWS.label() + "』的 " + heard + "（R-GEN-ORDER）");
        }

        story.does(number, Step.INSPECTION_PLAN, Map.of("from", story.today().plusDays(1).toString(), "to", story.today().plusDays(1).toString()));
        story.does(number, Step.INSPECTION_NOTICE);
        story.reaches(number, Step.INSPECTION_PLAN);
        assertThat(story.said(number, "inspection")).contains("早于考察方案计划开始的 " + story.today().plusDays(1) + "：")
            .contains("进行个别谈话 " + heard).contains("（R-INSP-STEPS）。提前进行的考察不作数，请重新拟定考察方案");
        story.waits(number, 1);
        story.reaches(number, Step.INSPECTION_MATERIAL);
        var signatures = UsualAnswers.rows(story.offered(story.task(number, Step.INSPECTION_MATERIAL)), "signatures", row -> Map.of("signed", true, "on", heard));
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_MATERIAL, Map.of("signatures", signatures)))
            .hasMessageContaining("的签名日期 %s 早于材料形成日期 %s（R-INSP-RESP）".formatted(heard, story.today()));
        story.does(number, Step.INSPECTION_MATERIAL);
        var views = UsualAnswers.rows(story.offered(story.task(number, Step.INSPECTION_REPORT)), "views",
            row -> Map.of("stance", "NO_OBJECTION", "signer", "负责人", "on", early, "text", "无不同意见"));
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_REPORT, Map.of("views", views, "concludedOn", early)))
            .hasMessageContainingAll("『所在单位党组织』意见的签署日期为 %s，早于确定考察对象的 %s（R-INSP-VIEWS）".formatted(early, determined),
                "『双签字日期』为 %s，早于确定考察对象的 %s（R-INSP-TWOSIGN）".formatted(early, determined));
    }

    private static Map<String, Object> consulted(String body, String day) {
        return Map.of("body", body, "leader", "陆承远", "on", day, "view", "AGREE", "text", "同意");
    }

    private static Map<String, Object> more(Map<String, ?> answers, String key, Object value) {
        var more = new HashMap<String, Object>(answers);
        more.put(key, value);
        return more;
    }

    @Test // R-QUAL-EXCEPT-WHEN
    void nothing_of_what_consent_precedes_is_dated_before_the_reply() {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "邓子昂", "林致远"));
        story.determines(number, "邓子昂");
        story.does(number, Step.ELIGIBILITY_SHEET, Map.of("exception", "SPECIAL_NEED", "exceptionArgument", "急需救灾管理专才", "postsReason", "任正职时间较短"));
        var requested = story.today().toString();
        story.waits(number, 1);
        story.does(number, Step.ELIGIBILITY_APPROVAL, Map.of("reportedOn", requested));
        assertThatThrownBy(() -> story.does(number, Step.DISCIPLINE_REQUEST, Map.of("sentOn", requested)))
            .hasMessageContaining(requested + " 早于『" + Step.ELIGIBILITY_APPROVAL.label() + "』的 " + story.today());
    }

    @Test // R-QUOTA-LIMIT
    void a_post_that_is_full_opens_for_somebody_who_leaves_and_one_without_a_place_not_at_all() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-education-deputy");
        story.does(number, Step.OPENING_VACANCY);
        assertThat(story.waitsAt(number)).as("whoever leaves may have been forgotten").containsExactly(Step.OPENING_VACANCY);
        story.withoutPlace("yunchuan-education-deputy", () -> story.does(number, Step.OPENING_VACANCY));
        assertThat(story.ended(number)).isTrue();
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED, EntryKind.SUBMITTED,
            EntryKind.GATE_REFUSED, EntryKind.SUBMITTED, EntryKind.GATE_REFUSED, EntryKind.ENDED);
    }

    @Test // R-PUB-DAYS
    void the_publicity_can_not_be_cut_short_whatever_the_timer_does() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.PUBLICITY_NOTICE);
        assertThatThrownBy(() -> story.does(number, Step.PUBLICITY_NOTICE, Map.of("days", 6)))
            .hasMessage("『公示天数』为 6，少于规定的 7 天，从今天（%s）起算最早至 %s 期满（R-PUB-DAYS）。请按规定天数填写。".formatted(story.today(), story.today().plusDays(7)));
        assertThatThrownBy(() -> story.does(number, Step.PUBLICITY_NOTICE, Map.of("days", 16)))
            .hasMessage("『公示天数』为 16，多于规定的 15 天（R-PUB-DAYS）。请按规定天数填写。");
        story.does(number, Step.PUBLICITY_NOTICE);
        story.firesTimers(number); // as an administrator would, days too early
        story.does(number, Step.PUBLICITY_CONCLUSION);
        assertThat(story.gate(number, "publicity")).containsExactly(EntryKind.GATE_REFUSED);
        assertThat(story.waitsAt(number)).containsExactly(Step.PUBLICITY_CONCLUSION);
        story.waits(number, 9);
        story.ends(number);
        assertThat(story.gate(number, "publicity")).containsExactly(EntryKind.GATE_REFUSED, EntryKind.GATE_PASSED);
    }

    @Test // R-LOG-CONTENT
    void a_task_that_is_completed_without_its_form_stays() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var task = story.task(number, Step.OPENING_VACANCY);
        assertThatThrownBy(() -> story.pastTheGuard(() -> tasks.complete(task.getId()))).isInstanceOf(Refusal.class)
            .hasMessage("『登记职位空缺』未通过表单提交办理内容（R-LOG-CONTENT）。请在任务列表中打开表单办理。");
        assertThat(story.waitsAt(number)).containsExactly(Step.OPENING_VACANCY);
    }

    @Test // R-ARC-LIST
    void what_is_wrong_with_the_form_and_what_is_missing_beside_it_is_told_at_once() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var task = story.task(number, Step.RECOMMENDATION_ANALYSIS);
        assertThatThrownBy(() -> story.submits(story.takes(task), task, Map.of())).isInstanceOfSatisfying(Refusal.class, refusal ->
            assertThat(refusal.sentences()).contains("缺少材料『民主推荐汇总表』（R-ARC-LIST）。请在『材料』页上传后再提交。")
                .anyMatch(sentence -> sentence.contains("未填写")));
        assertThatThrownBy(() -> story.submits(story.actor(task), task, story.answers(task)))
            .hasMessage("缺少材料『民主推荐汇总表』（R-ARC-LIST）。请在『材料』页上传后再提交。");
    }

    @Test // R-GEN-ORDER
    void no_process_is_started_but_by_its_form() {
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("cadre-selection", "2026-0001")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("candidate-inspection", "2026-0001")).isInstanceOf(Refusal.class);
    }

    @Test // R-GEN-ORDER
    void a_token_that_is_moved_past_a_gate_is_stopped_by_the_next_one() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("cadre-selection").singleResult();
        for (var gate : List.of("gate-candidates", "gate-deliberation", "gate-decision", "gate-publicity", "gate-appointment", "gate-archive")) {
            assertThatThrownBy(() -> story.pastTheGuard(
                () -> runtime.createProcessInstanceModification(instance.getId()).startBeforeActivity(gate).execute())).as(gate).isInstanceOf(Refusal.class);
        }
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED);
    }

    @Test // R-AVOID-WORK
    void who_stands_on_the_list_counts_no_votes_and_neither_does_a_relative() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "陈思远", "何雅琴"));
        var task = story.task(number, Step.RECOMMENDATION_MEETING);
        assertThat(story.sees("zhang", task)).isTrue();
        assertThat(story.sees("chen", task)).isFalse();
        assertThat(story.sees("li", task)).as("the husband of 何雅琴").isFalse();
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "chen")).hasMessageContaining("陈思远本人是本案人选");
    }

    @Test // R-AVOID-WORK
    void a_relative_of_a_candidate_gets_none_of_the_tasks() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.CANDIDATES_DECISION);
        story.does(number, Step.CANDIDATES_DECISION, Map.of("rows", story.choosing(number, "何雅琴")));
        var task = story.task(number, Step.ELIGIBILITY_SHEET);
        assertThat(story.sees("zhang", task)).isTrue();
        assertThat(story.sees("li", task)).as("the husband of 何雅琴").isFalse();
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "li")).isInstanceOf(Refusal.class)
            .hasMessageContaining("李建平与本案人选何雅琴有亲属关系，应当回避（R-AVOID-WORK）");
    }

    @Test // R-AVOID-WORK
    void nobody_inspects_a_relative_or_himself() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.determines(number, "何雅琴");
        story.reaches(number, Step.INSPECTION_PLAN);
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_PLAN, team(number, "李建平")))
            .hasMessage("考察组成员李建平与考察对象何雅琴有亲属关系（R-AVOID-WORK）。请另派他人。");
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_PLAN, Map.of("members", List.of(outsider("李 建平", true), outsider("高远（省委组织部）", false)))))
            .as("nobody evades it as an outsider").hasMessage("名册中有李 建平，却填为名册以外人员（R-AVOID-WORK）。请从名册中选择；确系同名者请在姓名后加注区别。");
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_PLAN, team(number, "张文清")))
            .hasMessage("考察组成员张文清已办理本案『审查任职资格』（R-SUP-INTERNAL）。请另派他人。");
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_PLAN, team(number, "何雅琴"))).as("nor does a rival go anywhere")
            .hasMessage("考察组成员何雅琴是本案人选（R-AVOID-WORK）。请另派考察组成员。");
        var again = story.offered(story.task(number, Step.INSPECTION_PLAN));
        story.does(number, Step.INSPECTION_PLAN, Map.of("members", List.of(UsualAnswers.member(again, "周明察", true), outsider("高远", false))));
        assertThat(story.offered(story.task(number, Step.INSPECTION_NOTICE)).get("known").toString()).contains("周明察（组长，", "高远（名册以外人员，干部处处长）");
        story.reaches(number, Step.DECISION_AGENDA);
        assertThat(story.offered(story.task(number, Step.DECISION_AGENDA)).get("recorderOptions").toString()).as("nor keeps a relative the minutes")
            .contains("孙立言").doesNotContain("李建平");
    }

    @Test // R-SUP-INTERNAL
    void who_is_to_inspect_one_candidate_does_not_examine_another() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.determines(number, "何雅琴", "林致远");
        for (var step : List.of(Step.ELIGIBILITY_SHEET, Step.DISCIPLINE_REQUEST, Step.DISCIPLINE_OPINION, Step.FIRST_DELIBERATION_VIEWS)) {
            story.doesFor("何雅琴", number, step, Map.of());
        }
        story.does(number, Step.INSPECTION_PLAN, team(number, "陈思远"));
        var waiting = story.task(number, Step.ELIGIBILITY_SHEET);
        tasks.setAssignee(waiting.getId(), "chen");
        assertThatThrownBy(() -> story.submits("chen", waiting, story.answers(waiting)))
            .hasMessageContaining("您是本案考察组成员，不得审查任职资格（R-SUP-INTERNAL）。请交由组织部其他人员办理");
        tasks.setAssignee(waiting.getId(), null);
        story.ends(number);
    }

    private Map<String, Object> team(String number, String member) {
        var offered = story.offered(story.task(number, Step.INSPECTION_PLAN));
        return Map.of("members", List.of(UsualAnswers.member(offered, "周明察", true), UsualAnswers.member(offered, member, false)));
    }

    private static Map<String, Object> outsider(String name, boolean head) {
        return Map.of("person", InspectionPlan.OUTSIDER, "name", name, "post", "干部处处长", "head", head);
    }

    @Test // R-SUP-INTERNAL
    void who_counted_the_votes_does_not_conclude_and_who_inspects_has_not_examined_the_eligibility() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var analysis = story.task(number, Step.RECOMMENDATION_ANALYSIS);
        assertThatThrownBy(() -> tasks.setAssignee(analysis.getId(), "zhang")).isInstanceOf(Refusal.class).hasMessage(
            "张文清已办理本案『组织会议推荐』，『综合分析结果』须由另一人办理（R-SUP-INTERNAL）。请交由组织部其他人员办理。");
        assertThatThrownBy(() -> tasks.setAssignee(analysis.getId(), "wu")).as("a substitute of another group").hasMessageContaining("（R-ACC-MATRIX）");
        story.reaches(number, Step.INSPECTION_MATERIAL);
        identity.createMembership("zhang", "inspection-team"); // one person in both groups is still one person
        try {
            assertThatThrownBy(() -> tasks.setAssignee(story.task(number, Step.INSPECTION_MATERIAL).getId(), "zhang")).hasMessageContaining(
                "张文清已办理本案『审查任职资格』，『撰写考察材料』须由另一人办理（R-SUP-INTERNAL）");
        } finally {
            identity.deleteMembership("zhang", "inspection-team");
        }
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED);
    }

    @Test // bad input: somebody else was faster
    void the_second_of_two_is_told_who_was_first() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var task = story.task(number, Step.OPENING_VACANCY);
        var answers = story.answers(task);
        story.does(number, Step.OPENING_VACANCY);
        assertThatThrownBy(() -> story.submits("chen", task, answers)).isInstanceOf(Refusal.class)
            .hasMessageStartingWith("『登记职位空缺』已由张文清于 ").hasMessageContaining("办理");
    }

    @Test // R-LOG-FILE
    void a_case_whose_evidence_was_edited_passes_no_gate() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        jdbc.execute("drop trigger evidence_append_only"); // somebody with the database
        try {
            jdbc.update("update evidence set payload = replace(payload, '缺少', '不缺') where case_number = ? and step = 'opening-vacancy'", number);
            assertThat(files.audit(number)).singleElement().asString()
                .matches("『登记职位空缺』的办理内容与记实不符：第 \\d+ 条记实提交『登记职位空缺』（zhang，.+）的内容被改动；前一条为第 1 条开案『动议登记』（zhang，.+");
            assertThatThrownBy(() -> story.does(number, Step.RECOMMENDATION_ANALYSIS)).hasMessageContaining("办理内容与记实不符");
        } finally {
            jdbc.execute("create trigger evidence_append_only before update, delete on evidence for each row call \"org.xuanren.record.AppendOnlyTrigger\"");
        }
    }
}
