package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
            assertThat(tasklist.formText()).contains("须事先报告上级的事项").doesNotContain("常委会提名日期", "全委会成员", "上级答复");
            tasklist.fill(Map.of("matters", List.of("破格提拔")));
            tasklist.shows(".fjs-container label:has-text('上级答复文号')");
            tasklist.open(story.task(chief, Step.DECISION_AGENDA).getId()).claim();
            assertThat(tasklist.formText()).contains("常委会提名日期").doesNotContain("闭会期间急需任用的理由");
            tasklist.screenshot("decision-agenda-chief");
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
