package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Step;

/** What is done to a case from outside of its procedure, in the real Tasklist; and what Cockpit no longer offers. */
@Story
class CasesWindowTest {

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private CaseRecord record;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void revive(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
    }

    @Test // R-SUP-INTERNAL, R-STAFF-LEAK
    void a_case_is_suspended_and_ended_by_two_and_read_by_an_auditor() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        var read = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(read, Step.RECOMMENDATION_PLAN);
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            does(tasklist, "zhang", number, "暂停办理", "等待机构改革方案");
            assertThat(line(tasklist.page(), number).innerText()).contains("已暂停", "暂停理由：等待机构改革方案（张文清");
            tasklist.screenshot("cases-suspended");
            act(tasklist.page(), number, "恢复办理", "方案已批");
            act(tasklist.page(), number, "提议终止", "职位撤销");
            does(tasklist, "sun", number, "同意终止", "同意");
            assertThat(line(tasklist.page(), number).count()).isZero();
            tasklist.page().locator(".xr-cases [type=search]").fill(number);
            tasklist.page().locator(".xr-cases [role=search] button").click();
            line(tasklist.page(), number).getByText("已终止").waitFor();
            assertThat(line(tasklist.page(), number).innerText()).contains("终止理由：职位撤销（张文清提议，孙立言同意");
            tasklist.screenshot("cases-over");
            tasklist.page().locator(".xr-cases [type=search]").fill("1999-0001");
            tasklist.page().locator(".xr-cases [role=search] button").click();
            tasklist.page().locator(".xr-cases .xr-message.xr-bad").waitFor();
            assertThat(tasklist.page().locator(".xr-cases .xr-paper").count()).as("what was found before").isZero();
            does(tasklist, "shi", read, "查阅记实", "年度审计");
            assertThat(line(tasklist.page(), read).innerText()).contains("未被改动", "查阅", "张文清（zhang）", "结论：通过", "符合：").doesNotContain("{", "sha256");
            line(tasklist.page(), read).locator(".xr-original summary").first().click();
            assertThat(line(tasklist.page(), read).innerText()).as("as it is stored").contains("{\"deployment\":");
            tasklist.screenshot("cases-record");
            flood(read);
            does(tasklist, "yang", read, "查阅记实", "群众反映");
            assertThat(line(tasklist.page(), read).innerText()).contains("以下为其中 1000 条").doesNotContain("开案");
            line(tasklist.page(), read).getByText("更早的记录").click();
            line(tasklist.page(), read).getByText("开案").waitFor();
            assertThat(line(tasklist.page(), read).getByText("更早的记录").count()).as("it began there").isZero();
            tasklist.login("wu", "wu-demo");
            tasklist.page().waitForTimeout(2_000);
            assertThat(tasklist.page().locator(".xr-open-cases").count()).as("nothing for the discipline commission").isZero();
        }
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsExactly(EntryKind.OPENED, EntryKind.SUSPENDED, EntryKind.RESUMED,
            EntryKind.END_PROPOSED, EntryKind.END_CONSENTED, EntryKind.ENDED);
    }

    @Test // R-SUP-INTERNAL
    void a_candidacy_is_ended_by_two_and_the_case_goes_on() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.determines(number, "唐远山", "林致远");
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            does(tasklist, "zhang", number, "提议终止该人选", "本人申请退出");
            var proposed = line(tasklist.page(), number).locator("[data-candidate]", new Locator.LocatorOptions().setHasText("提议终止：本人申请退出（张文清"));
            var who = proposed.locator("strong").innerText().replace("人选：", "");
            tasklist.screenshot("cases-candidacy-proposed");
            does(tasklist, "sun", number, "同意终止该人选", "同意");
            assertThat(line(tasklist.page(), number).innerText()).contains(who + " 已终止：本人申请退出（孙立言");
            assertThat(line(tasklist.page(), number).locator("[data-candidate]").allInnerTexts()).singleElement().asString().doesNotContain(who);
            tasklist.screenshot("cases-candidacy-ended");
            tasklist.login("yang", "yang-demo");
            tasklist.page().navigate("http://localhost:" + port + "/camunda/app/cockpit/");
            tasklist.shows("[data-case='" + number + "'] >> text=" + who + " 已终止（本人申请退出）");
        }
    }

    @Test // R-GEN-ORDER
    void cockpit_shows_where_a_case_stands_and_no_button_that_nobody_may_use() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            tasklist.login("yang", "yang-demo");
            var page = tasklist.page();
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/process-instance/" + story.processOf(number).getId());
            page.locator(".ctn-toolbar .glyphicon-repeat").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            tasklist.shows("text=登记职位空缺 >> nth=0");
            assertThat(page.locator(".ctn-toolbar .btn:visible").count()).as("who supervises only looks").isZero();
            page.waitForFunction("title => document.title.includes(title)", number + "　云川市民政局副局长");
            assertThat(page.locator("body").innerText()).contains(number + "　云川市民政局副局长");
            assertThat(page.locator("dt:visible").allInnerTexts()).isNotEmpty().doesNotContain("上级流程实例 ID：");
            tasklist.screenshot("cockpit-case");
        }
    }

    @Test // R-GEN-ORDER
    void who_runs_the_engine_tries_jobs_again_and_nobody_is_offered_to_change_a_job_or_a_right_or_to_delete_a_deployment() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.reaches(number, Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE);
        var process = story.processOf(number);
        var cockpit = "http://localhost:" + port + "/camunda/app/cockpit/default/#/";
        try (var tasklist = Tasklist.at("http://localhost:" + port)) {
            tasklist.login("shi", "shi-demo");
            var page = tasklist.page();
            page.navigate(cockpit + "repository");
            tasklist.shows("text=SpringAutoDeployment >> nth=0");
            page.locator(".delete-deployment").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(page.locator(".delete-deployment:visible").count()).isZero();

            tasklist.login("admin", "admin-demo", "cockpit");
            page = tasklist.page();
            page.navigate(cockpit + "process-instance/" + process.getId() + "/runtime?tab=jobs-tab");
            tasklist.shows(".jobs-tab td.date >> nth=0");
            assertThat(page.locator(".action-button:visible, .jobs-tab th:text-is('操作'):visible").count()).as("suspend, another day").isZero();
            assertThat(page.locator(".ctn-toolbar .btn:visible .glyphicon").evaluateAll("icons => icons.map(icon => icon.className)"))
                .isEqualTo(List.of("glyphicon glyphicon-repeat"));
            page.navigate(cockpit + "process-definition/" + process.getProcessDefinitionId() + "/runtime?detailsTab=job-definition-table");
            page.getByText("作业定义", new Page.GetByTextOptions().setExact(true)).click();
            tasklist.shows(".job-definition td.activity >> nth=0");
            assertThat(page.locator(".action-button:visible, .ctn-toolbar .btn:visible").count()).as("priority, suspend").isZero();
            assertThat(page.locator("[ng-click='showDialog()']").first().evaluate("link => getComputedStyle(link).pointerEvents")).as("how long history is kept").isEqualTo("none");
            tasklist.screenshot("cockpit-jobs");

            tasklist.login("lv", "lv-demo", "admin");
            page = tasklist.page();
            var admin = "http://localhost:" + port + "/camunda/app/admin/default/#/";
            page.navigate(admin + "authorization?resource=0");
            tasklist.shows("text=archivist >> nth=0");
            assertThat(page.locator("text=/^(新建授权|编辑|删除|租户)$/ >> visible=true").allInnerTexts()).as("rights follow from groups").containsOnly("租户"); // a kind of right
            tasklist.screenshot("admin-rights");
            page.navigate(admin + "groups");
            tasklist.shows("text=档案 >> nth=0");
            assertThat(page.locator("a[href='#/tenants']:visible").count()).isZero();
            assertThat(page.locator("text=/^系统$/ >> visible=true").count()).as("is refused to her").isZero();
            tasklist.screenshot("admin-groups");
            page.navigate(admin + "users/wu?tab=profile");
            var named = page.locator(".form-group:has(#inputFirstname)");
            named.waitFor();
            assertThat(named.innerText()).as("stands in front: the surname").contains("姓").doesNotContain("名");
            assertThat(named.locator("input").inputValue()).isEqualTo("吴");
            tasklist.screenshot("admin-profile");
            page.navigate(admin + "groups");
            page.locator("a[href='#/group-create']:visible").first().click();
            tasklist.shows("text=例如 organization-department-office-2");
            tasklist.screenshot("admin-office");
            page.locator("#inputGroupId").fill("archivist-office-1");
            page.locator("#inputName").fill("库房");
            page.locator("#inputType").fill("x");
            page.locator("[ng-click='createGroup()']").click();
            tasklist.shows("text=请在类型中填写 WORKFLOW。");
            tasklist.screenshot("admin-office-refused");
            page.locator("#inputType").fill("WORKFLOW");
            page.locator("[ng-click='createGroup()']").click();
            tasklist.shows("a[href='#/groups/archivist-office-1'] >> nth=0");
        }
    }

    /** More than a page holds, by somebody who works on the case. */
    private void flood(String number) {
        transaction.executeWithoutResult(status -> IntStream.range(0, 1000).forEach(i -> record.append(number, NewEntry.by("zhang", EntryKind.READ, "operation", Map.of("reason", "查")))));
    }

    private static void does(Tasklist tasklist, String login, String number, String label, String reason) {
        tasklist.login(login, login + "-demo");
        tasklist.page().locator(".xr-open-cases").click();
        act(tasklist.page(), number, label, reason);
    }

    private static void act(Page page, String number, String label, String reason) {
        var line = line(page, number);
        line.locator(".xr-actions").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true)).first().click();
        line.locator("button[type=submit]").click();
        assertThat(line.locator("textarea").evaluate("reason => reason.validationMessage")).isEqualTo("请写明理由。");
        line.locator("textarea").fill(reason);
        line.locator("button[type=submit]").click();
        page.locator(".xr-cases .xr-message.xr-good, .xr-record").first().waitFor();
    }

    private static Locator line(Page page, String number) {
        return page.locator("[data-case='" + number + "']");
    }
}
