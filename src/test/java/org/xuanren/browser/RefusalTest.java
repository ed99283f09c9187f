package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
            var message = tasklist.page().locator(".page-notifications").boundingBox();
            var button = tasklist.page().locator(".form-actions .btn-primary").boundingBox();
            assertThat(message.y + message.height).isLessThan(button.y);

            tasklist.fill(Map.of("note", "可以")).complete();
            assertThat(tasklist.page().evaluate("() => Object.keys(localStorage).filter(key => key.includes('form')).length")).isEqualTo(0);
            assertThat(tasklist.page().locator("text=保存").count()).isZero();
        }
    }
}
