package org.xuanren.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;
import org.apache.catalina.connector.ClientAbortException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.glassfish.jersey.server.internal.process.MappableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.attack.Rest;
import org.xuanren.browser.WebApps;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** What the engine's API says where the engine refuses, and what the log says of it. */
@Story
class RestAnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger GUARD = (Logger) LoggerFactory.getLogger("org.xuanren.guard");

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
        GUARD.setLevel(Level.INFO);
        log.start();
        ROOT.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        ROOT.detachAppender(log);
        GUARD.setLevel(null);
    }

    @ParameterizedTest // R-ACC-MATRIX
    @ValueSource(strings = {"/engine-rest/task/%00", "/engine-rest/task/a%2Fb", "/camunda/api/xuanren/papers/%00/content?task=x", "/camunda/app/%00"})
    void what_the_server_itself_does_not_understand_is_told_in_chinese(String path) throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).startsWith("请求有误：内容不全、格式不符");
    }

    @ParameterizedTest // R-ACC-MATRIX
    @ValueSource(strings = {"/camunda/app/tasklist/foo/", "/camunda/app/cockpit/foo", "/camunda/app/admin/default2/", "/error"})
    void an_engine_that_there_is_not_or_the_page_of_errors_without_one_is_no_failure_of_ours(String address) throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build(),
            BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).path("message").asText()).startsWith("没有所指的对象或地址");
    }

    @Test // R-ACC-MATRIX
    void whoever_opens_in_a_browser_what_there_is_not_reads_a_page_in_chinese() throws Exception {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/camunda/app/cockpit/foo")).header("Accept", "text/html").build();
        var answer = HttpClient.newHttpClient().send(asked, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1", "打不开这一页", "/camunda/app/welcome/").doesNotContain("Whitelabel");
    }

    @Test // R-ACC-MATRIX
    void what_no_column_takes_is_no_failure_of_ours() throws Exception {
        var body = JSON.createObjectNode();
        body.putObject("profile").put("id", "widename").put("firstName", "张".repeat(300)).put("lastName", "文清");
        body.putObject("credentials").put("password", "known-2026");
        var answer = Rest.api(port, "lv").send("POST", "/user/create", body, false);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("message").asText()).startsWith("请求有误");
    }

    @ParameterizedTest // R-SUP-INTERNAL
    @CsvSource(delimiter = '|', value = {"lv | 422 | 登录名“wu”已有账号（R-SUP-INTERNAL）。请另取一个从未用过的登录名", "zhang | 403 | 您没有对『用户』进行此项操作的权限"})
    void a_login_that_somebody_has_is_given_to_nobody_else(String who, int status, String said) {
        log.list.clear();
        var body = JSON.createObjectNode();
        body.putObject("profile").put("id", "wu").put("firstName", "吴").put("lastName", "代");
        body.putObject("credentials").put("password", "known-2026");
        for (var door : List.of(Rest.api(port, who), Rest.web(port, who, who.equals("lv") ? "admin" : "tasklist"))) {
            var answer = door.send("POST", "/user/create", body, false);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(json(answer).path("message").asText()).startsWith(said);
        }
        assertThat(log.list).filteredOn(line -> line.getThrowableProxy() != null || line.getLevel().isGreaterOrEqual(Level.WARN)).isEmpty();
        assertThat(Rest.api(port, "wu").send("GET", "/task/count", null, false).statusCode()).as("it is still his").isEqualTo(200);
    }

    @Test // R-ACC-MATRIX
    void a_broken_form_is_no_failure_of_ours() throws Exception {
        var put = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/user/zhang/profile")).header("Content-Type", "application/x-www-form-urlencoded")
            .PUT(BodyPublishers.ofString("a=%zz")).build();
        assertThat(HttpClient.newHttpClient().send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
        var post = Rest.house(port, "zhang").send("POST", "/roster", JSON.createObjectNode(), false);
        assertThat(post.statusCode()).isEqualTo(400);
        assertThat(json(post).path("message").asText()).isEqualTo("没有收到文件，或文件没有传完（R-ARC-LIST）。请选择文件后重新上传。");
    }

    @ParameterizedTest(name = "{0} {1} {2}") // R-ACC-MATRIX
    @CsvSource(delimiter = '|', value = {
        "wu    | POST | /process-definition/key/cadre-selection/submit-form | {\"variables\": {}}               | 403 | 您没有对『流程实例』进行此项操作的权限（R-ACC-MATRIX）。请由有权人员办理；确需由您办理的，请联系安全管理员。",
        "zhang | POST | /user/create                     | {\"profile\": {\"id\": \"x\"}, \"credentials\": {\"password\": \"xx-2026-xx\"}} | 403 | 您没有对『用户』进行此项操作的权限",
        "zhang | POST | /task/none/claim                 | {\"userId\": \"zhang\"}                              | 400 | 请求有误：内容不全、格式不符，或所指的对象不存在。请核对后重试。",
        "zhang | POST | /task/none/submit-form           | {}                                                   | 400 | 请求有误",
        "zhang | PUT  | /task/none                       | {}                                                   | 404 | 没有所指的对象或地址。请核对编号和地址。",
        "zhang | GET  | /task/none                       |                                                      | 404 | 没有所指的对象或地址",
        "zhang | GET  | /nothing/of/the/kind             |                                                      | 404 | 没有所指的对象或地址",
        "zhang | GET  | /engine/none/task                |                                                      | 4xx | 。",
        "zhang | PUT  | /version                         | {}                                                   | 405 | 这一地址不接受这种操作",
        "zhang | POST | /migration/execute               | {}                                                   | 400 | 请求有误",
        "zhang | POST | /migration/execute               | []                                                   | 400 | 请求有误",
        "zhang | POST | /task/none/claim                 | {\"nobody\": 1}                                      | 400 | 请求有误",
        "zhang | POST | /task/none/claim                 |                                                      | 4xx | 。"})
    void whatever_the_engine_refuses_is_said_in_chinese_at_both_doors(String login, String method, String path, String body, String status,
            String sentence) throws JsonProcessingException {
        var content = body == null ? null : JSON.readTree(body);
        for (var rest : List.of(Rest.api(port, login), Rest.web(port, login, "tasklist"))) {
            var answer = rest.send(method, path, content, false);
            assertThat(String.valueOf(answer.statusCode())).as(answer.body()).matches(status.replace("x", "\\d"));
            assertThat(json(answer).path("message").asText()).contains(sentence);
            assertThat(json(answer).path("type").asText()).isNotEmpty();
            assertThat(json(answer).has("code")).isTrue();
            assertThat(json(answer).path("detail").asText()).as("for developers").isNotEmpty();
        }
    }

    @ParameterizedTest // R-GEN-ORDER
    @ValueSource(strings = {"{}", "{\"instructions\": []}", "{\"instructions\": [{\"type\": \"cancel\", \"activityId\": \"opening-vacancy\"}]}"})
    void a_modification_that_asks_for_nothing_is_refused_and_recorded_like_any_other(String body) throws JsonProcessingException {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var answer = Rest.api(port, "zhang").send("POST", "/process-instance/" + story.processOf(number).getId() + "/modification", JSON.readTree(body), false);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("message").asText()).isEqualTo("『修改流程实例（移动令牌）』会越过、打乱或抹去选任程序，任何人不得使用（R-GEN-ORDER）。"
            + "请在任务列表中按步骤办理；本次操作已记入记录。");
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED, EntryKind.ATTEMPT_REFUSED);
    }

    @Test // R-GEN-ORDER
    void a_path_with_a_slash_behind_hides_no_modification() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var answer = Rest.api(port, "zhang").send("POST", "/process-instance/" + story.processOf(number).getId() + "/modification/", JSON.createObjectNode(), false);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED, EntryKind.ATTEMPT_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/migration/execute", "/task/none/claim"})
    void a_request_that_cannot_be_read_says_nothing_of_the_insides_of_the_program(String path) {
        var answer = Rest.api(port, "zhang").send("POST", path, JSON.nullNode(), false);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("type").asText()).isEqualTo("InvalidRequestException");
        assertThat(json(answer).path("detail").asText()).isEqualTo("The request can't be read.");
    }

    @Test
    void a_browser_that_leaves_is_no_error_and_what_fails_while_an_answer_is_written_keeps_its_stack_trace() {
        var jersey = java.util.logging.Logger.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder");
        Rest.api(port, "zhang").send("GET", "/version", null, false); // it is on guard
        var lines = new ArrayList<LogRecord>();
        var here = new StreamHandler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line);
            }
        };
        jersey.addHandler(here);
        jersey.setLevel(java.util.logging.Level.ALL); // a command of another test may have turned off all logs of this JVM
        try {
            jersey.log(java.util.logging.Level.SEVERE, "I/O error", new MappableException(new ClientAbortException(new IOException("Broken pipe"))));
            assertThat(lines).isEmpty();
            jersey.log(java.util.logging.Level.SEVERE, "I/O error", new MappableException(new IOException("No space left on device")));
            assertThat(lines).hasSize(1).first().extracting(LogRecord::getThrown).isNotNull();
        } finally {
            jersey.setLevel(null);
            jersey.removeHandler(here);
        }
    }

    @Test // R-GEN-ORDER
    void a_refusal_of_the_house_stays_as_it_is_though_the_api_wraps_it() {
        var answer = Rest.api(port, "admin").send("POST", "/job/none/execute", JSON.createObjectNode(), false);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("message").asText()).isEqualTo("『执行作业』由系统自行完成（R-GEN-ORDER）。请勿手工操作。");
    }

    @Test
    void who_is_not_logged_in_is_told_so() {
        for (var answer : List.of(Rest.api(port, null).send("GET", "/task", null, false),
            Rest.api(port, null).send("GET", "/engine/none/task", null, false), Rest.api(port, "stranger").send("POST", "/task/none/claim", null, false))) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(json(answer).path("message").asText()).isEqualTo("尚未登录，或用户名、密码有误。请登录后重试；多次输错密码的，请等十分钟。");
        }
    }

    @Test // R-ACC-MATRIX
    void who_comes_second_learns_that_somebody_was_first_and_a_wrong_group_that_it_may_not() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        assertThat(claim("zhang", number).statusCode()).isEqualTo(204);
        var second = claim("li", number);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(json(second).path("message").asText()).startsWith("他人刚刚办理了同一事项");
        var wrong = claim("wu", number);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(json(wrong).path("message").asText()).startsWith("您没有对『任务』进行此项操作的权限（R-ACC-MATRIX）");
    }

    private HttpResponse<String> claim(String login, String number) {
        return Rest.api(port, login).send("POST", "/task/" + story.task(number, Step.OPENING_VACANCY).getId() + "/claim",
            JSON.createObjectNode().put("userId", login), false);
    }

    @Test // R-MOTION
    void a_refused_submission_is_one_line_in_the_log_and_names_nobody_and_nothing() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = story.task(number, Step.OPENING_VACANCY).getId();
        claim("zhang", number);
        log.list.clear();
        var answer = Rest.api(port, "zhang").send("POST", "/task/" + task + "/submit-form", JSON.createObjectNode(), false);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json(answer).path("type").asText()).isEqualTo("Refusal");
        assertThat(json(answer).has("detail")).isFalse();
        assertThat(log.list).hasSize(1).first().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.INFO);
            assertThat(line.getFormattedMessage()).matches("SubmitTaskFormCmd of zhang refused: R-[A-Z-]+(, R-[A-Z-]+)*");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    @Test
    void what_really_fails_keeps_its_stack_trace(@Autowired ProcessEngineConfigurationImpl engine) {
        log.list.clear();
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequired().execute(context -> {
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
        assertThat(log.list).hasSize(1).first().satisfies(line -> {
            assertThat(line.getLevel()).isEqualTo(Level.ERROR);
            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("broken");
        });
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
        }
    }
}
