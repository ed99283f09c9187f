package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final String FINE = """
        years:
          "2027":
            published: "2026-11-10"
            source: 国办发明电〔2026〕9号
            holidays: [["2026-12-31", "2027-01-02"], ["2027-05-01", "2027-05-05"], ["2027-10-01", "2027-10-07"]]
            made-up: ["2026-12-26", "2027-10-09"]
        """;

    @Test
    void a_year_is_read_as_the_house_writes_it_also_with_a_byte_order_mark() {
        assertThat(CalendarFile.notices("c", CalendarFile.years("c", "\uFEFF" + FINE))).singleElement()
            .satisfies(notice -> assertThat(notice.holidays()).hasSize(15)).satisfies(notice -> assertThat(notice.madeUp()).hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void the_example_for_operators_is_one(String readme) throws IOException {
        var text = Files.readString(Path.of(readme));
        var example = text.substring(text.indexOf("```yaml\n") + "```yaml\n".length());
        assertThat(CalendarFile.notices(readme, CalendarFile.years(readme, example.substring(0, example.indexOf("```"))))).hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {1}") // R-PUB-DAYS
    @CsvSource(delimiter = '|', value = {
        "\"2027\": | \"27\": | years.27 不是年份（R-PUB-DAYS）。请写四位年份（如 2027）后重新启动。",
        "published: \"2026-11-10\" | published: 2026-11-31 | years.2027.published 的 \"2026-11-31\" 不是日期（R-PUB-DAYS）。请按 2027-01-31 的样式填写后重新启动。",
        "published: | publiziert: | years.2027.publiziert 没有对应的键（R-PUB-DAYS）。请核对键名或删去此项后重新启动。",
        "published: | publiziert: | years.2027.published 缺少日期（R-PUB-DAYS）。请按 2027-01-31 的样式填写后重新启动。",
        "国办发明电〔2026〕9号 | '' | years.2027.source 为空（R-PUB-DAYS）。请填写通知的名称和文号后重新启动。",
        "[\"2027-05-01\", \"2027-05-05\"], | '' | years.2027.holidays 没有法定节假日 2027-05-01（R-PUB-DAYS）。请按通知补全，写明放假的首日和末日后重新启动。",
        "\"2027-05-05\" | \"2027-04-05\" | years.2027.holidays 的 [\"2027-05-01\",\"2027-04-05\"] 不是 2027 年的一段假期（R-PUB-DAYS）。请按 [首日, 末日] 填写，只放一天假的两日相同后重新启动。",
        "\"2027-05-05\" | \"2028-05-05\" | years.2027.holidays 的 [\"2027-05-01\",\"2028-05-05\"] 不是 2027 年的一段假期（R-PUB-DAYS）。请按 [首日, 末日] 填写，只放一天假的两日相同后重新启动。",
        "\"2027-05-01\", | '' | years.2027.holidays 缺少日期（R-PUB-DAYS）。请按 2027-01-31 的样式填写后重新启动。",
        "2027-10-09 | 2027-10-08 | years.2027.made-up 的 2027-10-08 不是 2027 年假期外的周六或周日，无从调休上班（R-PUB-DAYS）。请与通知核对后重新启动。",
        "2027-10-09 | 2027-10-02 | years.2027.made-up 的 2027-10-02 不是 2027 年假期外的周六或周日，无从调休上班（R-PUB-DAYS）。请与通知核对后重新启动。",
        "2027-10-09 | 2028-10-07 | years.2027.made-up 的 2028-10-07 不是 2027 年假期外的周六或周日，无从调休上班（R-PUB-DAYS）。请与通知核对后重新启动。"})
    void a_fault_is_told_with_its_place_and_what_to_do(String fine, String faulty, String sentence) {
        assertThat(FINE).contains(fine);
        assertThatThrownBy(() -> read(FINE.replace(fine, faulty))).isInstanceOfSatisfying(Refusal.class,
            refusal -> assertThat(refusal.sentences()).contains("日历文件 data/calendar.yaml：" + sentence));
    }

    @Test // R-PUB-DAYS
    void a_holiday_may_reach_over_the_turn_of_the_year_on_either_side() {
        var over = FINE.replace("\"2027-10-07\"]]", "\"2027-10-07\"], [\"2027-12-31\", \"2028-01-02\"]]");
        assertThat(CalendarFile.notices("c", CalendarFile.years("c", over))).singleElement().satisfies(notice -> assertThat(notice.holidays()).hasSize(18));
        assertThatThrownBy(() -> read(FINE.replace("\"2027-10-07\"]]", "\"2027-10-07\"], [\"2028-02-01\", \"2028-02-03\"]]"))).isInstanceOf(Refusal.class)
            .hasMessageContaining("[\"2028-02-01\",\"2028-02-03\"] 不是 2027 年的一段假期");
    }

    @Test // R-PUB-DAYS
    void a_fault_in_a_notice_that_corrects_another_is_told_with_its_number() {
        var corrected = FINE + "    corrected: [{published: \"2026-12-01\", source: '', holidays: [[\"2026-12-31\", \"2027-01-02\"], [\"2027-05-01\", \"2027-05-05\"], "
            + "[\"2027-10-01\", \"2027-10-07\"]]}]\n";
        assertThatThrownBy(() -> read(corrected)).isInstanceOf(Refusal.class).hasMessageContaining("years.2027.corrected[1].source 为空");
    }

    @ParameterizedTest // R-PUB-DAYS
    @ValueSource(strings = {"", "2027: {}", "years: 2027", "years: {}", "- years"})
    void a_file_of_no_years_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class)
            .hasMessage("日历文件 data/calendar.yaml 没有 years（R-PUB-DAYS）。请按程序所带 statute/calendar.yaml 的写法填写后重新启动。");
    }

    @Test // R-PUB-DAYS
    void what_is_no_yaml_or_says_a_year_twice_is_refused_with_the_line() {
        assertThatThrownBy(() -> read("years:\n  2027: [")).isInstanceOf(Refusal.class).hasMessageContaining("第 2 行附近");
        assertThatThrownBy(() -> read(FINE + FINE.substring(FINE.indexOf("  ")))).isInstanceOf(Refusal.class)
            .hasMessage("日历文件 data/calendar.yaml 不是可读的 YAML，或有重复的键：第 7 行附近（R-PUB-DAYS）。请核对缩进、引号、方括号和重复的年份后重新启动。");
    }

    private static void read(String text) {
        WorkCalendar.load().withLocal("data/calendar.yaml", text);
    }
}
