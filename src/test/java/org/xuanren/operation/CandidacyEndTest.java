package org.xuanren.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.dossier.Replay;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Editions;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/** Of two candidates one withdraws, dies or is moved away: he is ended by two persons, and the other one is appointed. */
@Story
class CandidacyEndTest {

    private static final String LEAVES = "何雅琴";
    private static final String STAYS = "林致远";

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
    private ProcessEngineConfigurationImpl engine;
    @Autowired
    private Editions editions;
    @Autowired
    private WorkCalendar calendar;
    private String number;
    private String leaves;

    @BeforeEach
    void aCaseWithTwoCandidates() {
        number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        leaves = story.cadre(LEAVES);
        story.determines(number, LEAVES, STAYS);
    }

    @Test // R-SUP-INTERNAL, R-GEN-ORDER
    void who_withdraws_while_the_discipline_organ_is_asked_holds_up_nobody() {
        story.doesFor(LEAVES, number, Step.ELIGIBILITY_SHEET, Map.of());
        story.doesFor(LEAVES, number, Step.DISCIPLINE_REQUEST, Map.of());
        var open = open(leaves);
        var inspection = inspection(leaves);
        assertThat(open).as("the organ is asked, the leaders deliberate").hasSize(2);
        var opinion = open.stream().filter(task -> task.getTaskDefinitionKey().equals(Step.DISCIPLINE_OPINION.id())).findFirst().orElseThrow();
        end("zhang", "本人申请退出选任", "sun", "同意");

        assertThat(open(leaves)).isEmpty();
        assertThat(open).as("nor in the list of any clerk").noneMatch(task -> story.sees("zhang", task) || story.sees("wu", task));
        assertThat(passed(inspection)).as("drawn in the diagram").contains("end-not-inspected").doesNotContain("end-inspected");
        assertThat(history.createHistoricProcessInstanceQuery().processInstanceId(inspection.getId()).singleResult().getState()).isEqualTo("COMPLETED");
        assertThat(story.recordOf(number).stream().filter(entry -> entry.step().equals(Request.PLACE)).toList()).satisfiesExactly(
            proposed -> assertThat(proposed).returns(EntryKind.CANDIDACY_END_PROPOSED, Entry::kind).returns(leaves, Entry::candidate).returns("zhang", Entry::actor),
            consented -> assertThat(consented).returns(EntryKind.CANDIDACY_END_CONSENTED, Entry::kind).returns(leaves, Entry::candidate).returns("sun", Entry::actor),
            ended -> assertThat(ended).returns(EntryKind.ENDED, Entry::kind).returns(leaves, Entry::candidate)
                .returns(true, entry -> entry.payload().contains("\"reason\":\"本人申请退出选任\"") && entry.payload().contains("\"proposedBy\":\"zhang\"")));
        assertThatThrownBy(() -> story.file(opinion, PaperKind.DISCIPLINE_OPINION, "wu")).isInstanceOf(Refusal.class)
            .hasMessage("没有这项任务，或任务已办结（R-ACC-MATRIX）。请刷新任务列表。");
        assertThatThrownBy(() -> story.submits("wu", opinion, Map.of())).isInstanceOf(Refusal.class)
            .hasMessage("『回复纪检意见』已无须办理：所涉人选或本案已终止，或期限已满（R-GEN-ORDER）。请刷新任务列表。");
        theOtherOneIsAppointed();
    }

    @Test // R-SUP-INTERNAL, R-GEN-ORDER
    void who_withdraws_in_the_middle_of_his_inspection_is_inspected_no_further() {
        story.reaches(number, Step.INSPECTION_NOTICE);
        story.doesFor(LEAVES, number, Step.INSPECTION_NOTICE, Map.of());
        story.doesFor(LEAVES, number, Step.INSPECTION_APPRAISAL, Map.of());
        var inspection = inspection(leaves);
        assertThat(open(leaves)).as("what goes on side by side").hasSize(3);
        var waiting = open(story.cadre(STAYS)).size();
        end("qian", "因病去世", "sun", "同意");
        assertThat(open(leaves)).isEmpty();
        assertThat(passed(inspection)).contains("end-not-inspected");
        assertThat(open(story.cadre(STAYS))).hasSize(waiting);
        theOtherOneIsAppointed();
    }

    private void theOtherOneIsAppointed() {
        story.reaches(number, Step.DELIBERATION_LEADERS);
        assertThat(story.offered(story.task(number, Step.DELIBERATION_LEADERS)).toString()).contains(STAYS).doesNotContain(LEAVES);
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED);
        assertThat(files.audit(number)).isEmpty();
        assertThat(Replay.faults(files.stored(number), editions, calendar)).isEmpty();
    }

    @Test // R-GEN-ORDER
    void where_the_last_one_withdraws_others_are_determined_and_he_is_not_determined_again() {
        story.doesFor(STAYS, number, Step.ELIGIBILITY_SHEET, Map.of("conclusion", "ENDED", "attended", 3, "endReason", "学历未经认定"));
        assertThat(story.waitsAt(number)).doesNotContain(Step.CANDIDATES_DECISION);
        story.waits(number, 1);
        end("zhang", "已调任外地", "qian", "同意");
        assertThat(story.waitsAt(number)).containsExactly(Step.CANDIDATES_DECISION);
        assertThatThrownBy(() -> story.does(number, Step.CANDIDATES_DECISION, story.choosingOnly(number, LEAVES))).isInstanceOf(Refusal.class)
            .hasMessageContaining("在本案中已被终止的人选再次列为考察对象：" + LEAVES);
        assertThat(story.waitsAt(number)).containsExactly(Step.CANDIDATES_DECISION);
        assertThatThrownBy(() -> story.does(number, Step.CANDIDATES_DECISION, Map.of("heldOn", story.today().minusDays(1)))).isInstanceOf(Refusal.class)
            .hasMessageContaining("早于上一轮考察对象终止的 " + story.today());
    }

    @Test // R-SUP-INTERNAL, R-ACC-MATRIX
    void two_persons_of_the_right_role_end_him_and_nobody_else() {
        refused(() -> perform(Act.CONSENT_CANDIDACY_END, "同意", "sun"), "该人选没有待答复的终止提议（R-GEN-ORDER）。请先由组织部或党委提议终止。");
        perform(Act.PROPOSE_CANDIDACY_END, "本人申请退出", "qian");
        refused(() -> perform(Act.PROPOSE_CANDIDACY_END, "本人申请退出", "zhang"), "条终止提议待党委答复（R-GEN-ORDER）。请等待答复。");
        refused(() -> perform(Act.CONSENT_CANDIDACY_END, "同意", "qian"), "（R-SUP-INTERNAL）。请由党委的另一名人员答复。");
        refused(() -> perform(Act.CONSENT_CANDIDACY_END, "同意", "zhang"), "『同意终止该人选』由党委办理，张文清不在其中（R-ACC-MATRIX）。请交由党委人员办理。");
        refused(() -> perform(Act.PROPOSE_CANDIDACY_END, "终止", "zhu"), "（R-ACC-MATRIX）");
        refused(() -> perform(Act.CONSENT_CANDIDACY_END, " ", "sun"), "（R-LOG-CONTENT）");
        refused(() -> operations.perform(Act.CONSENT_END, number, "同意", "sun"), "本案没有待答复的终止提议");
        refused(() -> operations.perform(Act.CONSENT_CANDIDACY_END, number, story.cadre(STAYS), "同意", "sun"), "该人选没有待答复的终止提议");
        perform(Act.DECLINE_CANDIDACY_END, "本人已撤回申请", "sun");
        assertThat(open(leaves)).isNotEmpty();
        assertThat(story.recordOf(number)).extracting(Entry::kind).filteredOn(EntryKind.ATTEMPT_REFUSED::equals).hasSize(8);
        end("zhang", "本人再次申请退出", "qian", "同意");
        assertThat(open(leaves)).isEmpty();
        refused(() -> perform(Act.PROPOSE_CANDIDACY_END, "退出", "zhang"), "终止（R-GEN-ORDER）。不再办理其审查和考察，其他人选照常办理。");
    }

    @Test // R-GEN-ORDER
    void only_a_candidate_whose_inspection_goes_on_is_ended() {
        refused(() -> operations.perform(Act.PROPOSE_CANDIDACY_END, number, "退出", "zhang"), "此人不是本案正在考察的人选（R-GEN-ORDER）。");
        refused(() -> operations.perform(Act.PROPOSE_CANDIDACY_END, number, story.cadre("方民生"), "退出", "zhang"), "此人不是本案正在考察的人选（R-GEN-ORDER）。");
        story.doesFor(LEAVES, number, Step.ELIGIBILITY_SHEET, Map.of("conclusion", "ENDED", "attended", 3, "endReason", "学历未经认定"));
        refused(() -> perform(Act.PROPOSE_CANDIDACY_END, "退出", "zhang"), "此人不是本案正在考察的人选（R-GEN-ORDER）。");
        perform(Act.PROPOSE_CANDIDACY_END, story.cadre(STAYS), "退出", "zhang");
        story.reaches(number, Step.DELIBERATION_LEADERS);
        refused(() -> operations.perform(Act.CONSENT_CANDIDACY_END, number, story.cadre(STAYS), "同意", "sun"), "此人不是本案正在考察的人选（R-GEN-ORDER）。");
    }

    @Test // R-GEN-ORDER
    void while_the_case_is_suspended_nobody_is_ended() {
        perform(Act.PROPOSE_CANDIDACY_END, "退出", "zhang");
        operations.perform(Act.SUSPEND, number, "等待机构改革方案", "zhang");
        refused(() -> perform(Act.CONSENT_CANDIDACY_END, "同意", "sun"), "本案已暂停办理（R-GEN-ORDER）。请在恢复办理后再终止该人选。");
        operations.perform(Act.RESUME, number, "方案已批", "qian");
        perform(Act.CONSENT_CANDIDACY_END, "同意", "sun");
        assertThat(open(leaves)).isEmpty();
    }

    @Test // R-GEN-ORDER
    void the_engine_moves_a_token_for_nobody_else() {
        var inspection = inspection(leaves).getId();
        ThrowingCallable moved = () -> runtime.createProcessInstanceModification(inspection).cancelActivityInstance(inspection)
            .startBeforeActivity("end-not-inspected").execute();
        assertThatThrownBy(moved).isInstanceOf(Refusal.class).hasMessageStartingWith("『修改流程实例（移动令牌）』会越过、打乱或抹去选任程序，任何人不得使用（R-GEN-ORDER）");
        for (var act : Act.values()) {
            if (act != Act.CONSENT_CANDIDACY_END) {
                assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(new CaseCommand(act, () -> run(moved)))).isInstanceOf(Refusal.class);
            }
        }
        assertThat(open(leaves)).isNotEmpty();
    }

    @Test // R-GEN-ORDER
    void a_token_that_somebody_keeps_or_brings_back_is_of_no_use(@Autowired CaseRecord record) {
        story.doesFor(LEAVES, number, Step.ELIGIBILITY_SHEET, Map.of());
        story.doesFor(LEAVES, number, Step.DISCIPLINE_REQUEST, Map.of());
        var task = open(leaves).stream().filter(one -> one.getTaskDefinitionKey().equals(Step.DISCIPLINE_OPINION.id())).findFirst().orElseThrow();
        story.pastTheGuard(() -> {
            var proposed = record.append(number, new Request(Act.PROPOSE_CANDIDACY_END, number, leaves, "本人申请退出", "zhang").entry(EntryKind.CANDIDACY_END_PROPOSED, Map.of()));
            var answer = Map.of("proposal", proposed.seq(), "proposedBy", "zhang");
            record.append(number, new Request(Act.CONSENT_CANDIDACY_END, number, leaves, "同意", "sun").entry(EntryKind.CANDIDACY_END_CONSENTED, answer));
            record.append(number, new Request(Act.CONSENT_CANDIDACY_END, number, leaves, "本人申请退出", "sun").entry(EntryKind.ENDED, answer));
        });
        var said = "该人选已于记实第 " + files.open(number).endedByTwo().get(0).seq() + " 条终止（R-GEN-ORDER）。不再办理其审查和考察，其他人选照常办理。";
        tasks.claim(task.getId(), "wu");
        assertThatThrownBy(() -> story.file(task, PaperKind.DISCIPLINE_OPINION, "wu")).isInstanceOf(Refusal.class).hasMessage(said);
        assertThatThrownBy(() -> story.submits("wu", task, Map.of())).isInstanceOf(Refusal.class).hasMessage(said);
        assertThatThrownBy(() -> story.pastTheGuard(() -> runtime.createProcessInstanceModification(task.getProcessInstanceId())
            .startBeforeActivity("gate-discipline").execute())).isInstanceOf(Refusal.class).hasMessage(said);
        refused(() -> perform(Act.PROPOSE_CANDIDACY_END, "退出", "zhang"), said);
        assertThat(Replay.faults(files.stored(number), editions, calendar)).isEmpty();
    }

    private static void run(ThrowingCallable moved) {
        try {
            moved.call();
        } catch (RuntimeException refusal) {
            throw refusal;
        } catch (Throwable none) {
            throw new IllegalStateException(none);
        }
    }

    private void end(String proposer, String reason, String consenter, String consent) {
        perform(Act.PROPOSE_CANDIDACY_END, reason, proposer);
        perform(Act.CONSENT_CANDIDACY_END, consent, consenter);
    }

    private void perform(Act act, String reason, String login) {
        perform(act, leaves, reason, login);
    }

    private void perform(Act act, String candidate, String reason, String login) {
        operations.perform(act, number, candidate, reason, login);
    }

    private static void refused(ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    private ProcessInstance inspection(String candidate) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("candidate-inspection")
            .variableValueEquals("candidateId", candidate).singleResult();
    }

    private List<Task> open(String candidate) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).processVariableValueEquals("candidateId", candidate).list();
    }

    private List<String> passed(ProcessInstance inspection) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(inspection.getId()).finished().list().stream().map(one -> one.getActivityId()).toList();
    }
}
