package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** Forms ask no more than the case needs. */
@Story
class CaseFormsTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;

    @BeforeEach
    void revive(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @Test // R-DEC-QUORUM, R-DEC-RECUSE
    void who_has_to_leave_is_chosen_and_one_click_tells_that_the_others_were_there(@Autowired JdbcTemplate database) {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.DECISION_AGENDA);
        var member = id(database, "罗文澜");
        database.update("insert into kinship (cadre, relative) select cast(? as varchar), id from cadre where name in ('林致远', '唐远山', '方民生', '许新宇')", member);
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            story.reaches(number, Step.DECISION_MEETING);
            var page = tasklist.login("qian", "qian-demo").open(story.task(number, Step.DECISION_MEETING).getId()).claim().page();
            assertThat(chosen(page)).as("whom the matter touches, the clerk has not looked yet").containsOnly(Map.entry("回避", 1L));
            assertThat(page.locator("[id*=members-if-reason]").inputValue()).contains("有亲属关系");
            tasklist.fill(Map.of("members", List.of(Map.of(), Map.of("presence", "缺席", "reason", "出差"))));
            page.locator(".xr-rest").click();
            page.waitForFunction("() => document.querySelectorAll('[id*=members-presence]:checked').length === 9");
            assertThat(chosen(page)).containsOnly(Map.entry("回避", 1L), Map.entry("缺席", 1L), Map.entry("到会", 7L));
            assertThat(page.locator(".fjs-has-errors").count()).isZero();
            tasklist.screenshot("decision-meeting-present");
        } finally {
            database.update("delete from kinship where cadre = ?", member);
        }
    }

    @Test // R-DEC-CHIEF, R-DEC-PREREP
    void what_only_a_chief_or_a_report_upward_needs_is_asked_only_then() {
        var deputy = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(deputy, Step.DECISION_AGENDA);
        var chief = story.opens("CHIEF_NEXT_LEVEL", "E2002", "yunxi-government-head");
        story.reaches(chief, Step.DECISION_AGENDA);
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            tasklist.login("zhang", "zhang-demo").open(story.task(deputy, Step.DECISION_AGENDA).getId()).claim();
            assertThat(tasklist.formText()).contains("是否有须事先报告上级的事项").doesNotContain("常委会提名日期", "全委会成员", "上级答复");
            tasklist.fill(Map.of("toReport", "有")).fill(Map.of("matters", List.of("破格提拔")));
            tasklist.shows(".fjs-container label:has-text('上级答复文号')");
            tasklist.open(story.task(chief, Step.DECISION_AGENDA).getId()).claim();
            assertThat(tasklist.formText()).contains("常委会提名日期").doesNotContain("闭会期间急需任用的理由");
            tasklist.screenshot("decision-agenda-chief");
        }
    }

    @Test // R-CAND-COLL
    void members_due_are_known_to_the_roster_and_only_namesakes_of_one_post_are_told_apart(@Autowired JdbcTemplate database) {
        var one = id(database, "林致远");
        database.update("insert into cadre select 'namesake', name, '990101197905011099', null, regexp_replace(file, '\"birth\":\"[^\"]*\"', '\"birth\":\"1979-05\"') "
            + "from cadre where id = ?", one);
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
            story.reaches(number, Step.RECOMMENDATION_PLAN);
            story.does(number, Step.RECOMMENDATION_PLAN, Map.of("persons", List.of(one, "namesake", id(database, "唐远山"))));
            story.reaches(number, Step.CANDIDATES_DECISION);
            var task = story.task(number, Step.CANDIDATES_DECISION);
            tasklist.login("zhang", "zhang-demo").open(task.getId()).claim();
            assertThat(tasklist.page().locator("output[id*=candidates-decision-x3]").allInnerTexts()).containsExactly(
                "林致远（云川市民政局办公室主任，1983年4月生）", "林致远（云川市民政局办公室主任，1979年5月生）", "唐远山（云川市民政局基层政权科科长）");
            tasklist.fill(Map.of("body", "组织（人事）部门"));
            tasklist.shows(".fjs-container :text('部务会应到成员')");
            assertThat(tasklist.formText()).contains("部务会应到成员 5 人（今天的名册；以会议当日的名册为准）").doesNotContain("党委（党组）应到成员");
            assertThat(tasklist.page().locator("[id$=candidates-decision-5]").count()).as("nobody types it").isZero();
            tasklist.screenshot("candidates-decision-department");

            var department = Map.of("body", "ORGANIZATION_DEPARTMENT", "present", 6);
            assertThatThrownBy(() -> story.does(number, Step.CANDIDATES_DECISION, department)).hasMessage("到会成员为 6，多于应到 5 人（R-CAND-COLL）。请核对签到册和名册。");
            database.update("update membership set body = 'x' where body = 'yunchuan-department-meeting'");
            assertThatThrownBy(() -> story.does(number, Step.CANDIDATES_DECISION, department)).as("the roster has none").hasMessageContaining("『部务会应到成员』");
        } finally {
            database.update("update membership set body = 'yunchuan-department-meeting' where body = 'x'");
            database.update("delete from cadre where id = 'namesake'");
        }
    }

    @Test // R-INSP-TEAM, R-AVOID-WORK
    void a_team_is_chosen_from_the_roster_and_only_an_outsider_is_named() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.INSPECTION_PLAN);
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            var page = tasklist.login("zhang", "zhang-demo").open(story.task(number, Step.INSPECTION_PLAN).getId()).claim().page();
            tasklist.fill(Map.of("members", List.of(Map.of("person", "周明察（云川市委组织部考察组组长）", "head", true),
                Map.of("person", "名册以外人员", "name", "高远", "post", "省委组织部干部处处长"))));
            assertThat(page.locator("[id*=inspection-plan-members-if-name]").count()).as("of the outsider alone").isOne();
            tasklist.screenshot("inspection-plan-team");
        }
    }

    private static Map<String, Long> chosen(Page page) {
        return page.locator("label:has([id*=members-presence]:checked)").allInnerTexts().stream()
            .collect(Collectors.groupingBy(String::strip, Collectors.counting()));
    }

    private static String id(JdbcTemplate database, String name) {
        return database.queryForObject("select id from cadre where name = ?", String.class, name);
    }
}
