package org.xuanren.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.h2.api.Trigger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.attack.Rest;
import org.xuanren.browser.WebApps;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** The window 案件处置 as its script talks to the server. */
@Story
class OperationEndpointTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    private String number;

    /** Engines that other tests of this JVM have closed took the name out of the register in which the REST API looks it up. */
    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
        number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
    }

    @Test // R-SUP-INTERNAL
    void a_case_is_suspended_resumed_and_ended_by_two_logins() {
        var zhang = Rest.house(port, "zhang");
        assertThat(line(zhang).path("steps").path(0).path("step").asText()).isEqualTo("登记职位空缺");
        assertThat(acts(zhang)).contains("SUSPEND", "PROPOSE_END").doesNotContain("RESUME", "CONSENT_END");
        var task = story.task(number, Step.OPENING_VACANCY).getId();
        assertThat(perform(zhang, "SUSPEND", "等待批复").statusCode()).isEqualTo(200);
        assertThat(line(zhang).path("suspension").path("reason").asText()).isEqualTo("等待批复");
        var claimed = Rest.api(port, "zhang").send("POST", "/task/" + task + "/claim", body(Map.of("userId", "zhang")), false);
        assertThat(claimed.statusCode()).isEqualTo(422);
        assertThat(claimed.body()).contains("本案已暂停办理（R-GEN-ORDER）");
        assertThat(perform(zhang, "RESUME", "已批复").statusCode()).isEqualTo(200);

        assertThat(perform(zhang, "PROPOSE_END", "职位撤销").statusCode()).isEqualTo(200);
        var own = perform(zhang, "CONSENT_END", "同意");
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("『同意终止』由党委办理，张文清不在其中（R-ACC-MATRIX）");
        var sun = Rest.house(port, "sun");
        assertThat(line(sun).path("proposal").path("actor").asText()).isEqualTo("张文清");
        assertThat(acts(sun)).contains("CONSENT_END", "DECLINE_END");
        assertThat(perform(sun, "CONSENT_END", "同意终止").statusCode()).isEqualTo(200);
        assertThat(line(sun).isMissingNode()).isTrue();
        assertThat(found(sun, number).path("over")).isEqualTo(JSON.valueToTree(Map.of("label", "已终止", "appointed", false, "reason", "职位撤销",
            "actor", "张文清提议，孙立言同意", "seq", 7, "at", story.recordOf(number).get(6).at().toString())));
        assertThat(found(sun, number).path("acts")).isEmpty();
        assertThat(sun.send("GET", "/cases?number=1999-0001", null, false).body()).contains("没有编号为 1999-0001 的选任案（R-GEN-ORDER）。请核对案号，样式如 2026-0001。");
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.END_CONSENTED, EntryKind.ENDED);
    }

    @Test // R-SUP-INTERNAL
    void one_candidacy_is_offered_to_be_ended_by_two_and_whoever_looks_at_the_case_sees_it() {
        story.determines(number, "唐远山", "林致远");
        var tang = story.cadre("唐远山");
        var zhang = Rest.house(port, "zhang");
        assertThat(candidacies(zhang).findValuesAsText("name")).containsExactlyInAnyOrder("唐远山", "林致远");
        assertThat(candidacies(zhang).findValuesAsText("act")).containsOnly("PROPOSE_CANDIDACY_END");
        assertThat(candidacies(Rest.house(port, "yang")).findValuesAsText("act")).isEmpty();
        assertThat(perform(zhang, "SUSPEND", tang, "等待批复").statusCode()).isEqualTo(200);
        assertThat(last(EntryKind.SUSPENDED).candidate()).as("it was the case").isNull();
        assertThat(candidacies(zhang)).isEmpty();
        assertThat(perform(zhang, "RESUME", "已批复").statusCode()).isEqualTo(200);
        assertThat(perform(zhang, "PROPOSE_CANDIDACY_END", "退出").body()).as("of whom is not said").contains("此人不是本案正在考察的人选（R-GEN-ORDER）");
        assertThat(perform(zhang, "PROPOSE_CANDIDACY_END", tang, "本人申请退出").statusCode()).isEqualTo(200);
        var sun = Rest.house(port, "sun");
        assertThat(candidacies(sun).findValuesAsText("act")).containsExactlyInAnyOrder("PROPOSE_CANDIDACY_END", "CONSENT_CANDIDACY_END", "DECLINE_CANDIDACY_END");
        assertThat(candidacies(zhang).findValuesAsText("act")).containsExactly("PROPOSE_CANDIDACY_END");
        assertThat(candidacies(sun).findPath("proposal").path("reason").asText()).isEqualTo("本人申请退出");
        assertThat(perform(sun, "CONSENT_CANDIDACY_END", tang, "同意").statusCode()).isEqualTo(200);
        assertThat(candidacies(zhang).findValuesAsText("name")).containsExactly("林致远");
        assertThat(line(zhang).path("steps").toString()).contains("林致远").doesNotContain("唐远山");
        assertThat(line(Rest.house(port, "yang")).path("ended").path(0)).isEqualTo(JSON.valueToTree(Map.of("name", "唐远山", "actor", "孙立言", "reason", "本人申请退出",
            "seq", (int) last(EntryKind.ENDED).seq(), "at", last(EntryKind.ENDED).at().toString())));
        var read = json(Rest.house(port, "shi").send("POST", "/cases/" + number + "/record", body(Map.of("reason", "年度审计")), false)).path("entries");
        assertThat(read.findValuesAsText("kind")).contains("提议终止该人选", "同意终止该人选", "终止");
        assertThat(read.findValuesAsText("step")).contains("案件处置（唐远山）");
        story.reaches(number, Step.DELIBERATION_LEADERS);
        var history = zhang.send("GET", "/history?task=" + story.task(number, Step.DELIBERATION_LEADERS).getId(), null, false).body();
        assertThat(history).contains("提议终止该人选", "同意终止该人选", "唐远山");
    }

    @Test // R-ACC-MATRIX
    void whoever_is_overtaken_by_a_colleague_reads_that_and_nothing_is_saved(@Autowired JdbcTemplate database) {
        perform(Rest.house(port, "zhang"), "PROPOSE_END", "职位撤销");
        database.execute("create trigger overtaking after insert on ACT_HI_OP_LOG for each row call \"" + Overtaking.class.getName() + "\"");
        try {
            var late = perform(Rest.house(port, "sun"), "CONSENT_END", "同意终止");
            assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
            assertThat(json(late)).isEqualTo(JSON.valueToTree(Map.of("message", "他人刚刚办理了同一事项，本次未予保存。请刷新后再看是否仍须办理。")));
        } finally {
            database.execute("drop trigger overtaking");
        }
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.END_PROPOSED);
        assertThat(perform(Rest.house(port, "sun"), "CONSENT_END", "同意终止").statusCode()).isEqualTo(200);
    }

    /** Made by the database: somebody claims the task between the moment at which it was read and that at which it is deleted. */
    public static final class Overtaking implements Trigger {

        @Override
        public void fire(Connection connection, Object[] former, Object[] latter) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("update ACT_RU_TASK set REV_ = REV_ + 1");
                statement.executeUpdate("update ACT_RU_EXECUTION set REV_ = REV_ + 1");
            }
        }
    }

    @Test // R-STAFF-LEAK
    void an_auditor_reads_the_record_and_the_record_says_so() {
        var shi = Rest.house(port, "shi");
        assertThat(acts(shi)).isEmpty();
        assertThat(shi.send("POST", "/cases/" + number + "/record", body(Map.of()), false).body()).contains("『查阅记实』的理由未填写（R-LOG-CONTENT）");
        assertThat(shi.send("POST", "/cases/" + number + "/record", body(Map.of("reason", "查\u0000")), false).body()).contains("『查阅记实』的理由含有控制字符");
        var read = shi.send("POST", "/cases/" + number + "/record", body(Map.of("reason", "年度审计")), false);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(json(read).path("faults")).isEmpty();
        assertThat(json(read).path("entries").findValuesAsText("kind")).containsExactly("开案", "查阅");
        assertThat(story.recordOf(number).get(1)).extracting(Entry::actor, Entry::kind).containsExactly("shi", EntryKind.READ);
        assertThat(Rest.house(port, "zhang").send("POST", "/cases/" + number + "/record", body(Map.of("reason", "想看")), false).statusCode()).isEqualTo(403);
        var former = json(shi.send("POST", "/cases/" + number + "/record", body(Map.of("reason", "年度审计", "before", "2")), false));
        assertThat(former.path("entries").findValuesAsText("kind")).containsExactly("开案");
        assertThat(former.path("total").asInt()).isEqualTo(3);
        assertThat(shi.send("POST", "/cases/" + number + "/record", body(Map.of("reason", "年度审计", "before", "x")), false).body()).contains("“x”不是记实的序号");
    }

    @Test // R-AVOID-WORK
    void an_auditor_who_is_tied_to_a_case_does_not_read_its_record(@Autowired JdbcTemplate database) {
        var removal = story.opens("REMOVAL", "E2002", "yunchuan-civil-affairs-deputy");
        var person = database.queryForObject("select id from cadre where name = '冷雨生'", String.class);
        story.does(removal, Step.OPENING_VACANCY, Map.of("person", person));
        var own = database.queryForList("select id from cadre where account = 'yang'", String.class);
        database.update("update cadre set account = null where account = 'yang'");
        database.update("update cadre set account = 'yang' where id = ?", person);
        try {
            assertThat(Rest.house(port, "yang").send("POST", "/cases/" + removal + "/record", body(Map.of("reason", "查")), false).body())
                .contains("是本案人选或其亲属，应当回避（R-AVOID-WORK）。请由其他人员查阅。");
        } finally {
            database.update("update cadre set account = null where account = 'yang'");
            own.forEach(id -> database.update("update cadre set account = 'yang' where id = ?", id));
        }
    }

    @Test // R-STAFF-LEAK
    void an_auditor_reads_names_and_sentences_and_no_key_of_the_program() {
        Rest.api(port, "zhang").send("DELETE", "/process-instance/" + story.processOf(number).getId(), null, false);
        perform(Rest.house(port, "zhang"), "SUSPEND", "等待批复");
        perform(Rest.house(port, "zhang"), "RESUME", "已批复");
        perform(Rest.house(port, "zhang"), "PROPOSE_END", "职位撤销");
        perform(Rest.house(port, "sun"), "DECLINE_END", "职位保留");
        story.ends(number);
        var whole = json(Rest.house(port, "shi").send("POST", "/cases/" + number + "/record", body(Map.of("reason", "年度审计")), false));
        var read = whole.path("entries");
        var meeting = entries(EntryKind.SUBMITTED).filter(entry -> entry.step().equals(Step.DECISION_MEETING.id())).findFirst().orElseThrow();
        assertThat(submitted(whole, meeting)).contains("会议地点：市委常委会议室", "应到会成员·陆承远·到会情况：到会", "介绍人身份：组织人事部门负责人", "最后表态人：陆承远",
            "监票人：顾廷舟")
            .anyMatch(line -> line.matches("逐人讨论表决·\\p{IsHan}+·单独介绍、单独表决：是")).anyMatch(line -> line.matches("逐人讨论表决·\\p{IsHan}+·赞成：9 票"));
        assertThat(submitted(whole, story.recordOf(number).get(0))).contains("案件类型：提拔担任领导职务", "适用条例：2002 版", "职位：云川市民政局副局长");
        assertThat(whole.path("submissions")).hasSize((int) entries(EntryKind.SUBMITTED).count() + 1);
        assertThat(whole.path("submissions").findValuesAsText("text")).as("codes of the program").noneMatch(text -> text.matches("[a-zA-Z][\\w-]*|[0-9a-f]{8}-.*"));
        assertThat(read.findValuesAsText("label")).isNotEmpty().allMatch(label -> label.matches("[\\p{IsHan} ]+"));
        var over = found(Rest.house(port, "zhang"), number).path("over");
        var archived = last(EntryKind.SUBMITTED);
        assertThat(over.path("label").asText() + over.path("appointed")).isEqualTo("已任职并归档true");
        assertThat(over.path("archived")).isEqualTo(JSON.valueToTree(Map.of("actor", "朱存档", "at", archived.at().toString(), "seq", (int) archived.seq())));
        assertThat(over.path("effective")).isEqualTo(JSON.valueToTree(Map.of("at", last(EntryKind.APPOINTED).at().toString(), "seq", (int) last(EntryKind.APPOINTED).seq())));
        assertThat(read.findValuesAsText("step")).contains("系统守卫", "案件处置", "审查任职资格（林致远）").allMatch(step -> step.matches("[\\p{IsHan}（）]+"));
        assertThat(read.findValuesAsText("actor")).contains("张文清（zhang）", "系统").doesNotContain("zhang", "system");
        assertThat(read.findValuesAsText("text")).contains("职位撤销", "2027 年：演示数据（按《全国年节及纪念日放假办法》推算，不是国务院办公厅的通知）", "通过", "2002 版", "张文清（zhang）", "终止流程实例（DeleteProcessInstanceCmd）",
            "本案是提拔担任领导职务，此项只适用于下一级党政正职（R-NOM-PLENUM）。").noneMatch(text -> text.matches("[0-9a-f]{64}"));
        assertThat(read.findValuesAsText("full")).anyMatch(text -> text.matches("[0-9a-f]{64}"));
        assertThat(read.findValuesAsText("payload")).hasSize(read.size()).allMatch(payload -> payload.startsWith("{"));
    }

    @Test // R-STAFF-LEAK, R-SUP-INTERNAL
    void what_was_refused_beside_all_cases_is_read_by_the_audit_administrator_alone() {
        assertThat(Rest.api(port, "zhang").send("PUT", "/process-definition/key/cadre-selection/suspended", body(Map.of("suspended", "true")), false).statusCode())
            .isEqualTo(403);
        var shi = Rest.house(port, "shi");
        assertThat(json(shi.send("GET", "/cases", null, false)).path("house").findValuesAsText("number")).contains("system", "diagrams");
        assertThat(json(Rest.house(port, "yang").send("GET", "/cases", null, false)).path("house")).isEmpty();
        for (var chain : List.of("system", "diagrams")) {
            var read = json(shi.send("POST", "/cases/" + chain + "/record", body(Map.of("reason", "年度审计")), false));
            assertThat(read.path("faults")).isEmpty();
            assertThat(read.path("entries").findValuesAsText("kind")).as(chain).endsWith("查阅");
            assertThat(read.path("entries").findValuesAsText("label")).isNotEmpty().allMatch(label -> label.matches("\\p{IsHan}+( [a-z-]+\\.(bpmn|form))?"));
            assertThat(Rest.house(port, "yang").send("POST", "/cases/" + chain + "/record", body(Map.of("reason", "想看")), false).statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest // R-ACC-MATRIX
    @ValueSource(strings = {"wu", "zhou", "zhu"})
    void who_has_nothing_to_do_with_it_sees_and_does_nothing(String login) {
        var other = Rest.house(port, login);
        assertThat(other.send("GET", "/cases", null, false).statusCode()).isEqualTo(403);
        assertThat(perform(other, "SUSPEND", "停").statusCode()).isEqualTo(422);
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.ATTEMPT_REFUSED);
    }

    @Test
    void nobody_without_a_login_gets_in_and_what_does_not_exist_is_said() {
        assertThat(Rest.house(port, "nobody").send("GET", "/cases", null, false).statusCode()).isEqualTo(401);
        var zhang = Rest.house(port, "zhang");
        assertThat(perform(zhang, "FORGET", "忘").body()).contains("没有『FORGET』这项处置（R-GEN-ORDER）");
        var none = zhang.send("POST", "/cases/1999-0001/SUSPEND", body(Map.of("reason", "停")), false);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("没有编号为 1999-0001 的选任案");
    }

    @Test // R-QUOTA-LIMIT
    void a_case_that_a_gate_has_ended_says_which_and_why_and_a_removal_is_no_appointment() {
        var full = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-education-deputy");
        story.withoutPlace("yunchuan-education-deputy", () -> story.does(full, Step.OPENING_VACANCY));
        var over = found(Rest.house(port, "zhang"), full).path("over");
        assertThat(over.path("label").asText() + "：" + over.path("actor").asText()).isEqualTo("已终止：『动议』核验未通过");
        assertThat(over.path("reason").asText()).contains("R-QUOTA-LIMIT");
        var removal = story.opens("REMOVAL", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(removal, Step.APPOINTMENT_NOTICE);
        var notice = story.task(removal, Step.APPOINTMENT_NOTICE).getId();
        story.does(removal, Step.APPOINTMENT_NOTICE);
        assertThat(json(Rest.house(port, "zhang").send("GET", "/outcome?task=" + notice, null, false)).path("status").asText()).isEqualTo("免职已生效；下一步：『整理案卷归档』，由档案办理");
        var history = Rest.house(port, "zhu").send("GET", "/history?task=" + story.task(removal, Step.ARCHIVE_LIST).getId(), null, false).body();
        assertThat(history).contains("免职生效", "拟制任免通知").doesNotContain("任职生效", "任职通知");
        story.ends(removal);
        assertThat(found(Rest.house(port, "zhang"), removal).path("over").path("label").asText()).isEqualTo("已免职并归档");
        var record = json(Rest.house(port, "shi").send("POST", "/cases/" + removal + "/record", body(Map.of("reason", "年度审计")), false));
        assertThat(record.path("entries").findValuesAsText("kind")).contains("免职生效");
        assertThat(record.path("entries").findValuesAsText("step")).contains("免职", "拟制任免通知").anyMatch(step -> step.startsWith("任职资格（"));
        assertThat(record.path("entries").findValuesAsText("text")).contains("免职时间自 %s 起计算（党委决定任免）（R-APT-DATE）。".formatted(story.today()));
        assertThat(record.path("submissions").findValuesAsText("label")).contains("任免通知文号").doesNotContain("选任时机", "党组织书记任职例外");
        assertThat(Stream.of("kind", "step", "label").flatMap(key -> record.findValuesAsText(key).stream())).noneMatch(text -> text.matches(".*任职(?!资格).*"));
    }

    @Test // R-GEN-ORDER
    void what_has_taken_effect_is_not_offered_to_be_ended_and_says_why() {
        assertThat(line(Rest.house(port, "zhang")).has("barred")).isFalse();
        story.reaches(number, Step.APPOINTMENT_NOTICE);
        perform(Rest.house(port, "zhang"), "PROPOSE_END", "职位撤销");
        assertThat(acts(Rest.house(port, "sun"))).contains("CONSENT_END", "DECLINE_END");
        story.does(number, Step.APPOINTMENT_NOTICE);
        assertThat(acts(Rest.house(port, "zhang"))).contains("SUSPEND").doesNotContain("PROPOSE_END");
        assertThat(acts(Rest.house(port, "sun"))).doesNotContain("CONSENT_END", "DECLINE_END");
        assertThat(line(Rest.house(port, "zhang")).path("barred").asText()).isEqualTo("本案任职已生效（R-GEN-ORDER）。不得终止；如须更正，请按纠正程序办理。");
    }

    @Test // R-PUB-DAYS
    void what_is_made_public_waits_until_its_last_day_and_the_organization_department_sees_it() {
        story.reaches(number, Step.CANDIDATES_DECISION);
        assertThat(waiting("zhang")).doesNotContain(number);
        story.does(number, Step.CANDIDATES_DECISION, story.choosingOnly(number, "何雅琴"));
        story.reaches(number, Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE);
        var at = line(Rest.house(port, "yang")).path("steps");
        assertThat(at).hasSize(1);
        assertThat(at.path(0).path("step").asText() + at.path(0).path("holder").asText()).isEqualTo("等待公示期满期满后由组织部办理");
        assertThat(at.path(0).path("until").asText()).isEqualTo(story.today().plusDays(7).toString());
        story.waits(number, 3);
        assertThat(line(Rest.house(port, "yang")).path("steps").path(0).path("days").asInt()).isEqualTo(3);
        assertThat(waiting("zhang")).contains(number);
        assertThat(waiting("li")).as("married to the candidate").doesNotContain(number);
        assertThat(waiting("qian")).as("not of the organization department").isEmpty();
    }

    @Test // what waits longest is not left out
    void cases_that_wait_alike_stand_in_the_order_in_which_they_were_opened() {
        var later = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        perform(Rest.house(port, "zhang"), "SUSPEND", "等待批复");
        assertThat(Rest.house(port, "zhang").send("POST", "/cases/" + later + "/SUSPEND", body(Map.of("reason", "等待批复")), false).statusCode()).isEqualTo(200);
        assertThat(waiting("zhang")).containsSubsequence(number, later);
    }

    private Stream<Entry> entries(EntryKind kind) {
        return story.recordOf(number).stream().filter(entry -> entry.kind() == kind);
    }

    private static List<String> submitted(JsonNode whole, Entry entry) {
        return StreamSupport.stream(whole.path("submissions").path(String.valueOf(entry.seq())).spliterator(), false)
            .map(line -> line.path("label").asText() + "：" + line.path("text").asText()).toList();
    }

    private Entry last(EntryKind kind) {
        return story.recordOf(number).stream().filter(entry -> entry.kind() == kind).reduce((former, latter) -> latter).orElseThrow();
    }

    private List<String> waiting(String login) {
        return json(Rest.house(port, login).send("GET", "/cases/waiting", null, false)).findValuesAsText("number");
    }

    private static JsonNode found(Rest rest, String number) {
        return json(rest.send("GET", "/cases?number=" + number, null, false)).path("cases").path(0);
    }

    private HttpResponse<String> perform(Rest rest, String act, String candidate, String reason) {
        return rest.send("POST", "/cases/" + number + "/" + act, body(Map.of("reason", reason, "candidate", candidate)), false);
    }

    private JsonNode candidacies(Rest rest) {
        return line(rest).path("candidacies");
    }

    private HttpResponse<String> perform(Rest rest, String act, String reason) {
        return rest.send("POST", "/cases/" + number + "/" + act, body(Map.of("reason", reason)), false);
    }

    private JsonNode line(Rest rest) {
        var answer = rest.send("GET", "/cases", null, false);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(json(answer).path("cases").spliterator(), false).filter(one -> one.path("number").asText().equals(number))
            .findFirst().orElse(JSON.missingNode());
    }

    private List<String> acts(Rest rest) {
        return line(rest).path("acts").findValuesAsText("act");
    }

    private static JsonNode body(Map<String, String> values) {
        return JSON.valueToTree(values);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }
}
