package org.xuanren.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.ShiftedClock;
import org.xuanren.attack.Rest;
import org.xuanren.operation.Act;
import org.xuanren.operation.CaseOperations;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.record.NewEntry;
import org.xuanren.roster.ImportReport;
import org.xuanren.roster.RosterChanged;
import org.xuanren.roster.RosterImport;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.ServerOpening;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** Three administrators (三员分立), none of whom can do what another one does. */
@Story
class AdministratorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final AtomicInteger made = new AtomicInteger();

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private IdentityService identity;
    @Autowired
    private CaseRecord record;

    /** Engines that other tests of this JVM have closed took the name out of the register in which the REST API looks it up. */
    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
    }

    @ParameterizedTest(name = "{0}: {1} {2} -> {3}, {4}, {5}") // R-SUP-INTERNAL
    @CsvSource({
        //                                                               admin lv   shi
        "jobs and where cases stand,   GET,  /process-instance,            200, 200, 200",
        "the state of the engine,      GET,  /telemetry/data,              200, 403, 200",
        "deployments,                  GET,  /deployment/count,            200, 200, 200",
        "an account,                   POST, /user/create,                 403, 204, 403",
        "a membership,                 PUT,  /group/archivist/members/neu, 403, 204, 403",
        "a right,                      POST, /authorization/create,        403, 403, 403",
        "the operation log,            GET,  /history/user-operation,      200, 200, 200"})
    void each_can_do_its_part_and_none_can_do_another_ones(String what, String method, String path, int admin, int lv, int shi) {
        identity.deleteUser("neu");
        if (path.contains("members")) {
            account("neu");
        }
        for (var expected : Map.of("admin", admin, "shi", shi).entrySet()) {
            assertThat(send(expected.getKey(), method, path)).as(expected.getKey()).isEqualTo(expected.getValue());
        }
        assertThat(send("lv", method, path)).as("lv").isEqualTo(lv);
    }

    @Test // R-ACC-MATRIX
    void groups_rights_and_the_demonstration_are_there_before_the_server_takes_a_request(@Autowired ServerOpening opening) {
        assertThat(opening.owned()).as("nobody else becomes the owner").isTrue();
        assertThat(opening.members()).isEqualTo(3);
        assertThat(opening.cadres()).isGreaterThan(40);
    }

    @Test // R-SUP-INTERNAL
    void what_each_one_sees_is_his_own_part() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var task = story.task(number, Step.OPENING_VACANCY);
        identity.deleteUser("neu");
        assertThat(send("lv", "POST", "/user/create")).isEqualTo(204); // leaves a line in the operation log
        assertThat(count("admin", "/process-instance/count")).isPositive();
        assertThat(count("lv", "/process-instance/count")).as("no case for who gives out accounts").isZero();
        assertThat(count("lv", "/history/process-instance/count")).isZero();
        assertThat(count("shi", "/history/process-instance/count")).isPositive();
        assertThat(count("shi", "/history/user-operation/count")).isPositive();
        assertThat(count("admin", "/history/user-operation/count")).as("nobody reads there what is said of him").isZero();
        assertThat(count("lv", "/history/user-operation/count")).isZero();
        assertThat(count("admin", "/user/count")).as("himself").isEqualTo(1);
        for (var login : new String[] {"admin", "lv", "shi"}) {
            assertThat(story.sees(login, task)).as(login).isFalse();
        }
    }

    @Test // R-SUP-INTERNAL
    void nobody_is_two_of_them_or_one_of_them_and_staff() {
        account("xin");
        identity.createMembership("xin", "audit-administrator");
        var second = Rest.api(port, "lv").send("PUT", "/group/administrator/members/xin", JSON.createObjectNode(), false);
        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.body()).contains("xin已属『审计管理』，系统、安全、审计管理员须各由专人担任，不得兼任其他（R-SUP-INTERNAL）");
        assertThat(Rest.api(port, "lv").send("PUT", "/group/administrator/members/zhang", JSON.createObjectNode(), false).body()).contains("张文清已属『组织部』");
        assertThat(Rest.api(port, "lv").send("PUT", "/group/archivist/members/lv", JSON.createObjectNode(), false).body()).contains("不得对本人");
        assertThat(identity.createGroupQuery().groupMember("xin").count()).isEqualTo(1);
        assertThat(record.last("system").orElseThrow().kind()).isEqualTo(EntryKind.ATTEMPT_REFUSED);
    }

    @Test // R-SUP-INTERNAL
    void who_does_not_see_a_task_leaves_no_remark_in_it() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var remark = "/task/" + story.task(number, Step.OPENING_VACANCY).getId() + "/comment/create";
        for (var login : List.of("shi", "yang")) {
            var answer = Rest.api(port, login).send("POST", remark, JSON.createObjectNode().put("message", "x"), false);
            assertThat(answer.statusCode()).as(login).isEqualTo(403);
            assertThat(answer.body()).contains("只由能办理该任务的人员使用（R-GEN-ORDER）");
        }
    }

    @Test // R-SUP-INTERNAL, R-LOG-CONTENT
    void a_change_of_staff_that_did_not_happen_is_recorded_as_an_attempt() {
        identity.deleteUser("neu");
        account("neu");
        assertThat(send("admin", "PUT", "/group/archivist/members/neu")).isEqualTo(403);
        assertThat(record.last("system").orElseThrow()).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, "admin");
        assertThat(send("lv", "PUT", "/group/archivist/members/neu")).isEqualTo(204);
        var happened = record.last("system").orElseThrow();
        assertThat(happened).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.STAFFED, "lv");
        var again = Rest.api(port, "lv").send("PUT", "/group/archivist/members/neu", JSON.createObjectNode(), false);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("neu已在用户组『档案』中（R-SUP-INTERNAL）");
        assertThat(record.last("system")).contains(happened);
        identity.deleteUser("neu");
    }

    @ParameterizedTest(name = "{0} {1}") // R-SUP-INTERNAL, R-LOG-CONTENT
    @CsvSource(delimiter = '|', value = {
        "POST   | /user/create                                 | {\"profile\": {\"id\": \"ZHANG\"}, \"credentials\": {\"password\": \"known-2026\"}}",
        "PUT    | /group/archivist/members/zhu                 | {}",
        "PUT    | /group/audit-administrator/members/zhu       | {}",
        "PUT    | /group/archivist-office-2/members/yang       | {}",
        "POST   | /group/create                                | {\"id\": \"archivist-office-9\", \"name\": \"档案\", \"type\": \"WORKFLOW\"}"})
    void who_may_change_no_staff_learns_nothing_of_it_and_stands_in_the_record(String method, String path, String body) throws JsonProcessingException {
        var answer = Rest.api(port, "chen").send(method, path, JSON.readTree(body), false);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("大小写", "已在", "已属", "不在", "已有");
        assertThat(record.last("system").orElseThrow()).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, "chen");
    }

    @Test // R-SUP-INTERNAL
    void the_account_that_closes_the_setup_is_nobodys() {
        var owner = identity.createUserQuery().memberOfGroup("camunda-admin").singleResult().getId();
        var lv = Rest.api(port, "lv");
        for (var answer : List.of(lv.send("DELETE", "/user/" + owner, null, false), lv.send("PUT", "/user/" + owner + "/credentials",
                JSON.valueToTree(Map.of("password", "known-2026", "authenticatedUserPassword", "lv-demo")), false))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("不得对本人或引擎所有者使用");
            assertThat(record.last("system").orElseThrow().kind()).isEqualTo(EntryKind.ATTEMPT_REFUSED);
        }
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isOne();
    }

    @Test // R-SUP-INTERNAL
    void no_role_of_an_administrator_is_left_empty_by_another() {
        var lv = Rest.api(port, "lv");
        for (var others : Map.of("administrator", "admin", "audit-administrator", "shi").entrySet()) { // whom other tests have put there
            identity.createUserQuery().memberOfGroup(others.getKey()).list().stream().map(User::getId).filter(login -> !login.equals(others.getValue()))
                .forEach(login -> identity.deleteMembership(login, others.getKey()));
        }
        for (var path : List.of("/user/admin", "/group/administrator/members/admin", "/user/shi")) {
            var answer = lv.send("DELETE", path, null, false);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body()).contains("的唯一人员（R-SUP-INTERNAL）。请先在其中增加另一人，再删除或移出。");
        }
        assertThat(identity.createUserQuery().memberOfGroup("administrator").list()).extracting(User::getId).contains("admin");
    }

    @Test // R-SUP-INTERNAL
    void nobody_gives_himself_another_name() {
        var answer = Rest.api(port, "chen").send("PUT", "/user/chen/profile", JSON.valueToTree(Map.of("id", "chen", "firstName", "张", "lastName", "文清")), false);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("姓名不得由本人改动（R-GEN-ORDER）。请由安全管理改动。");
        assertThat(Rest.api(port, "chen").send("PUT", "/user/chen/profile",
            JSON.valueToTree(Map.of("id", "chen", "firstName", "陈", "lastName", "思远", "email", "chen@example.org")), false).statusCode()).isEqualTo(204);
    }

    @Test // nobody could unlock an account again
    void wrong_passwords_lock_nobody_out_for_good(@Autowired ShiftedClock clock) {
        for (int i = 0; i < 12; i++) {
            assertThat(identity.checkPassword("wang", "guessed")).isFalse();
            clock.advance(Duration.ofMinutes(2));
        }
        assertThat(identity.checkPassword("wang", "wang-demo")).isTrue();
    }

    @ParameterizedTest // R-LOG-CONTENT
    @ValueSource(strings = {"system", "System", "张", "a b", "a/b"})
    void a_login_is_short_and_plain_and_not_what_the_record_calls_the_program(String login) {
        var made = Rest.api(port, "lv").send("POST", "/user/create", JSON.valueToTree(Map.of("profile", Map.of("id", login, "firstName", "张", "lastName", "文清"),
            "credentials", Map.of("password", "known-2026"))), false);
        assertThat(made.statusCode()).isEqualTo(422);
        assertThat(made.body()).contains("登录名“" + login + "”不可用（R-SUP-INTERNAL）。请用 1 至 64 个英文字母或数字，system 留给系统自身。");
    }

    @Test // R-LOG-CONTENT
    void a_login_that_stands_in_a_record_is_not_given_to_somebody_else() {
        assertThat(send("lv", "POST", "/user/create")).isEqualTo(204);
        var login = "neu" + made.get();
        assertThat(Rest.api(port, "lv").send("DELETE", "/user/" + login, null, false).statusCode()).isEqualTo(204);
        made.decrementAndGet();
        var again = Rest.api(port, "lv").send("POST", "/user/create", JSON.valueToTree(Map.of("profile", Map.of("id", login, "firstName", "李", "lastName", "四"),
            "credentials", Map.of("password", "known-2026"))), false);
        made.incrementAndGet();
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("登录名“" + login + "”曾有人使用（不分大小写），记录中的名字会被当作新人的（R-SUP-INTERNAL）。请另取一个从未用过的登录名。");
        assertThat(identity.createUserQuery().userId(login).count()).isZero();
        for (var like : Map.of("Zhang", "与现有的“zhang”只差大小写", login.toUpperCase(Locale.ROOT), "曾有人使用（不分大小写）").entrySet()) {
            var other = Rest.api(port, "lv").send("POST", "/user/create", JSON.valueToTree(Map.of("profile", Map.of("id", like.getKey()),
                "credentials", Map.of("password", "known-2026"))), false);
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.body()).contains("登录名“" + like.getKey() + "”" + like.getValue());
            assertThat(identity.createUserQuery().userId(like.getKey()).count()).isZero();
            var attempt = record.last("system").orElseThrow();
            assertThat(attempt).extracting(Entry::kind, Entry::actor).containsExactly(EntryKind.ATTEMPT_REFUSED, "lv");
            assertThat(attempt.payload()).contains(like.getKey(), like.getValue());
        }
    }

    @Test // R-AVOID-WORK
    void what_was_imported_by_the_command_holds_for_open_tasks_soon_and_after_the_next_start_at_the_latest(@Autowired ProcessEngine engine,
            @Autowired JdbcTemplate database, @Autowired TransactionTemplate transaction) {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.determines(number, "何雅琴");
        story.reaches(number, Step.ELIGIBILITY_SHEET);
        var task = story.task(number, Step.ELIGIBILITY_SHEET);
        var watch = new RosterWatch(engine, record); // of a program that has just been started
        watch.look();
        watch.look();
        var spouse = database.queryForObject("select id from cadre where account = 'li'", String.class);
        database.update("update cadre set account = null where id = ?", spouse); // as the command does it, past this program
        try {
            watch.look();
            assertThat(story.sees("li", task)).as("nothing was imported").isFalse();
            transaction.executeWithoutResult(status -> record.append(HouseChain.SYSTEM, NewEntry.by("os:root", EntryKind.IMPORTED, "roster", Map.of("file", "x.csv"))));
            watch.look();
            assertThat(story.sees("li", task)).isTrue();
        } finally {
            database.update("update cadre set account = 'li' where id = ?", spouse);
        }
        new RosterWatch(engine, record).look();
        assertThat(List.of(story.sees("li", task), story.sees("chen", task))).containsExactly(false, true);
    }

    @Test // R-ACC-MATRIX
    void a_task_that_was_made_while_somebody_left_its_group_is_not_left_to_him(@Autowired ProcessEngine engine, @Autowired JdbcTemplate database,
            @Autowired TransactionTemplate transaction) {
        account("neu");
        identity.createMembership("neu", "organization-department");
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.determines(number, "何雅琴"); // a relative is in the group, so that it is granted one by one
        story.reaches(number, Step.ELIGIBILITY_SHEET);
        var task = story.task(number, Step.ELIGIBILITY_SHEET);
        var watch = new RosterWatch(engine, record);
        watch.look();
        watch.look();
        transaction.executeWithoutResult(status -> record.append(HouseChain.SYSTEM, NewEntry.by("lv", EntryKind.STAFFED, "guard", Map.of("user", "neu"))));
        watch.look();
        assertThat(story.sees("neu", task)).isTrue();
        database.update("delete from ACT_ID_MEMBERSHIP where USER_ID_ = 'neu'"); // what made the task saw him in it, and ends only now
        watch.look();
        assertThat(List.of(story.sees("neu", task), story.sees("chen", task))).containsExactly(false, true);
    }

    @Test // R-AVOID-WORK, R-ACC-MATRIX
    void whoever_may_not_work_on_a_suspended_case_any_more_gives_back_what_he_has_taken_and_everything_else_goes_on(@Autowired CaseOperations operations,
            @Autowired ApplicationEventPublisher events, @Autowired TaskService tasks, @Autowired JdbcTemplate database) {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.determines(number, "何雅琴");
        story.reaches(number, Step.ELIGIBILITY_SHEET);
        var task = story.task(number, Step.ELIGIBILITY_SHEET);
        account("neu");
        identity.createMembership("neu", "organization-department");
        tasks.setAssignee(task.getId(), "neu");
        operations.perform(Act.SUSPEND, number, "等待机构改革方案", "zhang");
        assertThat(send("lv", "DELETE", "/group/organization-department/members/neu")).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult()).extracting(Task::getAssignee, Task::isSuspended).containsExactly(null, true);

        operations.perform(Act.RESUME, number, "方案已批", "qian");
        var spouse = database.queryForObject("select id from cadre where account = 'li'", String.class);
        database.update("update cadre set account = null where id = ?", spouse);
        try {
            events.publishEvent(new RosterChanged());
            tasks.setAssignee(task.getId(), "li");
            operations.perform(Act.SUSPEND, number, "等待机构改革方案", "zhang");
        } finally {
            database.update("update cadre set account = 'li' where id = ?", spouse);
        }
        database.update("insert into ACT_RU_TASK (ID_, REV_, NAME_, CREATE_TIME_, SUSPENSION_STATE_) values ('stray', 1, 'of no case', current_timestamp, 1)");
        try {
            events.publishEvent(new RosterChanged());
        } finally {
            database.update("delete from ACT_RU_TASK where ID_ = 'stray'");
        }
        assertThat(List.of(story.sees("li", task), story.sees("chen", task))).containsExactly(false, true);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult()).extracting(Task::getAssignee, Task::isSuspended).containsExactly(null, true);
        operations.perform(Act.RESUME, number, "方案已批", "qian");
        story.does(number, Step.ELIGIBILITY_SHEET);
    }

    @Test // R-SUP-INTERNAL
    void two_changes_at_once_give_nobody_two_offices() throws Exception {
        var both = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 5; i++) {
                identity.deleteUser("neu");
                account("neu");
                var start = new CyclicBarrier(2);
                both.invokeAll(Stream.of("administrator", "audit-administrator").<Callable<Integer>>map(group -> () -> {
                    start.await();
                    return send("lv", "PUT", "/group/" + group + "/members/neu");
                }).toList());
                assertThat(identity.createGroupQuery().groupMember("neu").count()).isOne();
            }
        } finally {
            both.shutdown();
            identity.deleteUser("neu");
        }
    }

    @Test // R-LOG-CONTENT
    void the_record_says_who_is_called_what_from_now_on() {
        identity.deleteUser("neu");
        assertThat(send("lv", "POST", "/user/create")).isEqualTo(204);
        assertThat(record.last("system").orElseThrow().payload()).contains("\"name\":\"人新\"");
        identity.deleteUser("neu");
    }

    @Test // R-ACC-MATRIX, R-AVOID-WORK
    void who_joins_or_leaves_a_group_or_becomes_a_relative_gains_or_loses_the_tasks_that_are_open(@Autowired RosterImport imports) {
        identity.deleteUser("neu");
        account("neu");
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "何雅琴", "方民生"));
        story.determines(number, "何雅琴");
        story.reaches(number, Step.ELIGIBILITY_SHEET);
        var task = story.task(number, Step.ELIGIBILITY_SHEET);
        var member = "/group/organization-department/members/neu";
        assertThat(List.of(story.sees("chen", task), story.sees("li", task), story.sees("neu", task))).containsExactly(true, false, false);

        assertThat(send("lv", "PUT", member)).isEqualTo(204);
        assertThat(List.of(story.sees("chen", task), story.sees("li", task), story.sees("neu", task))).containsExactly(true, false, true);
        assertThat(Rest.api(port, "neu").send("POST", "/task/" + task.getId() + "/claim", JSON.createObjectNode().put("userId", "neu"), false).statusCode()).isEqualTo(204);

        assertThat(send("lv", "DELETE", member)).isEqualTo(204);
        assertThat(List.of(story.sees("chen", task), story.sees("neu", task))).containsExactly(true, false);
        assertThat(story.task(number, Step.ELIGIBILITY_SHEET).getAssignee()).as("given back").isNull();

        assertThat(send("lv", "PUT", member)).isEqualTo(204);
        imports.importAll(List.of(file("new.lrmx", "<?xml version=\"1.0\" encoding=\"utf-8\"?><Person><XingMing>新人</XingMing><ShenFenZheng>990101199001019999</ShenFenZheng></Person>"),
            file("cadre-details.csv", "name,identityNumber,account,kin\n新人,990101199001019999,neu,配偶/990101198409011019\n")), "chen", new ImportReport());
        assertThat(List.of(story.sees("chen", task), story.sees("neu", task))).as("a relative by now").containsExactly(true, false);
        identity.deleteUser("neu");
        assertThat(story.sees("chen", task)).isTrue();
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private int send(String login, String method, String path) {
        JsonNode body = switch (path) {
            case "/user/create" -> JSON.valueToTree(Map.of("profile", Map.of("id", "neu" + made.incrementAndGet(), "firstName", "人", "lastName", "新"), "credentials", Map.of("password", "neu-demo")));
            case "/authorization/create" -> JSON.valueToTree(Map.of("type", 1, "permissions", new String[] {"ALL"}, "userId", "neu", "resourceType", 8, "resourceId", "*"));
            default -> method.equals("GET") ? null : JSON.createObjectNode();
        };
        return Rest.api(port, login).send(method, path, body, false).statusCode();
    }

    private int count(String login, String path) {
        try {
            return JSON.readTree(Rest.api(port, login).send("GET", path, null, false).body()).path("count").asInt();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void account(String login) {
        if (identity.createUserQuery().userId(login).count() == 0) {
            var user = identity.newUser(login);
            user.setPassword(login + "-demo");
            identity.saveUser(user);
        }
    }
}
