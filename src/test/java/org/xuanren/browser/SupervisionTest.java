package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** What supervisors see in the real Cockpit and on the start page, and what time it is there. */
@Story
class SupervisionTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    private String number;

    @BeforeEach
    void revive(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
        number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
    }

    @Test // R-CDI-ASK
    void a_supervisor_sees_where_each_case_stands_and_what_is_late() {
        story.determines(number, "林致远");
        story.reaches(number, Step.DISCIPLINE_OPINION);
        story.waits(number, 40);
        try (var tasklist = at()) {
            var page = tasklist.login("yang", "yang-demo").page();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/dashboard");
            var row = page.locator("[data-case='" + number + "']");
            row.waitFor();
            assertThat(row.innerText()).contains("云川市民政局副局长", "回复纪检意见", "林致远", "纪委", "40 天").containsPattern("逾期 \\d+ 天");
            assertThat(page.locator(".xr-board-summary").innerText()).containsPattern("在办 \\d+ 案，逾期 \\d+ 案。");
            assertThat(page.locator(".dashboard > .sections").isVisible()).as("counts of processes").isFalse();
            assertThat(page.locator("[cam-widget-header]").innerText()).contains("杨督");
            tasklist.screenshot("cockpit-board");

            row.locator("a").click();
            page.waitForFunction(WebApps.SEEN, ".xr-current.djs-shape[data-element-id=call-candidate-inspection]");
            tasklist.screenshot("cockpit-diagram");
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-definition/" + story.processOf(number).getProcessDefinitionId());
            tasklist.shows("[cam-widget-bpmn-viewer] >> nth=0");
            page.waitForFunction(WebApps.SEEN, ".xr-current.djs-shape");
            tasklist.screenshot("cockpit-definition");

            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-instance/"
                + story.task(number, Step.DISCIPLINE_OPINION).getProcessInstanceId());
            tasklist.shows("text=candidateId");
            assertThat(page.locator("body").innerText()).contains(number).doesNotContain("Actions");
            assertThat(page.locator(".glyphicon-pencil:visible, .glyphicon-trash:visible").count()).as("what the guard refuses").isZero();
            tasklist.screenshot("cockpit-variables");

            var waits = tasklist.login("zhang", "zhang-demo").page().locator("[data-waiting='" + number + "']");
            waits.waitFor();
            assertThat(waits.innerText()).contains("云川市民政局副局长", "回复纪检意见（林致远）", "纪委").containsPattern("逾期 \\d+ 天（期限 .+）");
            tasklist.screenshot("waiting");

            tasklist.page().locator(".xr-open-cases").click();
            var stands = tasklist.page().locator(".xr-cases [data-case='" + number + "']");
            stands.waitFor();
            assertThat(stands.innerText()).containsPattern("停在：回复纪检意见（林致远），逾期 \\d+ 天");
            tasklist.screenshot("cases-late");
        }
    }

    @Test // R-STAFF-LEAK
    void a_supervisor_is_offered_no_page_of_tasks_that_he_may_not_read() {
        try (var tasklist = at()) {
            var page = tasklist.login("yang", "yang-demo").page();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/tasks");
            tasklist.shows("[data-case='" + number + "']");
            assertThat(page.url()).endsWith("#/dashboard");
            assertThat(page.locator("[cam-widget-header]").innerText()).contains("流程").doesNotContain("人工任务");
            assertThat(page.locator("body").innerText()).doesNotContain("Error");
            page.locator("[data-case='" + number + "'] a").click();
            tasklist.shows(".ctn-tabbed .nav-tabs:has-text('变量')");
            assertThat(page.locator(".ctn-tabbed .nav-tabs").innerText()).doesNotContain("用户任务");
        }
    }

    @Test // R-PUB-WINDOW
    void times_are_china_s_wherever_the_browser_stands() {
        var opened = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai")).format(story.recordOf(number).get(0).at());
        var process = story.processOf(number);
        try (var tasklist = at().in("America/New_York")) {
            tasklist.login("zhang", "zhang-demo").open(story.task(number, Step.OPENING_VACANCY).getId()).tab("历史");
            tasklist.shows(".xr-history td:text-is('" + opened + "')");
            assertThat(tasklist.page().locator("#footer-timezone").innerText().strip()).isEqualTo("时间均为北京时间");

            var page = tasklist.login("yang", "yang-demo").page();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-definition/" + process.getProcessDefinitionId());
            tasklist.shows("tr:has-text('" + number + "') >> text=" + opened);
            tasklist.screenshot("cockpit-abroad");
        }
    }

    @Test
    void the_start_page_calls_its_reader_by_name_and_leads_to_what_is_his_and_nowhere_else() {
        try (var tasklist = at()) {
            var page = tasklist.login("yang", "yang-demo").page();
            page.navigate("http://localhost:" + port + "/camunda/app/welcome/default/");
            tasklist.shows(".user-profile-name:text-is('杨督')");
            page.waitForFunction("document.querySelector('[cam-widget-header]').innerText.includes('杨督')");
            assertThat(page.locator(".webapps .app-name").allInnerTexts()).extracting(String::strip).containsExactly("流程监控", "任务办理");
            assertThat(page.locator("a[href*=camunda][href^=http]:visible:not([cam-widget-footer] a)").count()).as("links out of the house").isZero();
            tasklist.screenshot("welcome");
        }
    }

    private Tasklist at() {
        return Tasklist.at("http://localhost:" + port);
    }
}
