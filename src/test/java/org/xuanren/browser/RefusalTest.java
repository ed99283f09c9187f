package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void a_refusal_is_read_in_full_stays_and_covers_no_button_and_nothing_is_left_in_the_browser() {
        try (var office = Office.open(); var tasklist = Tasklist.at(Office.address(office))) {
            office.getBean(RuntimeService.class).startProcessInstanceByKey("errand", "2026-010");
            tasklist.login("wang", "wang").openTask("核对材料", "2026-010").claim().fill(Map.of("note", "不行"));

            assertThat(tasklist.refused()).isEqualTo(Counter.REFUSAL);
            tasklist.screenshot("refusal");
            tasklist.page().waitForTimeout(6_000);                    // longer than any notice that goes by itself
            assertThat(tasklist.error()).isEqualTo(Counter.REFUSAL);
            assertThat(tasklist.page().locator(".page-notifications .alert").innerText()).contains("未能提交：\n到会推荐");
            coversNothing(tasklist);

            var note = tasklist.page().locator(".fjs-container input").first();
            note.click();
            tasklist.page().keyboard().press("Tab");
            assertThat(tasklist.error()).as("nothing was edited").isNotEmpty();
            note.fill("不");
            tasklist.page().locator(".page-notifications .alert-danger").waitFor(gone());

            tasklist.fill(Map.of("note", "全不行"));
            assertThat(tasklist.refused()).hasSizeGreaterThan(1000);
            coversNothing(tasklist);
            tasklist.page().locator(".page-notifications").evaluate("box => box.scrollTo(0, box.scrollHeight)");
            tasklist.screenshot("refusal-long");
            assertThat(tasklist.page().locator(".page-notifications .close:visible").evaluate(
                "close => { const at = close.getBoundingClientRect(); return close.contains(document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2)) }"))
                .as("can be closed from its end").isEqualTo(true);
            tasklist.tab("历史");
            tasklist.page().locator(".page-notifications .alert-danger").waitFor(gone());
            tasklist.tab("表单");
            note.waitFor();

            tasklist.fill(Map.of("note", "可以")).page().locator(".form-actions .btn-primary").click();
            var done = tasklist.page().locator(".page-notifications .alert-success");
            done.waitFor();
            assertThat(done.innerText()).contains("『核对材料』已办结");
            assertThat(tasklist.error()).as("the refusal is over").isEmpty();
            tasklist.screenshot("done");
            done.waitFor(gone());
            assertThat(tasklist.page().evaluate("() => Object.keys(localStorage).filter(key => key.includes('form')).length")).isEqualTo(0);
            assertThat(tasklist.page().locator("text=保存").count()).isZero();
        }
    }

    private static void coversNothing(Tasklist tasklist) {
        assertThat(tasklist.page().evaluate("""
            () => { const said = document.querySelector('.page-notifications').getBoundingClientRect();
              return [...document.querySelectorAll('[cam-widget-header], .column, .nav-tabs, .form-actions .btn-primary')].filter(e => {
                const r = e.getBoundingClientRect(); return r.bottom > said.top + 1 && r.top < said.bottom - 1; }).map(e => e.className) }""")).isEqualTo(List.of());
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }
}
