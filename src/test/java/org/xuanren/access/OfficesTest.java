package org.xuanren.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.xuanren.attack.Rest;
import org.xuanren.conformance.NewVersion;
import org.xuanren.oversight.OpenSteps;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.roster.RosterChanged;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** Offices (处室): groups within a role, to which a diagram may give the steps of the role. */
@Story
class OfficesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final String OFFICE = "organization-department-office-2";

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private IdentityService identity;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private TaskService tasks;
    @Autowired
    private CaseRecord record;

    /** Engines that other tests of this JVM have closed took the name out of the register in which the REST API looks it up. */
    @BeforeEach
    void register(@Autowired ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine);
    }

    /** Of no consequence for the stories that share this house. */
    @AfterEach
    void everything_is_as_it_was() {
        for (var login : List.of("zhang", "li")) {
            identity.deleteMembership(login, OFFICE);
        }
        identity.deleteGroup(OFFICE);
        new NewVersion().tagged("without-offices").deploy(repository);
    }

    @Test // R-ACC-MATRIX
    void who_has_left_a_group_takes_nothing_more_though_his_session_remembers_it() {
        var task = story.task(story.opens("PROMOTION_LEADING", "E2002", DEPUTY), Step.OPENING_VACANCY);
        identity.setAuthentication("sun", List.of("organization-department"));
        try {
            assertThatThrownBy(() -> tasks.claim(task.getId(), "sun")).isInstanceOf(Refusal.class).hasMessageContaining("孙立言不在其中（R-ACC-MATRIX）");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test // R-AVOID-WORK, R-ACC-MATRIX
    void who_is_tied_to_a_candidate_neither_sees_nor_takes_a_task_that_a_diagram_adds(@Autowired FormService forms) {
        var version = new NewVersion();
        var added = version.taskBetween("decision-agenda", "decision-meeting");
        version.deploy(repository);
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.determines(number, "何雅琴");
        story.reaches(number, Step.DECISION_AGENDA);
        story.does(number, Step.DECISION_AGENDA);
        var task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(added).singleResult();
        assertThat(Stream.of("chen", "li", "zhu").map(login -> story.sees(login, task))).containsExactly(true, false, false);
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "li")).hasMessage("李建平与本案人选何雅琴有亲属关系，应当回避（R-AVOID-WORK）。请由其他人员办理。");
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "zhu")).hasMessageStartingWith("『知会相关处室』由组织部办理，朱存档不在其中（R-ACC-MATRIX）");
        tasks.setAssignee(task.getId(), "chen");
        assertThat(story.sees("chen", task)).isTrue();
        forms.submitTaskForm(task.getId(), Map.of());
        assertThat(story.waitsAt(number)).containsExactly(Step.DECISION_MEETING);
    }

    @Test // R-ACC-MATRIX, R-SUP-INTERNAL
    void an_office_takes_the_steps_that_the_diagram_gives_to_it_and_its_role_does_not_see_them(@Autowired OpenSteps open, @Autowired ApplicationEventPublisher events) {
        var version = new NewVersion().given(Step.OPENING_VACANCY.id(), OFFICE);
        assertThatThrownBy(() -> version.deploy(repository)).isInstanceOf(Refusal.class)
            .hasMessage("cadre-selection.bpmn：『登记职位空缺』交给的组 organization-department-office-2 尚未建立，任务将无人可见（R-ACC-MATRIX）。"
                + "请先由安全管理员建立该组，或改用 organization-department（组织部）。");
        founds();
        assertThat(record.last("system").orElseThrow()).extracting(Entry::kind, Entry::actor, Entry::payload).containsExactly(EntryKind.STAFFED, "lv",
            "{\"group\":\"organization-department-office-2\",\"operation\":\"建立用户组\",\"title\":\"干部二处\"}");
        assertThat(send("lv", "PUT", member("zhang", OFFICE), Map.of())).isEqualTo("204");
        version.deploy(repository);

        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var task = story.task(number, Step.OPENING_VACANCY);
        assertThat(seenBy(task)).containsExactly("zhang");
        assertThat(open.ofCases(List.of(number)).get(number)).singleElement().satisfies(step -> assertThat(step.holder()).isEqualTo("干部二处"));
        events.publishEvent(new RosterChanged());
        assertThat(seenBy(task)).as("granted anew").containsExactly("zhang");
        assertThat(send("chen", "POST", "/task/" + task.getId() + "/claim", Map.of("userId", "chen"))).startsWith("403");
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "chen")).isInstanceOf(Refusal.class)
            .hasMessage("『登记职位空缺』由干部二处办理，陈思远不在其中（R-ACC-MATRIX）。请交由干部二处人员办理。");

        assertThat(send("lv", "PUT", member("li", OFFICE), Map.of())).isEqualTo("204");
        assertThat(seenBy(task)).containsExactly("zhang", "li");
        tasks.setAssignee(task.getId(), "li");
        assertThat(send("lv", "DELETE", member("li", OFFICE), Map.of())).isEqualTo("204");
        assertThat(story.task(number, Step.OPENING_VACANCY).getAssignee()).as("given back").isNull();
        story.does(number, Step.OPENING_VACANCY);
        assertThat(story.waitsAt(number)).containsExactly(Step.RECOMMENDATION_PLAN);
        assertThat(seenBy(story.task(number, Step.RECOMMENDATION_PLAN))).as("of the whole role").containsExactly("zhang", "li", "chen");
    }

    @Test // R-AVOID-WORK
    void a_relative_in_the_office_sees_nothing_and_whoever_is_in_two_of_the_groups_sees_it_once() {
        founds();
        identity.createMembership("zhang", OFFICE);
        identity.createMembership("li", OFFICE);
        new NewVersion().given(Step.ELIGIBILITY_SHEET.id(), "organization-department, " + OFFICE).deploy(repository);
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.determines(number, "何雅琴"); // of whom li is the husband
        story.reaches(number, Step.ELIGIBILITY_SHEET);
        var task = story.task(number, Step.ELIGIBILITY_SHEET);
        assertThat(seenBy(task)).containsExactly("zhang", "chen");
        identity.deleteMembership("zhang", OFFICE);
        assertThat(seenBy(task)).as("in the role all the same").containsExactly("zhang", "chen");
        story.does(number, Step.ELIGIBILITY_SHEET);
    }

    @Test // R-ACC-MATRIX
    void whoever_is_in_an_office_is_of_its_role_and_leaves_the_office_first() {
        founds();
        assertThat(send("lv", "PUT", member("wu", OFFICE), Map.of()))
            .contains("422", "吴正言不在『组织部』中，『干部二处』是其处室（R-ACC-MATRIX）。请先加入『组织部』。");
        assertThat(send("lv", "PUT", member("zhang", OFFICE), Map.of())).isEqualTo("204");
        assertThat(send("lv", "PUT", member("zhang", OFFICE), Map.of())).contains("422", "张文清已在用户组『干部二处』中");
        assertThat(send("lv", "DELETE", member("zhang", "organization-department"), Map.of()))
            .contains("422", "张文清还在『组织部』的处室中（R-ACC-MATRIX）。请先移出『干部二处』。");
        assertThat(identity.createGroupQuery().groupMember("zhang").list()).extracting(group -> group.getId())
            .containsExactlyInAnyOrder("organization-department", OFFICE);
    }

    @ParameterizedTest(name = "{0}: {1} {2} -> {6}") // R-ACC-MATRIX
    @CsvSource(delimiter = '|', value = {
        "lv    | POST   | elite                            | 精英     | WORKFLOW | 403 | 『建立用户组』只用于在角色下新建处室，已有的用户组不得改动",
        "lv    | POST   | organization-department          | 组织二部 | WORKFLOW | 403 | 『建立用户组』只用于在角色下新建处室，已有的用户组不得改动",
        "lv    | PUT    | archivist                        | 档案馆   | WORKFLOW | 403 | 『建立用户组』只用于在角色下新建处室，已有的用户组不得改动",
        "lv    | DELETE | archivist                        |          |          | 403 | 『修改用户组』由系统自行完成",
        "lv    | POST   | organization-department-office-3 | 干部三处 | x        | 422 | 处室 organization-department-office-3 的类型不是 WORKFLOW（R-ACC-MATRIX）。请在类型中填写 WORKFLOW。",
        "lv    | POST   | organization-department-office-3 | ''       | WORKFLOW | 422 | 处室 organization-department-office-3 的名称为空、过长或含有不可用的字符",
        "lv    | POST   | organization-department-office-3 | 纪委     | WORKFLOW | 422 | 已有编号为 organization-department-office-3 或名称为『纪委』的用户组",
        "zhang | POST   | organization-department-office-3 | 干部三处 | WORKFLOW | 403 | ''",
        "admin | POST   | organization-department-office-3 | 干部三处 | WORKFLOW | 403 | ''"})
    void no_other_group_is_added_and_none_is_changed(String login, String method, String id, String name, String type, String status, String sentence) {
        var before = groups();
        var entries = record.last("system").map(Entry::seq).orElse(0L);
        var answer = send(login, method, "/group/" + (method.equals("POST") ? "create" : id), name == null ? null : Map.of("id", id, "name", name, "type", type));
        assertThat(answer).startsWith(status).contains(sentence);
        assertThat(groups()).isEqualTo(before);
        assertThat(record.entries("system").stream().filter(entry -> entry.seq() > entries)).extracting(Entry::kind)
            .isEqualTo(status.equals("403") ? List.of(EntryKind.ATTEMPT_REFUSED) : List.of());
    }

    private List<String> groups() {
        return identity.createGroupQuery().orderByGroupId().asc().list().stream().map(group -> group.getId() + " " + group.getName()).toList();
    }

    /** As the engine's web app does it. */
    private void founds() {
        identity.setAuthentication("lv", List.of("security-administrator"));
        try {
            var office = identity.newGroup(OFFICE);
            office.setName("干部二处");
            office.setType("WORKFLOW");
            identity.saveGroup(office);
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> seenBy(Task task) {
        return Stream.of("zhang", "li", "chen", "wu").filter(login -> story.sees(login, task)).toList();
    }

    private static String member(String login, String group) {
        return "/group/" + group + "/members/" + login;
    }

    /** @return status and body */
    private String send(String login, String method, String path, Map<String, String> body) {
        var answer = Rest.api(port, login).send(method, path, body == null ? null : JSON.valueToTree(body), false);
        return (answer.statusCode() + " " + answer.body()).strip();
    }
}
