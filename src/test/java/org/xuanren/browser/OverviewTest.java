package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xuanren.attack.Rest;
import org.xuanren.operation.Act;
import org.xuanren.operation.CaseOperations;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Step;

/** What staff see in the real Tasklist beside and before the form. */
@Story
class OverviewTest {

    private static final String COMES_BACK = "() => window.dispatchEvent(new Event('focus'))";

    @LocalServerPort
    private int port;
    @Autowired
    private CaseStory story;
    @Autowired
    private TaskService tasks;
    private String number;

    @BeforeEach
    void revive(@Autowired ProcessEngine engine) {
        WebApps.revive(engine);
        number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
    }

    @Test // R-GEN-ORDER
    void a_clerk_tells_the_tasks_of_two_candidates_apart_and_sees_where_the_case_stands_and_what_was_done() {
        story.determines(number, "林致远", "唐远山");
        var task = story.task(number, Step.ELIGIBILITY_SHEET);
        tasks.setAssignee(task.getId(), "zhang");
        try (var tasklist = at()) {
            tasklist.login("zhang", "zhang-demo");
            var missing = new ArrayList<String>();
            tasklist.page().onResponse(response -> {
                if (response.status() == 404) {
                    missing.add(response.url());
                }
            });
            var cards = tasklist.page().locator(".tasks-list .task", new Page.LocatorOptions().setHasText(number));
            cards.locator(".xr-card").nth(1).waitFor();
            assertThat(cards.allInnerTexts()).hasSize(2).allSatisfy(card -> assertThat(card).contains("审查任职资格", "云川市民政局副局长").doesNotContain("50"))
                .anySatisfy(card -> assertThat(card).contains("考察对象：林致远")).anySatisfy(card -> assertThat(card).contains("考察对象：唐远山"))
                .anySatisfy(card -> assertThat(card).contains("办理人：张文清")).anySatisfy(card -> assertThat(card).contains("待认领"));
            tasklist.screenshot("cards");

            tasklist.open(task.getId()).tab("历史");
            tasklist.shows(".xr-history td:text-is('登记职位空缺')");
            assertThat(tasklist.page().locator(".nav-tabs li").allInnerTexts()).extracting(String::strip).containsExactly("表单", "材料", "历史", "流程图");
            tasklist.page().locator(".xr-comment textarea").fill("  ");
            tasklist.page().locator(".xr-comment button").click();
            assertThat(tasklist.page().locator(".xr-comment textarea").evaluate("text => text.validationMessage")).isEqualTo("请写明备注。");
            tasklist.page().locator(".xr-comment textarea").fill("学历证书已核对原件。");
            tasklist.page().locator(".xr-comment button").click();
            tasklist.shows(".xr-history td:text-is('备注：学历证书已核对原件。')");
            tasklist.screenshot("history");

            tasklist.tab("流程图");
            tasklist.shows(".diagram-holder .highlight[data-element-id=eligibility-sheet]");
            tasklist.page().waitForFunction(WebApps.SEEN, "[data-element-id=eligibility-sheet]");
            tasklist.screenshot("tasklist-diagram");
            assertThat(missing).isEmpty();
        }
    }

    @Test // R-REC-ATTEND, R-SUP-INTERNAL
    void a_clerk_sees_what_he_may_not_take_and_what_a_gate_has_sent_back() {
        story.reaches(number, Step.RECOMMENDATION_MEETING);
        story.does(number, Step.RECOMMENDATION_MEETING, Map.of("present", 7, "issued", 7, "returned", 7, "valid", 7));
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        try (var tasklist = at()) {
            var cards = tasklist.login("zhang", "zhang-demo").page().locator(".tasks-list .task", new Page.LocatorOptions().setHasText(number));
            assertThat(cards.count()).as("what he may not take is not to be done by him").isZero();
            tasklist.page().locator(".task-filters").getByText("同事在办").click();
            cards.locator(".xr-card").waitFor();
            assertThat(cards.innerText()).contains("综合分析结果", "您已办理本案『组织谈话推荐』", "待他人认领").doesNotContain("退回重办");
            cards.click();
            tasklist.shows(".xr-not-mine >> text=您已办理本案『组织谈话推荐』，本步骤须由另一人办理（R-SUP-INTERNAL）");
            assertThat(List.of(tasklist.page().locator("button.claim"), tasklist.page().getByText("请先认领任务"))).as("nothing offers it").noneMatch(Locator::isVisible);
            tasklist.screenshot("not-mine");
            story.does(number, Step.RECOMMENDATION_ANALYSIS);
            tasklist.page().mouse().move(0, 0); // off the list, whose description covers the next one
            tasklist.page().locator(".task-filters").getByText("待办任务").click();
            cards.getByText("退回重办").waitFor();
            assertThat(cards.innerText()).contains("制定推荐方案", "待认领").doesNotContain("您已办理");
            tasklist.screenshot("cards-sent-back");
            tasklist.open(story.task(number, Step.RECOMMENDATION_PLAN).getId()).tab("历史");
            tasklist.shows(".xr-history .xr-found >> text=R-REC-ATTEND");
            tasklist.screenshot("history-sent-back");
        }
    }

    @Test // R-ARC-LIST
    void a_paper_of_a_former_round_is_told_from_one_of_this_and_has_to_be_handed_in_anew() {
        story.reaches(number, Step.RECOMMENDATION_MEETING);
        story.does(number, Step.RECOMMENDATION_MEETING, Map.of("present", 7, "issued", 7, "returned", 7, "valid", 7));
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        story.does(number, Step.RECOMMENDATION_ANALYSIS);
        story.reaches(number, Step.RECOMMENDATION_ANALYSIS);
        var task = story.task(number, Step.RECOMMENDATION_ANALYSIS);
        var kind = PaperKind.dueAt(Step.RECOMMENDATION_ANALYSIS).get(0);
        try (var tasklist = at()) {
            var paper = tasklist.login("chen", "chen-demo").open(task.getId()).claim().tab("材料").page().locator("[data-kind=" + kind + "]");
            paper.locator(".xr-former").waitFor();
            assertThat(paper.innerText()).contains("须重交", "上一轮的材料不再作数", kind.label() + ".pdf");
            tasklist.screenshot("papers-former");
            story.file(story.task(number, Step.RECOMMENDATION_ANALYSIS), kind, "chen");
            tasklist.tab("历史").tab("材料");
            tasklist.shows("[data-kind=" + kind + "].xr-present");
            assertThat(paper.locator(".xr-files li").evaluateAll("files => files.map(file => file.className)")).isEqualTo(List.of("xr-former", ""));
            assertThat(paper.innerText()).contains("已有", "再交一份").doesNotContain("须重交");
        }
    }

    @Test // R-REC-TALLY
    void what_only_the_server_finds_is_marked_at_the_fields_that_it_names() throws Exception {
        story.reaches(number, Step.RECOMMENDATION_MEETING);
        var task = story.task(number, Step.RECOMMENDATION_MEETING);
        var answers = new LabelledAnswers(story.offered(task)).of(new ObjectMapper().readTree(Path.of("forms/recommendation-meeting.form").toFile()), story.answers(task));
        try (var tasklist = at()) {
            var page = tasklist.login("zhang", "zhang-demo").open(task.getId()).claim().fill(answers)
                .fill(Map.of("heldOn", story.today().plusDays(1).toString(), "tallies", List.of(Map.of("votes", 1), Map.of("votes", 100_001)))).page();
            assertThat(tasklist.refused()).contains("『会议日期』为", "）·得票』为 100001，超过 100000");
            var faulty = page.locator(".fjs-container .fjs-has-errors");
            assertThat(faulty.allInnerTexts()).hasSize(2).satisfiesExactly(date -> assertThat(date).contains("会议日期", "晚于今天"),
                votes -> assertThat(votes).contains("超过 100000（"));
            assertThat(faulty.last().locator("input").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(faulty.last().locator("input").inputValue()).as("of three rows of one name").isEqualTo("100001");
            tasklist.screenshot("refused-fields");

            tasklist.fill(Map.of("heldOn", answers.get("heldOn"), "tallies", List.of(Map.of(), Map.of("votes", 1)), "issued", 99));
            page.waitForFunction("() => !document.querySelector('.fjs-container .fjs-has-errors')");
            assertThat(tasklist.refused()).contains("发出票数为 99，多于到会");
            assertThat(page.getByLabel("发出票数").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(faulty.count()).isEqualTo(1);
        }
    }

    @Test // R-GEN-ORDER
    void who_starts_a_case_reads_its_number_and_goes_on_from_the_message() {
        try (var tasklist = at()) {
            tasklist.login("zhang", "zhang-demo").startProcess("干部选拔任用", Map.of("caseKind", "提拔担任领导职务", "appliedEdition", "2002 版",
                "post", "云川市民政局副局长…", "reason", "原任职人员到龄退休"));
            var message = tasklist.page().locator(".page-notifications .message a");
            message.waitFor();
            var said = tasklist.page().locator(".page-notifications .message").first().innerText();
            assertThat(said).matches("案号 \\d{4}-\\d{4}。下一步：『登记职位空缺』，在待办任务中认领办理。");
            tasklist.screenshot("started");
            message.click();
            message.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            tasklist.shows("[cam-tasklist-form] .fjs-container >> text=" + said.substring(3, 12));
        }
    }

    @Test // R-QUOTA-LIMIT
    void who_hands_in_what_ends_a_case_reads_that_it_has_ended_and_why() throws Exception {
        var full = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-education-deputy");
        var task = story.task(full, Step.OPENING_VACANCY);
        var answers = new LabelledAnswers(story.offered(task)).of(new ObjectMapper().readTree(Path.of("forms/opening-vacancy.form").toFile()), story.answers(task));
        try (var tasklist = at()) {
            tasklist.login("zhang", "zhang-demo").open(task.getId()).claim().fill(answers);
            var said = tasklist.page().locator(".page-notifications .alert").filter(new Locator.FilterOptions().setHasText("本案已终止"));
            story.withoutPlace("yunchuan-education-deputy", () -> {
                tasklist.complete();
                said.waitFor();
            });
            assertThat(said.innerText()).contains("核验未通过，本案已终止", "R-QUOTA-LIMIT");
            tasklist.screenshot("ended");
            tasklist.page().locator(".start-process-action a").click();
            tasklist.shows(".modal-dialog");
            assertThat(said.count()).as("does not lie over the start window").isZero();
            assertThat(Rest.house(port, "wu").send("GET", "/outcome?task=" + task.getId(), null, false).body()).as("of somebody else's task").isEqualTo("{}");
        }
    }

    @Test // R-GEN-ORDER
    void the_list_is_filtered_by_the_number_of_a_case() {
        story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        try (var tasklist = at()) {
            var search = tasklist.login("zhang", "zhang-demo").page().getByPlaceholder("按任务名称或案号筛选");
            search.fill(number);
            search.press("Enter");
            tasklist.page().waitForFunction("number => { const cards = [...document.querySelectorAll('.tasks-list .xr-card')];"
                + " return cards.length === 1 && cards[0].innerText.includes(number); }", number);
            tasklist.screenshot("filtered-by-number");
        }
    }

    @Test // R-GEN-ORDER
    void a_suspended_case_says_why_in_the_list_and_on_the_page_of_its_task(@Autowired CaseOperations operations) {
        var task = story.task(number, Step.OPENING_VACANCY);
        try (var tasklist = at()) {
            var page = tasklist.login("zhang", "zhang-demo").open(task.getId()).claim().page();
            operations.perform(Act.SUSPEND, number, "等待机构改革方案", "qian");
            page.evaluate(COMES_BACK);
            tasklist.shows(".xr-claim >> text=本案已暂停办理：等待机构改革方案（钱秉录，");
            assertThat(tasklist.refused()).startsWith("本案已暂停办理：等待机构改革方案");
            tasklist.screenshot("suspended-task");
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/#/");
            var line = page.locator("[data-waiting='" + number + "']");
            line.waitFor();
            assertThat(line.innerText()).contains("云川市民政局副局长", "暂停办理：等待机构改革方案（钱秉录，", "登记职位空缺");
            tasklist.screenshot("suspended-list");
        }
    }

    @Test // R-GEN-ORDER
    void who_has_a_task_open_that_is_done_elsewhere_is_told_so_though_his_form_is_incomplete() {
        var task = story.task(number, Step.OPENING_VACANCY);
        try (var tasklist = at()) {
            var page = tasklist.login("zhang", "zhang-demo").page();
            page.addInitScript("const stock = setInterval; setInterval = (act, every) => every === 10000 ? 0 : stock(act, every)"); // asks every ten seconds by itself
            page.reload();
            tasklist.open(task.getId()).claim();
            story.does(number, Step.OPENING_VACANCY);
            assertThat(tasklist.refused()).startsWith("『登记职位空缺』已由张文清于 ").contains("办理（R-GEN-ORDER）");
            page.evaluate(COMES_BACK);
            tasklist.shows(".task-removed-alert >> text=『登记职位空缺』已由张文清于");
            tasklist.screenshot("done-elsewhere");
        }
    }

    private Tasklist at() {
        return Tasklist.at("http://localhost:" + port);
    }
}
