package org.xuanren.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.spin.plugin.variable.SpinValues.jsonValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
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
