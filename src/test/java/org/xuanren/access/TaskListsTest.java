package org.xuanren.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.attack.Rest;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** 待办任务 is what one can take or has taken; what colleagues have taken is in a list of its own. */
@Story
class TaskListsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private TaskService tasks;
    private Task task;
    private String number;

    @BeforeEach
    void open(@Autowired ProcessEngine engine) {
        ProcessEngines.registerProcessEngine(engine); // engines that other tests of this JVM have closed took the name out of the register
        number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        task = story.task(number, Step.OPENING_VACANCY);
    }

    @Test // R-ACC-MATRIX
    void a_task_goes_with_him_who_takes_it_to_the_list_of_colleagues_of_the_others() {
        assertThat(List.of(listed("zhang", "待办任务"), listed("chen", "待办任务"), listed("chen", "同事在办"), listed("zhu", "待办任务")))
            .containsExactly(1, 1, 0, 0);
        var before = counted("chen", "待办任务");
        tasks.setAssignee(task.getId(), "zhang");
        assertThat(List.of(listed("zhang", "待办任务"), listed("zhang", "同事在办"), listed("chen", "待办任务"), listed("chen", "同事在办"), listed("zhu", "同事在办")))
            .containsExactly(1, 0, 0, 1, 0);
        assertThat(counted("chen", "待办任务")).isEqualTo(before - 1);
        assertThat(counted("zhang", "待办任务")).as("the number beside the name is that of the list").isEqualTo(all("zhang", "待办任务"));
    }

    @Test // R-SUP-INTERNAL
    void what_four_eyes_bar_stands_with_the_colleagues_and_only_in_the_case_of_the_other_side() {
        var counted = number;
        plans(counted);
        story.reaches(counted, Step.RECOMMENDATION_ANALYSIS);
        var ofOthers = story.opensNext("PROMOTION_LEADING", "E2002", "yunchuan-tax-deputy");
        plans(ofOthers);
        while (!story.waitsAt(ofOthers).equals(Set.of(Step.RECOMMENDATION_ANALYSIS))) {
            var next = story.next(ofOthers).orElseThrow();
            tasks.setAssignee(next.getId(), "li");
            story.does(tasks.createTaskQuery().taskId(next.getId()).singleResult());
        }

        assertThat(lists("zhang", counted)).as("he counted").containsExactly(0, 1);
        assertThat(lists("zhang", ofOthers)).as("others counted").containsExactly(1, 0);
        assertThat(lists("li", counted)).containsExactly(1, 0);
        assertThat(lists("li", ofOthers)).containsExactly(0, 1);
        assertThat(lists("chen", counted)).containsExactly(1, 0);
        assertThat(counted("zhang", "待办任务")).as("the number beside the name is that of the list").isEqualTo(all("zhang", "待办任务"));

        tasks.setAssignee(story.task(counted, Step.RECOMMENDATION_ANALYSIS).getId(), "chen");
        tasks.setAssignee(story.task(ofOthers, Step.RECOMMENDATION_ANALYSIS).getId(), "zhang");
        assertThat(lists("zhang", counted)).containsExactly(0, 1);
        assertThat(lists("zhang", ofOthers)).containsExactly(1, 0);
        assertThat(lists("li", ofOthers)).containsExactly(0, 1);
    }

    /** Nobody to whom one of the clerks is tied. */
    private void plans(String of) {
        story.reaches(of, Step.RECOMMENDATION_PLAN);
        story.does(of, Step.RECOMMENDATION_PLAN, story.listing(of, "林致远", "唐远山"));
    }

    @Test // R-ACC-MATRIX
    void what_is_searched_for_counts_however_often_one_query_is_used(@Autowired FilterService filters, @Autowired IdentityService identity) {
        var id = filters.createFilterQuery().filterName("待办任务").singleResult().getId();
        identity.setAuthentication("chen", List.of("organization-department"));
        try {
            var search = tasks.createTaskQuery().or().taskId(task.getId()).taskName("没有这项任务").endOr();
            assertThat(filters.list(id, search)).hasSize(1);
            assertThat(filters.count(id, search)).isEqualTo(1);
            assertThat(filters.listPage(id, search, 0, 50)).hasSize(1);
            assertThat(filters.<Task, org.camunda.bpm.engine.task.TaskQuery>singleResult(id, search).getId()).isEqualTo(task.getId());
            tasks.setAssignee(task.getId(), "zhang");
            assertThat(filters.count(id, search)).isZero();
            assertThat(filters.listPage(id, 0, 1000)).extracting(one -> ((Task) one).getId()).doesNotContain(task.getId()).hasSameSizeAs(filters.list(id));
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<Integer> lists(String login, String number) {
        return List.of(listed(login, "待办任务", number), listed(login, "同事在办", number));
    }

    private int listed(String login, String list) {
        return listed(login, list, number);
    }

    private int listed(String login, String list, String number) {
        return send(login, "POST", "/filter/" + id(login, list) + "/list", JSON.valueToTree(Map.of("processInstanceBusinessKey", number))).size();
    }

    private int all(String login, String list) {
        return send(login, "GET", "/filter/" + id(login, list) + "/count", null).path("count").asInt();
    }

    private int counted(String login, String list) {
        return filter(login, list).path("itemCount").asInt();
    }

    private String id(String login, String list) {
        return filter(login, list).path("id").asText();
    }

    private JsonNode filter(String login, String list) {
        return StreamSupport.stream(send(login, "GET", "/filter?itemCount=true", null).spliterator(), false)
            .filter(one -> one.path("name").asText().equals(list)).findFirst().orElseThrow();
    }

    private JsonNode send(String login, String method, String path, JsonNode body) {
        try {
            return JSON.readTree(Rest.api(port, login).send(method, path, body, false).body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
