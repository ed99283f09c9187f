package org.xuanren.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.conformance.NewVersion;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Refusal;
import org.xuanren.dossier.Replay;
import org.xuanren.statute.Editions;
import org.xuanren.statute.WorkCalendar;
import org.xuanren.statute.Step;

@Story
class CaseOperationsTest {

    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseOperations operations;
    @Autowired
    private CaseFiles files;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private HistoryService history;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private Editions editions;
    @Autowired
    private WorkCalendar calendar;

    @Test // R-GEN-ORDER
    void a_suspended_case_stands_still_is_read_and_goes_on_when_it_is_resumed() {
        var number = opened(Step.ELIGIBILITY_SHEET);
        var task = story.task(number, Step.ELIGIBILITY_SHEET);
        var answers = story.answers(task);
        operations.perform(Act.SUSPEND, number, "等待机构改革方案", "zhang");

        assertThat(last(number)).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.SUSPENDED);
            assertThat(entry.actor()).isEqualTo("zhang");
            assertThat(entry.payload()).isEqualTo("{\"reason\":\"等待机构改革方案\"}");
        });
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).active().count()).as("the inspections too").isZero();
        assertThatThrownBy(() -> tasks.claim(task.getId(), "zhang")).isInstanceOf(Refusal.class)
            .hasMessage("本案已暂停办理（R-GEN-ORDER）。请在恢复办理后再提交；暂停的理由见任务页上方。");
        assertThatThrownBy(() -> story.submits("zhang", task, answers)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> story.file(task, PaperKind.DISCIPLINE_OPINION, "zhang")).isInstanceOf(Refusal.class)
            .hasMessage("本案已暂停办理（R-GEN-ORDER）。请在恢复办理后再上传材料；暂停的理由见任务页上方。");
        assertThat(story.offered(task)).as("what the form shows").isNotEmpty();
        assertThatThrownBy(() -> operations.perform(Act.SUSPEND, number, "再停", "zhang")).hasMessage("本案已暂停办理（R-GEN-ORDER）。无须重复操作；须继续的，请恢复办理。");

        operations.perform(Act.RESUME, number, "方案已批", "qian");
        assertThatThrownBy(() -> operations.perform(Act.RESUME, number, "再来", "qian")).hasMessageStartingWith("本案没有暂停（R-GEN-ORDER）");
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED, EntryKind.SUSPENDED, EntryKind.RESUMED);
        assertThat(files.audit(number)).isEmpty();
    }

    @Test // R-PUB-DAYS
    void no_period_ends_while_a_case_is_suspended() {
        var number = opened(Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE);
        operations.perform(Act.SUSPEND, number, "核实群众反映", "qian");
        story.waits(number, 30);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count()).isZero();
        operations.perform(Act.RESUME, number, "已核实", "qian");
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED);
    }

    @Test // R-PUB-VERIFY
    void a_report_is_looked_into_while_the_case_is_suspended_and_after_its_end_and_the_record_is_lawful() {
        var number = opened(Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE);
        story.registersReport(number, "反映其在项目审批中为亲属谋利");
        operations.perform(Act.SUSPEND, number, "核实群众反映", "qian");
        story.does(number, Step.REPORT_CLASSIFICATION);
        story.does(number, Step.REPORT_VERIFICATION_RESULT);
        operations.perform(Act.RESUME, number, "已核实", "qian");
        operations.perform(Act.PROPOSE_END, number, "职位撤销", "qian");
        operations.perform(Act.CONSENT_END, number, "同意终止", "sun");
        story.does(number, Step.REPORT_CONCLUSION);
        assertThatThrownBy(() -> story.registersReport(number, "反映其群众口碑一般")).as("what comes after the end concerns nobody's appointment")
            .hasMessageContaining("『选任案』的选项不在本步骤可选范围内");
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsSubsequence(EntryKind.SUSPENDED, EntryKind.SUBMITTED, EntryKind.ENDED, EntryKind.SUBMITTED);
        assertThat(Replay.faults(files.stored(number), editions, calendar)).isEmpty();
    }

    @Test // R-SUP-INTERNAL
    void a_case_is_ended_early_by_two_persons_and_by_no_fewer() {
        var number = opened(Step.ELIGIBILITY_SHEET);
        assertThatThrownBy(() -> operations.perform(Act.CONSENT_END, number, "同意", "sun")).hasMessage(
            "本案没有待答复的终止提议（R-GEN-ORDER）。请先由组织部或党委提议终止。");
        operations.perform(Act.PROPOSE_END, number, "职位撤销", "qian");
        assertThatThrownBy(() -> operations.perform(Act.PROPOSE_END, number, "职位撤销", "zhang")).hasMessageContaining("条终止提议待党委答复（R-GEN-ORDER）");
        assertThatThrownBy(() -> operations.perform(Act.CONSENT_END, number, "同意", "qian")).hasMessageContaining("终止由您本人提议")
            .hasMessageEndingWith("（R-SUP-INTERNAL）。请由党委的另一名人员答复。");
        assertThatThrownBy(() -> operations.perform(Act.CONSENT_END, number, "同意", "zhang")).hasMessage(
            "『同意终止』由党委办理，张文清不在其中（R-ACC-MATRIX）。请交由党委人员办理。");
        operations.perform(Act.DECLINE_END, number, "职位尚在", "sun");
        operations.perform(Act.PROPOSE_END, number, "职位已撤销", "zhang");
        assertThat(story.ended(number)).isFalse();
        operations.perform(Act.CONSENT_END, number, "同意终止", "sun");

        assertThat(story.ended(number)).isTrue();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).as("the inspections too").isZero();
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.END_PROPOSED, EntryKind.END_CONSENTED, EntryKind.ENDED);
        assertThat(story.recordOf(number)).extracting(Entry::kind).contains(EntryKind.END_DECLINED);
        assertThat(story.recordOf(number)).filteredOn(entry -> entry.kind() == EntryKind.ATTEMPT_REFUSED).extracting(Entry::actor)
            .containsExactly("sun", "zhang", "qian", "zhang");
        assertThat(files.audit(number)).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("cadre-selection")
            .singleResult().getDeleteReason()).isEqualTo("职位已撤销");
        assertThatThrownBy(() -> operations.perform(Act.SUSPEND, number, "停", "zhang")).hasMessage(
            "选任案 " + number + " 已办结或终止（R-GEN-ORDER）。只可查阅，不再办理。");
    }

    @Test // R-GEN-ORDER
    void nobody_is_appointed_in_a_case_that_was_ended_though_all_but_the_last_gate_had_passed() {
        var number = opened(Step.APPOINTMENT_NOTICE);
        var instance = story.processOf(number);
        operations.perform(Act.PROPOSE_END, number, "人选去世", "zhang");
        operations.perform(Act.CONSENT_END, number, "同意", "qian");
        assertThatThrownBy(() -> story.pastTheGuard(() -> runtime.restartProcessInstances(instance.getProcessDefinitionId())
            .startBeforeActivity("gate-appointment").processInstanceIds(instance.getId()).execute())).isInstanceOf(Refusal.class);
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.ENDED).doesNotContain(EntryKind.APPOINTED);
    }

    @Test // R-LOG-CONTENT
    void an_attempt_is_recorded_in_the_case_however_many_other_things_it_names() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var instance = story.processOf(number);
        var ids = Stream.concat(IntStream.range(0, 1_200).mapToObj(Integer::toString), Stream.of(instance.getId())).toList();
        assertThatThrownBy(() -> runtime.restartProcessInstances(instance.getProcessDefinitionId()).startBeforeActivity("gate-appointment")
            .processInstanceIds(ids).execute()).isInstanceOf(Refusal.class);
        assertThat(last(number).kind()).isEqualTo(EntryKind.ATTEMPT_REFUSED);
    }

    @Test // R-GEN-ORDER
    void what_was_appointed_is_not_ended_any_more() {
        var number = opened(Step.ARCHIVE_LIST);
        assertThatThrownBy(() -> operations.perform(Act.PROPOSE_END, number, "后悔", "zhang")).hasMessageStartingWith("本案任职已生效（R-GEN-ORDER）");
    }

    @ParameterizedTest // R-ACC-MATRIX, R-LOG-CONTENT
    @CsvSource({"SUSPEND, zhu, 停, R-ACC-MATRIX", "SUSPEND, admin, 停, R-ACC-MATRIX", "SUSPEND, zhang, ' ', R-LOG-CONTENT", "MIGRATE, qian, 换, R-ACC-MATRIX",
        "PROPOSE_END, yang, 终止, R-ACC-MATRIX", "PROPOSE_END, zhang, , R-LOG-CONTENT"})
    void whoever_may_not_or_says_no_reason_is_refused_and_recorded(Act act, String login, String reason, String rule) {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        assertThatThrownBy(() -> operations.perform(act, number, reason, login)).isInstanceOf(Refusal.class).hasMessageContaining("（" + rule + "）");
        assertThat(last(number).kind()).isEqualTo(EntryKind.ATTEMPT_REFUSED);
        assertThat(last(number).actor()).isEqualTo(login);
        assertThat(last(number).payload()).contains("\"operation\":\"" + act.label() + "\"");
    }

    @Test // R-AVOID-WORK
    void who_is_tied_to_a_candidate_does_nothing_to_the_case() {
        var number = opened(Step.CANDIDATES_DECISION);
        story.does(number, Step.CANDIDATES_DECISION, Map.of("rows", story.choosing(number, "何雅琴")));
        assertThatThrownBy(() -> operations.perform(Act.PROPOSE_END, number, "终止", "li")).hasMessageContaining("李建平与本案人选何雅琴有亲属关系，应当回避（R-AVOID-WORK）");
        assertThat(last(number).kind()).isEqualTo(EntryKind.ATTEMPT_REFUSED);
    }

    @Test // R-GEN-ORDER
    void the_engine_does_it_for_nobody_else_and_an_operation_does_nothing_but_its_own() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var instance = story.processOf(number).getId();
        assertThatThrownBy(() -> runtime.suspendProcessInstanceById(instance)).hasMessage(
            "『暂停流程实例』须写明理由、由有权人员办理（R-GEN-ORDER）。请使用任务列表上方的『案件处置』；本次操作已记入记录。");
        assertThatThrownBy(() -> runtime.deleteProcessInstance(instance, "x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            runtime.deleteProcessInstance(instance, "x");
            return null;
        })).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(new CaseCommand(Act.SUSPEND, () ->
            runtime.deleteProcessInstance(instance, "x")))).hasMessageStartingWith("『终止流程实例』不在案件处置之中");
        assertThat(story.waitsAt(number)).containsExactly(Step.OPENING_VACANCY);
    }

    @Test // R-GEN-ORDER
    void a_case_is_moved_to_a_newer_diagram_where_it_stands_and_ends_as_it_would_have() {
        var number = opened(Step.INSPECTION_PLAN);
        var waiting = story.waitsAt(number);
        var from = story.processOf(number).getProcessDefinitionId();
        var deployment = new NewVersion().tagged("moved").deploy(repository);
        operations.perform(Act.MIGRATE, number, "启用新流程图", "zhang");

        var to = story.processOf(number).getProcessDefinitionId();
        assertThat(repository.getProcessDefinition(to).getDeploymentId()).isEqualTo(deployment);
        assertThat(story.waitsAt(number)).isEqualTo(waiting);
        assertThat(files.audit(number)).as("moved by record").isEmpty();
        assertThat(last(number).payload()).contains("\"reason\":\"启用新流程图\"", "\"from\":\"" + from, "\"to\":\"" + to);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).deploymentId(deployment).count())
            .as("the inspections too").isGreaterThan(1).isEqualTo(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count());
        assertThatThrownBy(() -> operations.perform(Act.MIGRATE, number, "再来", "zhang")).hasMessageContaining("版）的流程图上（R-GEN-ORDER）");

        story.reaches(number, Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE);
        story.firesTimers(number);
        story.does(number, Step.PUBLICITY_CONCLUSION);
        assertThat(story.gate(number, "publicity")).as("gates refuse as before").containsExactly(EntryKind.GATE_REFUSED);
        story.waits(number, 9);
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED, EntryKind.MIGRATED);
        assertThat(files.audit(number)).isEmpty();
    }

    /** With the database: as a whole, and one task alone, whose row says by which diagram it is done. */
    @ParameterizedTest // R-GEN-ORDER
    @CsvSource({"ACT_RU_EXECUTION", "ACT_RU_TASK"})
    void a_case_that_runs_on_another_diagram_without_having_been_moved_is_named(String table) {
        var number = opened(Step.RECOMMENDATION_PLAN);
        var instance = story.processOf(number);
        var from = repository.getProcessDefinition(instance.getProcessDefinitionId());
        var deployment = new NewVersion().tagged("exchanged").deploy(repository);
        assertThat(files.audit(number)).as("a newer one is there").isEmpty();
        var to = repository.createProcessDefinitionQuery().deploymentId(deployment).processDefinitionKey(from.getKey()).singleResult().getId();
        var exchange = "update " + table + " set PROC_DEF_ID_ = ? where PROC_INST_ID_ = ?";
        assertThat(jdbc.update(exchange, to, instance.getId())).isPositive();
        try {
            assertThat(files.audit(number)).singleElement().asString()
                .startsWith("本案的流程在部署 %s 的流程图上运行，未经迁移；第 1 条记实的是部署 %s".formatted(deployment, from.getDeploymentId()));
        } finally {
            jdbc.update(exchange, from.getId(), instance.getId());
        }
        assertThat(files.audit(number)).isEmpty();
    }

    @Test // R-GEN-ORDER
    void a_case_is_not_moved_to_a_diagram_that_is_not_proven() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var deployment = new NewVersion().tagged("edited").deploy(repository);
        edit(deployment, "camunda:delegateExpression=\"${publicityGate}\"", "camunda:delegateExpression=\"${none}\""); // with the database
        try {
            assertThatThrownBy(() -> operations.perform(Act.MIGRATE, number, "换", "zhang")).isInstanceOf(Refusal.class).hasMessageContaining("cadre-selection.bpmn");
        } finally {
            edit(deployment, "${none}", "${publicityGate}");
        }
        assertThat(last(number).kind()).isEqualTo(EntryKind.ATTEMPT_REFUSED);
    }

    @Test // R-GEN-ORDER
    void a_case_is_not_moved_while_it_waits_where_another_diagram_may_say_something_else() {
        var version = new NewVersion();
        version.taskBetween("merge-opening", "opening-vacancy");
        version.deploy(repository);
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var later = new NewVersion();
        var added = later.taskBetween("decision-agenda", "decision-meeting");
        later.deploy(repository);
        assertThat(runtime.getActiveActivityIds(story.processOf(number).getId())).as("the same id").containsExactly(added);
        assertThatThrownBy(() -> operations.perform(Act.MIGRATE, number, "换", "zhang"))
            .hasMessage("本案停在『知会相关处室』，它不是法定环节，在另一版流程图中可能另有所在（R-GEN-ORDER）。请办完该环节后再迁移。");
        assertThat(last(number).kind()).isEqualTo(EntryKind.ATTEMPT_REFUSED);

        new NewVersion().tagged("as-ours").deploy(repository);
        var other = opened(Step.RECOMMENDATION_MEETING); // the talks have been held
        new NewVersion().tagged("as-ours-again").deploy(repository);
        assertThatThrownBy(() -> operations.perform(Act.MIGRATE, other, "换", "zhang")).hasMessageStartingWith("本案停在『并行各环节的汇合处』，");
        story.does(other, Step.RECOMMENDATION_MEETING);
        operations.perform(Act.MIGRATE, other, "换", "zhang");
    }

    @Test // R-GEN-ORDER
    void a_case_is_not_moved_to_where_a_join_would_wait_for_a_branch_that_nobody_takes() {
        var number = opened(Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN);
        new NewVersion().branchBetween("fork-recommendation-ways", "join-recommendation-ways").deploy(repository);
        assertThatThrownBy(() -> operations.perform(Act.MIGRATE, number, "换", "zhang")).hasMessageContaining("版流程图中在它之前或与它并行的环节不同")
            .hasMessageEndingWith("（R-GEN-ORDER）。请办完该环节及并行的环节后再迁移，或修改流程图。");
        assertThat(story.waitsAt(number)).containsExactlyInAnyOrder(Step.RECOMMENDATION_MEETING, Step.RECOMMENDATION_TALKS);
        new NewVersion().tagged("two-branches").deploy(repository);
        operations.perform(Act.MIGRATE, number, "换", "zhang");
        story.reaches(number, Step.CANDIDATES_DECISION);
    }

    @Test // R-LOG-CONTENT, R-GEN-ORDER
    void a_task_that_a_diagram_adds_takes_no_variables(@Autowired FormService forms) {
        var version = new NewVersion();
        var added = version.taskBetween("merge-opening", "opening-vacancy");
        version.deploy(repository);
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        new NewVersion().tagged("without-the-task").deploy(repository);
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(added).singleResult().getId();
        assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("quotaGate", "x"))).hasMessage(
            "『知会相关处室』没有表单，不接收填写的内容（R-LOG-CONTENT）。请直接办结；要写的请作为备注添加。");
        forms.submitTaskForm(task, Map.of());
        assertThat(story.waitsAt(number)).containsExactly(Step.OPENING_VACANCY);
        assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(story.processOf(number).getId()).count()).isZero();
        story.ends(number);
    }

    private void edit(String deployment, String what, String instead) {
        var bytes = jdbc.queryForObject("select BYTES_ from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ = ? and NAME_ = 'cadre-selection.bpmn'", byte[].class, deployment);
        var edited = new String(bytes, StandardCharsets.UTF_8).replace(what, instead).getBytes(StandardCharsets.UTF_8);
        jdbc.update("update ACT_GE_BYTEARRAY set BYTES_ = ? where DEPLOYMENT_ID_ = ? and NAME_ = 'cadre-selection.bpmn'", edited, deployment);
    }

    private String opened(Step until) {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, until);
        return number;
    }

    private Entry last(String number) {
        var entries = story.recordOf(number);
        return entries.get(entries.size() - 1);
    }
}
