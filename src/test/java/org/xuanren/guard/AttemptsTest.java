package org.xuanren.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import org.xuanren.ShiftedClock;
import org.xuanren.attack.Rest;
import org.xuanren.attack.RestOperation;
import org.xuanren.browser.WebApps;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.record.AttemptBound;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.RemarkDetails;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** Who tries what he may not is found in a record by what it was aimed at, whichever part of the house said no. */
@Story
class AttemptsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private CaseRecord record;
    @Autowired
    private IdentityService identity;
    @Autowired
    private TestRestTemplate rest;

    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @ParameterizedTest(name = "{0}: {1} {2}") // R-LOG-CONTENT, R-SUP-INTERNAL
    @CsvSource(delimiter = '|', value = {
        "zhang | POST   | /authorization/create              | {\"type\": 1, \"permissions\": [\"ALL\"], \"userId\": \"zhang\", \"resourceType\": 7, \"resourceId\": \"*\"} | 修改授权（SaveAuthorizationCmd） | 对『任务』的授权、人员『张文清（zhang）』",
        "zhang | POST   | /user/create                       | {\"profile\": {\"id\": \"xin\"}, \"credentials\": {\"password\": \"known-2026\"}} | 保存用户（SaveUserCmd） | 人员『xin』",
        "zhang | POST   | /group/create                      | {\"id\": \"elite\", \"name\": \"x\", \"type\": \"x\"} | 建立用户组（SaveGroupCmd） | 用户组『elite』",
        "zhang | PUT    | /group/archivist/members/zhang     | {} | 加入用户组（CreateMembershipCmd） | 人员『张文清（zhang）』、用户组『档案』",
        "zhang | PUT    | /group/archivist/members/wu        | {} | 加入用户组（CreateMembershipCmd） | 人员『吴正言（wu）』、用户组『档案』",
        "zhang | DELETE | /user/wu                           |    | 删除用户（DeleteUserCmd） | 人员『吴正言（wu）』",
        "zhang | PUT    | /process-definition/key/cadre-selection/suspended | {\"suspended\": true} | 暂停或恢复流程（SuspendProcessDefinitionCmd） | 流程『干部选拔任用』"})
    void what_concerns_no_case_stands_in_the_chain_of_the_system_with_whom_it_was_aimed_at(String login, String method, String path, String body, String command,
            String targets) throws JsonProcessingException {
        var answer = Rest.api(port, login).send(method, path, body == null ? null : JSON.readTree(body), false);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(record.last("system").orElseThrow()).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, login);
        var read = newestOfSystem();
        assertThat(text(read, "引擎命令")).containsExactly(command);
        assertThat(text(read, "对象")).containsExactlyInAnyOrder(targets.split("、"));
    }

    @Test // R-GEN-ORDER, R-LOG-CONTENT
    void a_diagram_that_is_refused_stands_in_the_chain_of_the_system_with_its_name_and_why() {
        if (identity.createUserQuery().userId("mo").count() == 0) {
            var user = identity.newUser("mo");
            user.setPassword("secret-of-mo");
            identity.saveUser(user);
            identity.createMembership("mo", "modeler");
        }
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("deployment-name", "抄近路");
        parts.add("diagram", file("cadre-selection.bpmn", "<no diagram".getBytes(StandardCharsets.UTF_8)));
        assertThat(rest.withBasicAuth("mo", "secret-of-mo").postForEntity("/engine-rest/deployment/create", parts, String.class).getStatusCode().is4xxClientError()).isTrue();
        assertThat(record.last("system").orElseThrow()).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, "mo");
        var read = newestOfSystem();
        assertThat(text(read, "对象")).containsExactly("部署『抄近路』", "文件『cadre-selection.bpmn』");
        assertThat(text(read, "理由")).first().asString().startsWith("cadre-selection.bpmn：").contains("R-GEN-ORDER");
    }

    @Test // R-LOG-CONTENT
    void an_attempt_is_cut_where_nobody_reads_on(@Autowired Targets targets, @Autowired Attempts attempts, @Autowired RepositoryService repository) {
        var deployment = repository.createDeployment().name("名".repeat(1_400_000));
        for (int i = 0; i < 100; i++) {
            deployment.addString("长".repeat(1_000 + i) + ".bpmn", "<no diagram");
        }
        var named = targets.of(new DeployCmd((DeploymentBuilderImpl) deployment), List.of());
        assertThat(named).hasSizeBetween(2, 50).startsWith("部署『" + "名".repeat(197) + "…").allSatisfy(target -> assertThat(target).hasSizeLessThanOrEqualTo(201));

        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        attempts.refused("zhang", "结束案件", number, "因".repeat(999) + "\ud840\udc00" + "因".repeat(1_000_000));
        assertThat(story.recordOf(number)).last().extracting(Entry::payload).asString().contains("因".repeat(999) + "…").hasSizeLessThan(1_100);
    }

    @Test // R-ACC-MATRIX, R-LOG-CONTENT
    void a_task_that_is_given_to_another_role_or_taken_by_it_stands_in_the_record_of_its_case_and_who_only_looks_does_not() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = "/task/" + story.task(number, Step.OPENING_VACANCY).getId();
        var given = Rest.api(port, "zhang").send("POST", task + "/assignee", JSON.createObjectNode().put("userId", "wu"), false);
        assertThat(given.statusCode()).isEqualTo(403);
        assertThat(given.body()).contains("『登记职位空缺』由组织部办理，吴正言不在其中（R-ACC-MATRIX）");
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED, EntryKind.ATTEMPT_REFUSED);
        assertThat(story.recordOf(number).get(1).actor()).isEqualTo("zhang");
        assertThat(story.recordOf(number).get(1).payload()).contains("任务『登记职位空缺』", "人员『吴正言（wu）』", "R-ACC-MATRIX");

        assertThat(Rest.api(port, "wu").send("POST", task + "/claim", JSON.createObjectNode().put("userId", "wu"), false).statusCode()).isEqualTo(403);
        assertThat(story.recordOf(number)).hasSize(3).last().extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, "wu");

        assertThat(Rest.api(port, "wu").send("GET", task, null, false).statusCode()).isEqualTo(404);
        assertThat(Rest.api(port, "wu").send("GET", task + "/form", null, false).statusCode()).isBetween(400, 404);
        assertThat(Rest.api(port, "zhang").send("POST", task + "/submit-form", JSON.createObjectNode(), false).statusCode()).as("not filled in").isEqualTo(422);
        assertThat(story.recordOf(number)).hasSize(3);
    }

    @ParameterizedTest(name = "{0}: {1} {2}") // R-LOG-CONTENT, R-GEN-ORDER
    @CsvSource(delimiter = '|', value = {
        "wu    | POST | /task/{task}/comment/create              | {\"message\": \"x\"}  | 任务『登记职位空缺』",
        "wu    | POST | /task/{task}/attachment/create           |                       | 任务『登记职位空缺』",
        "wu    | PUT  | /task/{task}                             | {\"name\": \"x\"}     | 任务『登记职位空缺』",
        "zhang | POST | /task/{task}/claim                       | []                    | 任务『登记职位空缺』",
        "zhang | POST | /task/{task}/appoint                     | {}                    | 任务『登记职位空缺』",
        "zhang | POST | /process-instance/{instance}/modification | []                    |",
        "zhang | POST | /modification/execute                    | {\"processInstanceIds\": [\"{instance}\"], \"processDefinitionId\": \"cadre-selection\", \"instructions\": 1} | 流程『干部选拔任用』"})
    void what_the_api_refuses_before_the_engine_is_asked_stands_in_the_record_of_the_case_it_was_aimed_at(String login, String method, String path, String body,
            String target) throws JsonProcessingException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var aimed = path.replace("{task}", story.task(number, Step.OPENING_VACANCY).getId()).replace("{instance}", story.processOf(number).getId());
        var content = body == null ? null : JSON.readTree(body.replace("{instance}", story.processOf(number).getId()));
        for (var door : List.of(Rest.api(port, login), Rest.web(port, login, "tasklist"))) {
            var before = story.recordOf(number).size();
            var answer = door.send(method, aimed, content, body == null);
            assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
            assertThat(story.recordOf(number)).hasSize(before + 1).last().satisfies(entry -> {
                assertThat(entry).extracting(Entry::kind, Entry::actor, Entry::step).containsExactly(EntryKind.ATTEMPT_REFUSED, login, "guard");
                var payload = JSON.readTree(entry.payload());
                assertThat(payload.path("request").asText()).isEqualTo(method + " " + aimed);
                assertThat(payload.path("reason").asText()).isEqualTo(JSON.readTree(answer.body()).path("message").asText()).isNotEmpty();
                assertThat(payload.path("target").toString()).isEqualTo(target == null ? "" : "[\"" + target + "\"]");
            });
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}") // R-LOG-CONTENT
    @CsvSource(delimiter = '|', value = {
        "zhang | PUT  | /process-definition/{definition}/history-time-to-live | [] | 流程『干部选拔任用』",
        "zhang | PUT  | /process-definition/key/cadre-selection/suspended     | [] | 流程『干部选拔任用』",
        "qin   | POST | /deployment/{deployment}/redeploy                     | [] | 部署",
        "zhang | PUT  | /user/wu/profile                                      | [] | 人员『吴正言（wu）』"})
    void what_it_refuses_of_what_belongs_to_no_case_stands_in_the_chain_of_the_system(String login, String method, String path, String body, String target,
            @Autowired RepositoryService repository) throws JsonProcessingException {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey("cadre-selection").latestVersion().singleResult();
        var aimed = path.replace("{definition}", definition.getId()).replace("{deployment}", definition.getDeploymentId());
        var answer = Rest.api(port, login).send(method, aimed, JSON.readTree(body), false);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
        assertThat(record.last("system").orElseThrow()).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, login);
        var read = newestOfSystem();
        assertThat(text(read, "接口请求")).containsExactly(method + " " + aimed);
        assertThat(text(read, "对象")).singleElement().asString().startsWith(target);
    }

    @Test // R-LOG-CONTENT
    void a_question_an_honest_mistake_and_what_is_aimed_at_nothing_are_no_attempts() throws JsonProcessingException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = story.task(number, Step.OPENING_VACANCY).getId();
        var system = record.last("system").map(Entry::seq);
        var requests = List.of(List.of("wu", "GET", "/task/" + task, ""), List.of("wu", "POST", "/task/count", "{\"taskId\": \"" + task + "\", \"sorting\": 1}"),
            List.of("wu", "POST", "/history/task", "{\"taskId\": \"" + task + "\", \"sorting\": 1}"), List.of("wu", "PUT", "/task/none", "{}"),
            List.of("zhang", "POST", "/task/" + task + "/submit-form", "{\"variables\": {}}"));
        for (var request : requests) {
            var answer = Rest.api(port, request.get(0)).send(request.get(1), request.get(2), request.get(3).isEmpty() ? null : JSON.readTree(request.get(3)), false);
            assertThat(answer.statusCode()).as(request + " " + answer.body()).isBetween(400, 422);
        }
        assertThat(Rest.api(port, null).send("PUT", "/task/" + task, JSON.createObjectNode(), false).statusCode()).isEqualTo(401);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED);
        assertThat(record.last("system").map(Entry::seq)).isEqualTo(system);
    }

    @Test
    void what_changes_and_what_only_asks_is_told_apart_for_every_operation_of_the_api() {
        for (var changing : List.of(true, false)) {
            assertThat(RestOperation.all(changing)).isNotEmpty().filteredOn(one -> RefusedRequests.changes(one.method(), one.path().substring(1)) != changing).isEmpty();
        }
    }

    @Test // R-LOG-CONTENT
    void nobody_floods_a_record(@Autowired Targets targets, @Autowired NamedParameterJdbcTemplate database, @Autowired PlatformTransactionManager transactions,
            @Autowired ShiftedClock clock) {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var attempts = new Attempts(record, targets, new AttemptBound(clock, 2), database, transactions);
        for (int i = 0; i < 5; i++) {
            attempts.refused("zhang", i < 4 ? "暂停办理" : "终止案件", number, "理由" + i);
        }
        attempts.refused("li", "暂停办理", number, "他人");
        attempts.tellFurther();
        assertThat(story.recordOf(number)).extracting(Entry::actor).as("two of zhang, who opened the case, and one of li").containsExactly("zhang", "zhang", "zhang", "li");

        clock.advance(Duration.ofSeconds(60));
        attempts.tellFurther();
        attempts.tellFurther();
        assertThat(story.recordOf(number)).hasSize(5).last().satisfies(told -> {
            assertThat(told).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, "zhang");
            assertThat(told.payload()).contains("起一分钟内被拒的操作超过 2 次，其后 3 次只计数，未逐条记入", "暂停办理：2 次", "终止案件：1 次");
        });

        for (int i = 0; i < 3; i++) {
            attempts.refused("zhang", "暂停办理", number, "又来");
        }
        clock.advance(Duration.ofSeconds(61));
        attempts.refused("zhang", "暂停办理", number, "再来");
        assertThat(story.recordOf(number).subList(5, 9)).extracting(Entry::payload).satisfiesExactly(one -> assertThat(one).contains("又来"),
            one -> assertThat(one).contains("又来"), one -> assertThat(one).contains("其后 1 次只计数"), one -> assertThat(one).contains("再来"));
        attempts.refused("zhang", "暂停办理", number, "再来");
        attempts.refused("zhang", "暂停办理", number, "再来");
        attempts.tellTheRest();
        assertThat(story.recordOf(number)).last().extracting(Entry::payload).asString().as("before the program ends").contains("其后 1 次只计数");
    }

    @Test // R-LOG-CONTENT
    void what_is_lawful_floods_no_record_either(@Autowired Targets targets, @Autowired NamedParameterJdbcTemplate database,
            @Autowired PlatformTransactionManager transactions, @Autowired ShiftedClock clock) {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = story.task(number, Step.OPENING_VACANCY).getId();
        var attempts = new Attempts(record, targets, new AttemptBound(clock, 2), database, transactions);
        var transaction = new TransactionTemplate(transactions);
        var hash = Digest.of(new byte[0]);
        var remark = new Remarks.Added("x", task, Step.OPENING_VACANCY.id(), hash, RemarkDetails.ofComment(task, Date.from(clock.instant()), "zhang", "comment", ""));
        Consumer<String> remarks = login -> transaction.executeWithoutResult(status -> attempts.remarked(login, CommandTable.OWN, remark));
        Consumer<String> changes = whose -> transaction.executeWithoutResult(status -> attempts.staffed("zhang", CommandTable.OWN, new StaffChange(whose, null, null, true)));
        for (var again : List.of("zhang", "zhang", "li")) {
            remarks.accept(again);
            changes.accept(again);
        }
        assertThatThrownBy(() -> remarks.accept("zhang")).isInstanceOf(Refusal.class)
            .hasMessage("您一分钟内在本案已添加 2 条备注和附件（R-LOG-CONTENT）。请过一分钟再添加。");
        var staffed = record.last("system");
        assertThatThrownBy(() -> changes.accept("zhang")).isInstanceOf(Refusal.class)
            .hasMessage("您一分钟内已 2 次改动自己的账号（R-SUP-INTERNAL）。请过一分钟再试。");
        assertThat(record.last("system")).isEqualTo(staffed);
        changes.accept("li"); // who keeps the accounts of others has many of them
        clock.advance(Duration.ofMinutes(1));
        remarks.accept("zhang");
        changes.accept("zhang");
        assertThat(story.recordOf(number)).extracting(Entry::actor).containsExactly("zhang", "zhang", "zhang", "li", "zhang");
    }

    @Test // R-GEN-ORDER
    void jobs_are_tried_again_one_by_one_and_not_those_of_all_cases_at_once(@Autowired ManagementService jobs) {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE);
        var job = jobs.createJobQuery().processInstanceId(story.processOf(number).getId()).singleResult();
        var three = JSON.createObjectNode().put("retries", 3);
        var all = Rest.api(port, "admin").send("PUT", "/job-definition/" + job.getJobDefinitionId() + "/retries", three, false);
        assertThat(all.statusCode()).isEqualTo(403);
        assertThat(all.body()).contains("『重试失败的作业』不得一次用于全部案件的同类作业（R-GEN-ORDER）。请在各案中逐个作业重试。");
        assertThat(Rest.api(port, "admin").send("PUT", "/job/" + job.getId() + "/retries", three, false).statusCode()).isEqualTo(204);
    }

    @Test // R-STAFF-LEAK, R-LOG-CONTENT
    void a_remark_at_a_task_is_read_by_whoever_sees_the_task_and_stands_in_the_record_by_its_hash() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = "/task/" + story.task(number, Step.OPENING_VACANCY).getId();
        var zhang = Rest.api(port, "zhang");
        var comment = json(zhang.send("POST", task + "/comment/create", JSON.createObjectNode().put("message", "请核对编制"), false)).path("id").asText();
        var file = json(zhang.send("POST", task + "/attachment/create", null, true)).path("id").asText();
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED, EntryKind.REMARKED, EntryKind.REMARKED);
        var first = story.recordOf(number).get(1);
        assertThat(first).extracting(Entry::actor, Entry::step).containsExactly("zhang", "opening-vacancy");
        assertThat(first.payload()).contains(comment, Digest.of("请核对编制".getBytes(StandardCharsets.UTF_8)).hex(), "添加备注").doesNotContain("请核对编制");
        assertThat(story.recordOf(number).get(2).payload()).contains(file, Digest.of("bytes".getBytes(StandardCharsets.UTF_8)).hex(), "添加附件");

        var chen = Rest.api(port, "chen");
        assertThat(json(chen.send("GET", task + "/comment", null, false)).findValuesAsText("message")).containsExactly("请核对编制");
        assertThat(json(chen.send("GET", task + "/comment/" + comment, null, false)).path("message").asText()).isEqualTo("请核对编制");
        assertThat(json(chen.send("GET", task + "/attachment", null, false)).findValuesAsText("id")).containsExactly(file);
        assertThat(chen.send("GET", task + "/attachment/" + file + "/data", null, false).body()).isEqualTo("bytes");
        for (var path : List.of("/comment", "/comment/" + comment, "/attachment", "/attachment/" + file, "/attachment/" + file + "/data")) {
            var other = Rest.api(port, "wu").send("GET", task + path, null, false);
            assertThat(other.statusCode()).as(path).isBetween(400, 404);
            assertThat(other.body()).as(path).doesNotContain("核对编制", "bytes");
        }
        var elsewhere = JSON.valueToTree(Map.of("message", "x", "processInstanceId", story.processOf(story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy")).getId()));
        assertThat(zhang.send("POST", task + "/comment/create", (JsonNode) elsewhere, false).statusCode()).as("at the process of another case").isEqualTo(403);
        story.ends(number); // and nothing is held up by it
    }

    @Test // R-LOG-CONTENT
    void a_remark_is_no_longer_and_no_larger_than_people_read_and_legible() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = "/task/" + story.task(number, Step.OPENING_VACANCY).getId();
        var refused = Map.of("长".repeat(2_001), "备注有 2001 字，超过 2000 字", "看\u0000看", "备注在“看”之后有不可见字符 U+0000", "看\u202e看", "备注在“看”之后有不可见字符 U+202E", "<b>看</b>", "备注含有");
        refused.forEach((message, why) -> {
            var answer = Rest.api(port, "zhang").send("POST", task + "/comment/create", JSON.createObjectNode().put("message", message), false);
            assertThat(answer.statusCode()).as(why).isEqualTo(422);
            assertThat(answer.body()).contains(why);
        });
        attachment(task, "名".repeat(201), "说明", new byte[1], 422, "附件名称有 201 字，超过 200 字");
        attachment(task, "<b>名", "说明", new byte[1], 422, "附件名称含有网页标记“<b”");
        attachment(task, "名", "说".repeat(1_001), new byte[1], 422, "附件说明有 1001 字，超过 1000 字");
        attachment(task, "名", "说明", new byte[(50 << 20) + 1], 422, "附件有 52428801 字节，超过上限 50 MB");
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED);
        attachment(task, "名".repeat(200), "说".repeat(1_000), new byte[1], 200, "名");
        json(Rest.api(port, "zhang").send("POST", task + "/comment/create", JSON.createObjectNode().put("message", "长".repeat(2_000)), false));
    }

    private void attachment(String task, String name, String description, byte[] content, int status, String said) {
        var parts = new LinkedMultiValueMap<String, Object>();
        var utf8 = new HttpHeaders();
        utf8.setContentType(new MediaType("text", "plain", StandardCharsets.UTF_8));
        parts.add("attachment-name", new HttpEntity<>(name, utf8));
        parts.add("attachment-description", new HttpEntity<>(description, utf8));
        parts.add("attachment-type", new HttpEntity<>("text/plain", utf8));
        parts.add("content", file("note.txt", content));
        var answer = rest.withBasicAuth("zhang", "zhang-demo").postForEntity("/engine-rest" + task + "/attachment/create", parts, String.class);
        assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
        assertThat(answer.getBody()).contains(said);
    }

    private static ByteArrayResource file(String name, byte[] content) {
        return new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    @Test // R-LOG-CONTENT
    void a_remark_that_somebody_changes_or_deletes_in_the_database_is_found_by_the_audit(@Autowired CaseFiles files, @Autowired JdbcTemplate database) {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = "/task/" + story.task(number, Step.OPENING_VACANCY).getId();
        var zhang = Rest.api(port, "zhang");
        var comment = json(zhang.send("POST", task + "/comment/create", JSON.createObjectNode().put("message", "请核对编制"), false)).path("id").asText();
        var file = json(zhang.send("POST", task + "/attachment/create", null, true)).path("id").asText();
        assertThat(files.audit(number)).isEmpty();
        var change = Map.of("update ACT_HI_COMMENT set FULL_MSG_ = ? where ID_ = '" + comment + "'", "请核对编制",
            "update ACT_GE_BYTEARRAY set BYTES_ = ? where ID_ = (select CONTENT_ID_ from ACT_HI_ATTACHMENT where ID_ = '" + file + "')", "bytes");
        change.forEach((statement, was) -> {
            database.update(statement, (Object) "别的".getBytes(StandardCharsets.UTF_8));
            assertThat(files.audit(number)).singleElement().asString().startsWith("第 %d 条记实".formatted(was.equals("bytes") ? 3 : 2)).contains("所附的备注或附件已被改动");
            database.update(statement, (Object) was.getBytes(StandardCharsets.UTF_8));
        });
        assertThat(files.audit(number)).isEmpty();
        var besides = Map.of("ACT_HI_COMMENT", List.of("USER_ID_", "MESSAGE_", "TASK_ID_"), "ACT_HI_ATTACHMENT", List.of("NAME_", "DESCRIPTION_", "TYPE_", "URL_", "TASK_ID_"));
        besides.forEach((table, columns) -> columns.forEach(column -> {
            var id = table.equals("ACT_HI_COMMENT") ? comment : file;
            var was = database.queryForObject("select " + column + " from " + table + " where ID_ = ?", String.class, id);
            database.update("update " + table + " set " + column + " = 'chen' where ID_ = ?", id);
            assertThat(files.audit(number)).as(column).singleElement().asString().contains("所附的备注或附件已被改动");
            database.update("update " + table + " set " + column + " = ? where ID_ = ?", was, id);
        }));
        assertThat(files.audit(number)).isEmpty();
        database.update("delete from ACT_HI_COMMENT where ID_ = ?", comment);
        database.update("delete from ACT_HI_ATTACHMENT where ID_ = ?", file);
        assertThat(files.audit(number)).hasSize(2).allSatisfy(fault -> assertThat(fault).contains("备注『登记职位空缺』（zhang").contains("所附的备注或附件已不在库中"));
    }

    private JsonNode newestOfSystem() {
        var entries = json(Rest.house(port, "shi").send("POST", "/cases/system/record", JSON.createObjectNode().put("reason", "年度审计"), false)).path("entries");
        return entries.get(entries.size() - 2); // the last one is this reading
    }

    private static List<String> text(JsonNode entry, String label) {
        return entry.path("lines").findParents("label").stream().filter(line -> line.path("label").asText().equals(label)).map(line -> line.path("text").asText()).toList();
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
