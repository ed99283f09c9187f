package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.spin.plugin.variable.SpinValues.jsonValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code docs/forms.md} promises to form authors, seen in a browser. */
class KitchenSinkTest {

    private static ConfigurableApplicationContext office;
    private static Tasklist tasklist;

    @BeforeAll
    static void open() {
        office = Office.open();
        tasklist = Tasklist.at(Office.address(office)).login("wang", "wang");
    }

    @AfterAll
    static void close() {
        tasklist.close();
        office.close();
    }

    @Test
    void every_kind_of_field_arrives_as_it_was_filled_in() {
        start("2026-001");
        tasklist.openTask("填写各类字段", "2026-001").claim()
            .fill(Map.of("votes", List.of(Map.of("votes", 12), Map.of("votes", 9))))
            .fill(Map.of("members", List.of(
                Map.of("name", "钱一", "unit", "财政局", "role", "组长", "only", "8800", "since", "2026-11-01", "party", true),
                Map.of("name", "孙二", "op", "不同意"))))
            .fill(Map.of("unit", "民政局", "unitSearch", "财政局", "opinion", "弃权", "persons", List.of("王五", "张三"),
                "checks", List.of("弃权", "同意"), "exceptional", true, "approval", "组函〔2026〕1号"))
            .fill(Map.of("heldOn", "2026-11-30", "talkedAt", "2026-11-20 14:30", "present", 37, "remark", "第一行\n第二行",
                "minutes", Map.of("chair", "李某", "unit", "民政局")));
        assertThat(tasklist.formText()).contains("到会推荐 37 人，应到 60 人", "合计 21 票");
        tasklist.screenshot("kitchen-sink");
        tasklist.complete();

        assertThat(value("2026-001", "votes")).isEqualTo(
            "[{\"name\":\"李四\",\"level\":\"正科\",\"votes\":12},{\"name\":\"赵五\",\"level\":\"副处\",\"votes\":9}]");
        assertThat(value("2026-001", "members")).contains("\"unit\":\"cz\"", "\"role\":\"lead\"", "\"only\":\"8800\"",
            "\"since\":\"2026-11-01\"", "\"party\":true", "\"name\":\"孙二\"", "\"op\":\"不同意\"");
        assertThat(value("2026-001", "persons")).isEqualTo("[\"w\",\"z\"]");
        assertThat(value("2026-001", "checks")).isEqualTo("[\"弃权\",\"同意\"]");
        assertThat(value("2026-001", "minutes")).isEqualTo("{\"chair\":\"李某\",\"unit\":\"mz\"}");
        assertThat(value("2026-001", "many").split("姓名|甲")).hasSize(13);            // 12 rows, none folded away
        assertThat(List.of(value("2026-001", "heldOn"), value("2026-001", "present"), value("2026-001", "remark")))
            .containsExactly("2026-11-30", "37", "第一行\n第二行");
    }

    @Test
    void faults_are_counted_in_chinese_and_complete_stays_usable() {
        start("2026-002");
        tasklist.openTask("填写各类字段", "2026-002").claim()
            .fill(Map.of("members", List.of(Map.of("name", "甲"), Map.of("op", "同意")), "exceptional", true));
        assertThat(tasklist.refused()).isEqualTo("还有 6 处未填或填写有误，请按表中红字更正后再提交。");
        assertThat(tasklist.formText()).contains("必填。");
        tasklist.screenshot("faults");
        tasklist.fill(Map.of("members", List.of(Map.of("name", "甲")), "exceptional", false));    // row and field with faults go
        assertThat(tasklist.refused()).startsWith("还有 4 处");
    }

    @Test
    void what_is_typed_fast_is_not_lost() {
        start("2026-003");
        tasklist.openTask("填写各类字段", "2026-003").claim();
        for (int i = 0; i < 10; i++) {
            tasklist.fill(Map.of("present", i)).fill(Map.of("remark", "行" + i)).fill(Map.of("exceptional", i % 2 == 0));
            assertThat(tasklist.page().locator("textarea").inputValue()).isEqualTo("行" + i);
        }
    }

    @Test
    void what_is_no_number_stays_in_its_field_and_is_refused_until_it_is_one() {
        start("2026-004");
        tasklist.openTask("填写各类字段", "2026-004").claim();
        for (var wrong : List.of("三", "３", "1e5", "1,000", "3人", "-", "2.5", "-3")) {
            tasklist.fill(Map.of("votes", List.of(Map.of("votes", wrong), Map.of("votes", 9)), "present", ""));
            var present = tasklist.page().getByLabel("到会人数");
            present.pressSequentially(wrong);                        // key by key: none is swallowed
            assertThat(present.inputValue()).isEqualTo(wrong);
            assertThat(tasklist.page().locator(".fjs-form-field-dynamiclist .fjs-form-field-number input").first().inputValue()).isEqualTo(wrong);
            var sentence = wrong.equals("2.5") ? "请填整数。" : wrong.equals("-3") ? "不得小于 0。" : "请用半角阿拉伯数字填写，不带单位和逗号。";
            assertThat(tasklist.formText().split(sentence, -1)).as(wrong).hasSize(3);
        }
        tasklist.fill(Map.of("unit", "民政局", "heldOn", "2026-11-30", "members", List.of(), "present", "三"));
        assertThat(tasklist.refused()).isEqualTo("还有 2 处未填或填写有误，请按表中红字更正后再提交。");
        tasklist.screenshot("no-number");
        tasklist.fill(Map.of("votes", List.of(Map.of("votes", 12), Map.of("votes", 0)), "present", " 30 ")).complete();
        assertThat(value("2026-004", "votes")).contains("\"votes\":12", "\"votes\":0");
        assertThat(value("2026-004", "present")).isEqualTo("30");
    }

    @Test
    void what_was_typed_is_there_again_after_another_tab_or_task_and_the_rest_stays_the_server_s() {
        start("2026-005");
        start("2026-006");
        tasklist.openTask("填写各类字段", "2026-005").claim()
            .fill(Map.of("votes", List.of(Map.of("votes", "三"), Map.of("votes", 0)), "members", List.of(Map.of("name", "甲", "unit", "财政局"), Map.of("name", "乙"))))
            .fill(Map.of("remark", "第一行\n第二行", "unit", "民政局", "persons", List.of("王五"), "checks", List.of("弃权"), "exceptional", true,
                "approval", "组函〔2026〕1号", "heldOn", "2026-11-30", "present", 0, "minutes", Map.of("chair", "李某")));
        var written = written();
        assertThat(written).contains("三", "甲", "乙", "财政局", "第一行\n第二行", "王五", "组函〔2026〕1号", "2026-11-30", "李某");

        tasklist.tab("历史").tab("表单");
        tasklist.page().getByLabel("说明").waitFor();
        assertThat(written()).isEqualTo(written);

        var task = office.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey("2026-005").singleResult();
        office.getBean(RuntimeService.class).setVariable(task.getExecutionId(), "votes",
            json("[{\"name\":\"李四\",\"level\":\"正处\",\"votes\":null},{\"name\":\"赵五\",\"level\":\"副处\",\"votes\":3}]"));
        assertThat(tasklist.refused()).startsWith("还有 1 处");
        tasklist.openTask("填写各类字段", "2026-006");
        assertThat(tasklist.error()).as("that was said of another task").isEmpty();
        assertThat(written()).as("another task").doesNotContain("第一行\n第二行", "李某");
        tasklist.openTask("填写各类字段", "2026-005");
        assertThat(written()).as("the rank is the server's").isEqualTo(written.replace("正科", "正处"));
        tasklist.screenshot("draft");
        assertThat(tasklist.page().evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})").toString()).doesNotContain("第一行");
    }

    @Test
    void who_leaves_the_page_with_what_he_typed_is_asked_first() {
        start("2026-013");
        start("2026-014");
        tasklist.openTask("填写各类字段", "2026-013").claim();
        tasklist.page().reload();                                        // what other tests have typed is gone
        tasklist.openTask("填写各类字段", "2026-013");
        assertThat(asksBeforeLeaving()).as("nothing was typed").isFalse();
        tasklist.fill(Map.of("remark", "第一行", "unit", "民政局", "heldOn", "2026-11-30", "present", 3, "members", List.of(),
            "votes", List.of(Map.of("votes", 1), Map.of("votes", 1))));
        assertThat(asksBeforeLeaving()).isTrue();
        tasklist.openTask("填写各类字段", "2026-014");
        assertThat(asksBeforeLeaving()).as("it is kept in the page").isTrue();
        tasklist.openTask("填写各类字段", "2026-013").complete();
        assertThat(asksBeforeLeaving()).as("it is handed in").isFalse();
    }

    private static boolean asksBeforeLeaving() {
        return (boolean) tasklist.page().evaluate("() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    @Test
    void a_task_that_is_not_mine_is_read_and_not_filled_in_and_says_why() {
        start("2026-007");
        tasklist.openTask("填写各类字段", "2026-007");
        assertThat(tasklist.page().locator(".xr-claim").innerText()).isEqualTo("请先认领任务，再填写表单。");
        tasklist.screenshot("unclaimed");
        var remark = tasklist.page().getByLabel("说明");
        remark.focus();
        tasklist.page().keyboard().type("白写");
        assertThat(remark.inputValue()).isEmpty();
        tasklist.claim().fill(Map.of("remark", "写上"));
        assertThat(tasklist.page().locator(".xr-claim").count()).isZero();

        start("2026-008");
        var tasks = office.getBean(TaskService.class);
        tasks.setAssignee(tasks.createTaskQuery().processInstanceBusinessKey("2026-008").singleResult().getId(), "somebody");
        tasklist.openTask("填写各类字段", "2026-008");
        assertThat(tasklist.page().locator(".xr-claim").innerText()).isEqualTo("本任务由他人办理，此处只能查看。");
    }

    @Test
    void a_calendar_is_seen_as_a_whole_wherever_its_field_stands() {
        start("2026-009");
        var page = tasklist.openTask("填写各类字段", "2026-009").claim().page();
        var date = page.getByLabel("会议日期");
        assertThat(date.getAttribute("placeholder")).isEqualTo("年-月-日");
        date.evaluate("input => { const row = input.closest('.fjs-layout-row'); while (row.nextElementSibling) row.nextElementSibling.remove() }");
        date.click();
        page.waitForFunction("""
            () => { const day = document.querySelector('.flatpickr-calendar.open .flatpickr-day:last-child'), at = day.getBoundingClientRect();
              return document.elementFromPoint(at.x + at.width / 2, at.y + at.height - 2) === day }""");
    }

    @Test
    void a_day_that_the_server_offers_is_that_day_wherever_the_browser_stands() {
        start("2026-015");
        var task = office.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey("2026-015").singleResult();
        office.getBean(RuntimeService.class).setVariable(task.getExecutionId(), "heldOn", "2026-11-30");
        try (var abroad = Tasklist.at(Office.address(office)).in("America/New_York").login("wang", "wang")) {
            abroad.openTask("填写各类字段", "2026-015").claim();
            assertThat(abroad.page().getByLabel("会议日期").inputValue()).isEqualTo("2026-11-30");
            abroad.fill(Map.of("members", List.of(), "unit", "民政局", "present", 3, "votes", List.of(Map.of("votes", 1), Map.of("votes", 1)))).complete();
        }
        assertThat(value("2026-015", "heldOn")).isEqualTo("2026-11-30");
    }

    @Test
    void a_day_that_is_typed_is_that_day_and_what_is_none_stays_in_its_field_and_is_refused_until_it_is_one() {
        start("2026-011");
        var page = tasklist.openTask("填写各类字段", "2026-011").claim().page();
        var input = page.getByLabel("会议日期");
        var days = Map.of("20261130", "2026-11-30", "2026-2-3", "2026-02-03", "２０２６年１１月３０日", "2026-11-30", "2026.11.30", "2026-11-30",
            "2026/11/30", "2026-11-30");
        days.forEach((typed, day) -> {
            input.fill(typed);
            input.press("Tab");
            page.waitForFunction("([input, day]) => input.value === day", List.of(input.elementHandle(), day));
        });
        tasklist.fill(Map.of("members", List.of(), "unit", "民政局", "present", 3, "votes", List.of(Map.of("votes", 1), Map.of("votes", 1))));
        for (var wrong : List.of("2026-02-30", "2026-13-01", "11-30", "明天", "2026.2.29")) {
            input.fill(wrong);
            page.getByLabel("说明").click();                              // the mouse, which flatpickr hears as well
            page.locator(".fjs-form-field-error").filter(new Locator.FilterOptions()
                .setHasText("「" + wrong + "」不是有效日期，请按 2026-03-01 的样式填写。")).waitFor();
            input.click();
            page.getByLabel("说明").click();
            assertThat(input.inputValue()).isEqualTo(wrong);
        }
        tasklist.screenshot("no-day");
        assertThat(tasklist.refused()).isEqualTo("还有 1 处未填或填写有误，请按表中红字更正后再提交。");
        tasklist.tab("历史").tab("表单");
        input.waitFor();
        assertThat(input.inputValue()).as("after another tab").isEqualTo("2026.2.29");
        input.fill("");
        input.press("Tab");
        page.locator(".fjs-form-field-error").filter(new Locator.FilterOptions().setHasText("必填")).first().waitFor();
        tasklist.fill(Map.of("heldOn", "2026-02-28")).complete();
        assertThat(value("2026-011", "heldOn")).isEqualTo("2026-02-28");
    }

    @Test
    void a_name_that_is_longer_than_its_column_is_read_in_full() {
        start("2026-012");
        var name = "林致远（云川市民政局基层政权建设和社区治理科科长、市地名委员会办公室主任）";
        var task = office.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey("2026-012").singleResult();
        office.getBean(RuntimeService.class).setVariable(task.getExecutionId(), "votes", json("[{\"name\":\"" + name + "\",\"level\":\"正处\",\"votes\":null}]"));
        var cell = tasklist.openTask("填写各类字段", "2026-012").claim().page().locator(".fjs-form-field-dynamiclist .fjs-readonly .fjs-input").first();
        assertThat(cell.innerText()).isEqualTo(name);
        assertThat(cell.evaluate("cell => cell.scrollWidth <= cell.clientWidth && cell.scrollHeight <= cell.clientHeight"
            + " && cell.closest('.fjs-input-group').scrollHeight <= cell.closest('.fjs-input-group').offsetHeight")).isEqualTo(true);
        tasklist.screenshot("long-name");
    }

    @Test
    void a_link_to_a_task_that_is_done_says_so_in_chinese() {
        var page = tasklist.page();
        page.navigate(page.url().replaceAll("#.*", "") + "#/?task=done");
        page.locator(".page-notifications .alert-danger").waitFor();
        assertThat(page.locator(".page-notifications .alert-danger").innerText().replace("×", "").strip())
            .isEqualTo("无法打开任务：\n此任务已经办结，或者不存在、不由您办理。请在左侧任务列表中另选任务。");
    }

    @Test
    void the_login_says_what_it_is_for_and_asks_for_a_name_in_chinese() {
        try (var other = tasklist.page().context().browser().newContext(); var page = other.newPage()) {
            page.navigate(Office.address(office) + "/camunda/app/tasklist/default/");
            var name = page.locator("[ng-model=username]");
            name.waitFor();
            assertThat(page.locator(".app-name").evaluate("name => getComputedStyle(name, '::before').content + name.innerText")).isEqualTo("\"选任 \"任务办理");
            page.locator("form[name=signinForm] button").click();
            assertThat(name.evaluate("name => name.validationMessage")).isEqualTo("请填写此项。");
            name.fill("wang");
            page.locator("[ng-model=password]").fill("wang");
            page.locator("form[name=signinForm] button").click();
            page.locator(".task-filters").waitFor();
        }
    }

    /** All that stands in the fields of the form. */
    private static String written() {
        tasklist.page().waitForTimeout(100);
        return (String) tasklist.page().evaluate("() => [...document.querySelectorAll('.fjs-container :is(input, textarea, output), .fjs-taglist-tag-label, .fjs-select-display')]"
            + ".map(one => ['checkbox', 'radio'].includes(one.type) ? one.checked : one.value ?? one.innerText).join('|')");
    }

    private static void start(String caseNumber) {
        var offered = new HashMap<String, Object>();
        offered.put("post", "市民政局局长");
        offered.put("note", "第一句。\n第二句。");
        offered.put("findings", json("[\"到会推荐 37 人，应到 60 人\",\"得票 40 张\"]"));
        offered.put("candidate", json("{\"name\":\"李四\",\"post\":\"副局长\",\"warning\":\"试用期未满\"}"));
        offered.put("votes", json("[{\"name\":\"李四\",\"level\":\"正科\",\"votes\":null},{\"name\":\"赵五\",\"level\":\"副处\",\"votes\":3}]"));
        offered.put("units", json("[{\"label\":\"民政局\",\"value\":\"mz\"},{\"label\":\"财政局\",\"value\":\"cz\"}]"));
        offered.put("opinions", json("[\"同意\",\"不同意\",\"弃权\"]"));
        offered.put("plain", json("[\"同意\",\"不同意\"]"));
        offered.put("persons_offered", json("[{\"label\":\"张三\",\"value\":\"z\"},{\"label\":\"王五\",\"value\":\"w\"}]"));
        offered.put("many", json("[" + String.join(",", java.util.Collections.nCopies(12, "{\"name\":\"甲\",\"ok\":true}")) + "]"));
        office.getBean(RuntimeService.class).startProcessInstanceByKey("kitchen", caseNumber, offered);
    }

    private static Object json(String text) {
        return jsonValue(text).create();
    }

    private static String value(String caseNumber, String variable) {
        var history = office.getBean(HistoryService.class);
        var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
        return String.valueOf(history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId())
            .variableName(variable).singleResult().getValue());
    }
}
