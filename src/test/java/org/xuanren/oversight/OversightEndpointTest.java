package org.xuanren.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.attack.Rest;
import org.xuanren.browser.WebApps;
import org.xuanren.operation.Act;
import org.xuanren.operation.CaseOperations;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** What is told of a task before its form is opened, and to whom. */
@Story
class OversightEndpointTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private TaskService tasks;
    private String number;

    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
        number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
    }

    @Test // R-STAFF-LEAK, R-AVOID-WORK
    void cards_of_two_candidates_tell_them_apart_and_nobody_else_reads_them() {
        story.determines(number, "何雅琴", "唐远山");
        var open = open();
        assertThat(open).hasSize(2);
        var cards = json(cards("zhang", open));
        assertThat(cards.findValuesAsText("candidate")).containsExactlyInAnyOrder("何雅琴", "唐远山");
        assertThat(cards.findValuesAsText("number")).containsOnly(number);
        assertThat(cards.findValuesAsText("title")).containsOnly("云川市民政局副局长");
        assertThat(json(cards("wu", open))).as("not his step").isEmpty();
        assertThat(json(cards("li", open))).as("married to a candidate").isEmpty();
        assertThat(cards("nobody", open).statusCode()).isEqualTo(401);
        var history = "/history?task=" + open.get(0).getId();
        assertThat(Rest.house(port, "li").send("GET", history, null, false).body()).contains("没有这项任务");
    }

    @Test // R-GEN-ORDER
    void who_has_done_a_step_reads_what_comes_next_and_with_whom_it_lies() {
        assertThat(next("zhang", Step.OPENING_VACANCY)).isEqualTo("下一步：『制定推荐方案』，由组织部办理");
        story.determines(number, "何雅琴", "唐远山");
        story.does(number, Step.ELIGIBILITY_SHEET);
        assertThat(next("zhang", Step.DISCIPLINE_REQUEST)).matches("下一步：『回复纪检意见』（(何雅琴|唐远山)），由纪委办理；『进行考前酝酿』（\\1），由组织部办理");
        story.reaches(number, Step.PUBLICITY_NOTICE);
        assertThat(next("zhang", Step.PUBLICITY_NOTICE)).matches("公示期至 \\d{4}-\\d\\d-\\d\\d，期满后办理『汇总公示情况』");
        story.registersReport(number, "反映其在项目审批中为亲属谋利");
        story.elapse(number);
        assertThat(next("yang", Step.REPORT_CLASSIFICATION)).as("though the publicity is over").isEqualTo("下一步：『登记核查结果』（第 1 件举报），由纪委办理");
        story.does(number, Step.REPORT_VERIFICATION_RESULT);
        assertThat(next(story.actor(story.task(number, Step.REPORT_CONCLUSION)), Step.REPORT_CONCLUSION)).as("nothing is left to be done about reports").startsWith("本案下一步：『汇总公示情况』，由");
        story.reaches(number, Step.APPOINTMENT_NOTICE);
        assertThat(next(story.actor(story.task(number, Step.APPOINTMENT_NOTICE)), Step.APPOINTMENT_NOTICE)).startsWith("任职已生效；下一步：『");
    }

    private String next(String login, Step step) {
        var task = story.task(number, step);
        story.does(task);
        return json(Rest.house(port, login).send("GET", "/outcome?task=" + task.getId(), null, false)).path("status").asText();
    }

    @Test // R-CDI-ASK
    void a_card_names_who_has_taken_the_task_and_since_when_it_is_late() {
        story.determines(number, "林致远");
        story.reaches(number, Step.DISCIPLINE_OPINION);
        var task = story.task(number, Step.DISCIPLINE_OPINION);
        var fresh = card(task);
        assertThat(fresh.path("assignee").isNull()).isTrue();
        assertThat(met(json(Rest.house(port, "wu").send("GET", "/history?task=" + task.getId(), null, false)))).as("of what is not his to know").isEmpty();
        assertThat(fresh.path("late").asInt()).isZero();
        tasks.setAssignee(task.getId(), "wu");
        story.waits(number, 40);
        var late = card(task);
        assertThat(late.path("assignee").asText()).isEqualTo("吴正言");
        assertThat(late.path("late").asInt()).isBetween(20, 30); // forty days without ten working days and their holidays
        var all = json(Rest.house(port, "yang").send("GET", "/cases", null, false)).path("cases");
        assertThat(StreamSupport.stream(all.spliterator(), false).filter(one -> !one.has("fault")).map(one -> one.path("late").asInt()).toList())
            .contains(late.path("late").asInt()).isSortedAccordingTo(Comparator.reverseOrder());
        var own = json(Rest.house(port, "yang").send("GET", "/cases?number=" + number, null, false)).path("cases").path(0).path("steps").path(0);
        assertThat(own.path("step").asText() + own.path("candidates") + own.path("holder").asText()).isEqualTo("回复纪检意见[\"林致远\"]吴正言");
        assertThat(own.path("days").asInt()).isEqualTo(40);
    }

    @Test // R-REC-ATTEND, R-SUP-INTERNAL
    void a_card_says_that_a_gate_has_sent_its_step_back_and_who_may_not_take_it() {
        story.reaches(number, Step.RECOMMENDATION_MEETING);
        story.does(number, Step.RECOMMENDATION_MEETING, Map.of("present", 7, "issued", 7, "returned", 7, "valid", 7));
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var analysis = List.of(story.task(number, Step.RECOMMENDATION_ANALYSIS));
        assertThat(json(cards("zhang", analysis)).findValuesAsText("barred")).containsExactly("您已办理本案『组织谈话推荐』，本步骤须由另一人办理（R-SUP-INTERNAL）");
        assertThat(json(cards("chen", analysis)).findValues("barred")).containsExactly(JSON.nullNode());
        assertThat(json(cards("chen", analysis)).findValues("sentBack")).containsExactly(JSON.nullNode());
        story.does(number, Step.RECOMMENDATION_ANALYSIS);
        assertThat(json(cards("zhang", open())).findValuesAsText("sentBack")).hasSize(1).first().asString().contains("R-REC-ATTEND");
        assertThat(why(history(story.task(number, Step.RECOMMENDATION_PLAN)))).hasSize(1).first().asString().contains("到会", "R-REC-ATTEND").isEqualTo(story.said(number, "recommendation"));
        story.does(number, Step.RECOMMENDATION_PLAN);
        assertThat(why(history(story.task(number, Step.RECOMMENDATION_MEETING)))).as("of a step of the same stage, which is done anew").hasSize(1);
        assertThat(json(cards("zhang", open())).findValues("sentBack")).containsOnly(JSON.nullNode());
        story.reaches(number, Step.CANDIDATES_DECISION);
        assertThat(why(history(story.task(number, Step.CANDIDATES_DECISION)))).as("who answers for the whole case").containsExactly(story.said(number, "recommendation"));
        story.reaches(number, Step.DISCIPLINE_OPINION);
        assertThat(why(json(Rest.house(port, "wu").send("GET", "/history?task=" + story.task(number, Step.DISCIPLINE_OPINION).getId(), null, false)))).as("of another stage").isEmpty();
    }

    @Test // R-STAFF-LEAK
    void why_somebody_was_sent_back_is_told_at_his_own_steps_only() {
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "邓子昂", "林致远"));
        story.determines(number, "邓子昂", "林致远");
        story.doesFor("邓子昂", number, Step.ELIGIBILITY_SHEET, Map.of());
        assertThat(why(history(taskOf("邓子昂")))).containsExactly(story.said(number, "eligibility"));
        story.doesFor("邓子昂", number, Step.ELIGIBILITY_SHEET, Map.of("conclusion", "ENDED", "attended", 3, "endReason", "任职年限不足"));
        story.reaches(number, Step.DELIBERATION_LEADERS);
        var all = history(story.task(number, Step.DELIBERATION_LEADERS));
        assertThat(all.findValuesAsText("kind")).contains("核验未通过，退回『审查任职资格』");
        assertThat(why(all)).isEmpty();
    }

    @Test // R-GEN-ORDER, R-STAFF-LEAK
    void a_suspended_case_is_told_to_whoever_has_a_task_in_it_with_its_reason(@Autowired CaseOperations operations) {
        story.determines(number, "何雅琴");
        story.reaches(number, Step.DISCIPLINE_OPINION);
        var task = story.task(number, Step.DISCIPLINE_OPINION);
        assertThat(waiting("wu")).as("his own to do").isEmpty();
        operations.perform(Act.SUSPEND, number, "等待机构改革方案", "zhang");
        assertThat(card(task).path("suspension").path("reason").asText() + card(task).path("suspension").path("actor").asText()).isEqualTo("等待机构改革方案张文清");
        assertThat(waiting("zhang")).hasSize(1).first().satisfies(line -> {
            assertThat(line.path("suspension").path("reason").asText()).isEqualTo("等待机构改革方案");
            assertThat(line.path("steps")).isNotEmpty();
        });
        assertThat(waiting("wu")).hasSize(1).first().satisfies(line -> {
            assertThat(line.path("suspension").path("actor").asText()).isEqualTo("张文清");
            assertThat(line.path("steps")).as("of others").isEmpty();
        });
        assertThat(waiting("zhu")).as("has no task in it").isEmpty();
        assertThat(waiting("li")).as("married to the candidate").isEmpty();
        operations.perform(Act.RESUME, number, "方案已批", "zhang");
        assertThat(waiting("wu")).isEmpty();
        assertThat(card(task).path("suspension").isNull()).isTrue();
    }

    @Test // R-GEN-ORDER
    void who_still_has_a_task_open_is_told_who_has_done_it() {
        var task = story.task(number, Step.OPENING_VACANCY);
        var asked = "/done?task=" + task.getId();
        assertThat(json(Rest.house(port, "zhang").send("GET", asked, null, false))).isEmpty();
        story.does(number, Step.OPENING_VACANCY);
        assertThat(json(Rest.house(port, "zhang").send("GET", asked, null, false)).path("message").asText())
            .matches("『登记职位空缺』已由张文清于 \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d 办理（R-GEN-ORDER）。无须重复提交，请刷新任务列表。");
        assertThat(json(Rest.house(port, "wu").send("GET", asked, null, false))).as("never his to do").isEmpty();
        var submits = "/task/" + task.getId() + "/submit-form";
        assertThat(Rest.api(port, "chen").send("POST", submits, JSON.createObjectNode(), false).body()).contains("已由张文清于");
        assertThat(Rest.api(port, "wu").send("POST", submits, JSON.createObjectNode(), false)).satisfies(answer -> {
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).contains("所指的对象不存在").doesNotContain("已由");
        });
    }

    @Test // R-LOG-CONTENT
    void a_token_without_its_case_and_an_edited_case_are_told_and_hide_no_other(@Autowired JdbcTemplate database) {
        var lost = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var edited = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        database.update("insert into record_entry select chain, seq + 1, at, actor, on_behalf_of, 'SUBMITTED', step, candidate, payload, hash, hash from record_entry "
            + "where chain = ?", edited);
        database.update("update ACT_RU_EXECUTION set BUSINESS_KEY_ = null where BUSINESS_KEY_ = ?", lost);
        try {
            var cases = json(Rest.house(port, "yang").send("GET", "/cases", null, false)).path("cases");
            assertThat(cases.findValuesAsText("number")).contains(number).doesNotContain(lost);
            assertThat(cases.findValuesAsText("fault")).anyMatch(fault -> fault.startsWith("流程没有对应的选任案编号"))
                .anyMatch(fault -> fault.contains(edited));
            assertThat(json(cards("zhang", tasks.createTaskQuery().list()))).isNotEmpty();
        } finally {
            database.update("update ACT_RU_EXECUTION set BUSINESS_KEY_ = ? where BUSINESS_KEY_ is null and PARENT_ID_ is null", lost);
        }
    }

    @Test // R-LOG-CONTENT, R-STAFF-LEAK
    void the_history_tells_what_was_done_by_whom_and_nothing_of_another_candidate() {
        story.determines(number, "林致远", "唐远山");
        story.doesFor("林致远", number, Step.ELIGIBILITY_SHEET, Map.of());
        var his = history(taskOf("林致远"));
        assertThat(his.findValuesAsText("step")).contains("登记职位空缺", "审查任职资格", "任职资格").endsWith("动议登记");
        assertThat(his.findValuesAsText("candidate")).contains("林致远").doesNotContain("唐远山");
        assertThat(history(taskOf("唐远山")).findValuesAsText("step")).contains("登记职位空缺").doesNotContain("审查任职资格");
        assertThat(his.findValuesAsText("by")).contains("张文清", "陈思远", "系统");
        assertThat(met(his)).as("with the numbers").anyMatch(found -> found.contains("到会推荐") && found.contains("应到 12 人"));
        assertThat(his.toString()).as("what was filled in").doesNotContain("原任职人员到龄退休", "payload");
    }

    @Test // R-STAFF-LEAK
    void a_comment_is_read_by_whoever_has_a_task_of_the_same_process_and_not_beside_another_candidate() {
        story.determines(number, "林致远", "唐远山");
        var his = taskOf("林致远");
        var remark = "请先核对学历证书。".repeat(30);
        var newest = json(comment("zhang", his, remark)).get(0);
        assertThat(newest.path("kind").asText() + newest.path("by").asText() + newest.path("step").asText()).isEqualTo("备注：" + remark + "张文清审查任职资格");
        assertThat(history(taskOf("唐远山")).toString()).doesNotContain("学历证书");
        assertThat(comment("wu", his, "看看").statusCode()).as("not his step").isEqualTo(422);
        assertThat(comment("zhang", his, " ").body()).contains("备注没有内容");
        assertThat(comment("zhang", his, null).body()).contains("备注没有内容");
        assertThat(comment("zhang", his, "\u200b").body()).contains("备注没有内容");
        assertThat(comment("zhang", his, "看\u0007看").body()).contains("备注在“看”之后有不可见字符 U+0007");
        assertThat(comment("zhang", his, "长".repeat(2_001)).body()).contains("备注有 2001 字，超过 2000 字");
    }

    private List<Task> open() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).list();
    }

    private Task taskOf(String candidate) {
        var cards = json(cards("zhang", open()));
        return open().stream().filter(task -> cards.path(task.getId()).path("candidate").asText().equals(candidate)).findFirst().orElseThrow();
    }

    private JsonNode card(Task task) {
        return json(cards("wu", List.of(task))).path(task.getId());
    }

    private HttpResponse<String> cards(String login, List<Task> some) {
        return Rest.house(port, login).send("GET", "/cards?tasks=" + some.stream().map(Task::getId).collect(Collectors.joining(",")), null, false);
    }

    private List<JsonNode> waiting(String login) {
        return StreamSupport.stream(json(Rest.house(port, login).send("GET", "/cases/waiting", null, false)).spliterator(), false)
            .filter(line -> line.path("number").asText().equals(number)).toList();
    }

    private static List<String> why(JsonNode history) {
        return history.findValues("why").stream().filter(JsonNode::isTextual).map(JsonNode::asText).toList();
    }

    private static List<String> met(JsonNode history) {
        return history.findValues("met").stream().flatMap(all -> StreamSupport.stream(all.spliterator(), false)).map(JsonNode::asText).toList();
    }

    private JsonNode history(Task task) {
        return json(Rest.house(port, "zhang").send("GET", "/history?task=" + task.getId(), null, false));
    }

    private HttpResponse<String> comment(String login, Task task, String text) {
        return Rest.house(port, login).send("POST", "/history?task=" + task.getId(), JSON.createObjectNode().put("message", text), false);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }
}
