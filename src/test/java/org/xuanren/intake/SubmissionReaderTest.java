package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanren.evidence.Asked;
import org.xuanren.evidence.Choice;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.Frozen;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.statute.Refusal;

class SubmissionReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    enum Way implements Choice {
        SECRET, OPEN;

        @Override
        public String label() {
            return name().toLowerCase();
        }
    }

    record Line(@Frozen String key, @Frozen String name, @Asked(label = "得票", rule = "R-REC-TALLY", unit = "票") int votes) { }

    record Guest(@Asked(label = "姓名", max = 5) String who) { }

    record Everything(
            @Frozen int due,
            @Asked(label = "会议日期", rule = "R-REC-STEPS") LocalDate heldOn,
            @Asked(label = "计划日期", future = true, optional = true) LocalDate plannedOn,
            @Asked(label = "到会人数", rule = "R-REC-ATTEND", unit = "人") int present,
            @Asked(label = "备注", optional = true, max = 10) String note,
            @Asked(label = "方式") Way way,
            @Asked(label = "已公布") boolean announced,
            @Asked(label = "人选") String person,
            @Asked(label = "名单", optional = true) List<String> persons,
            @Asked(label = "得票统计", rule = "R-REC-TALLY") List<Line> lines,
            @Asked(label = "列席", optional = true) List<Guest> guests) implements Evidence {

        Everything {
            Faults.under("R-REC-ATTEND").unless(present <= due, "到会 %d 人，多于应到 %d 人".formatted(present, due), "请核对").refuseIfAny();
        }
    }

    @Test
    void what_is_asked_comes_from_the_form_and_what_is_frozen_does_not() {
        var submitted = fine();
        submitted.put("due", 1);
        submitted.put("stranger", "ignored");
        var read = read(submitted);
        assertThat(read).isEqualTo(new Everything(60, TODAY, null, 45, "", Way.SECRET, true, "c1", List.of("c1"),
            List.of(new Line("c1/a", "林某", 30)), List.of(new Guest("客人"))));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
            Arguments.of("present", null, "『到会人数』未填写（R-REC-ATTEND）。请补填后再提交。"),
            Arguments.of("present", 2.5, "『到会人数』填为“2.5”，不是整数（R-REC-ATTEND）。请填写整数，单位：人。"),
            Arguments.of("present", -1, "『到会人数』为 -1，不能为负（R-REC-ATTEND）。请核对后重新填写。"),
            Arguments.of("present", 100_001, "『到会人数』为 100001，超过 100000（R-REC-ATTEND）。请核对后重新填写。"),
            Arguments.of("present", 2147483648L, "『到会人数』为 2147483648，超过 100000（R-REC-ATTEND）。请核对后重新填写。"),
            Arguments.of("present", 2147483648d, "『到会人数』为 2147483648，超过 100000（R-REC-ATTEND）。请核对后重新填写。"),
            Arguments.of("present", "-9999999999", "『到会人数』为 -9999999999，不能为负（R-REC-ATTEND）。请核对后重新填写。"),
            Arguments.of("present", Double.NaN, "『到会人数』填为“NaN”，不是整数（R-REC-ATTEND）。请填写整数，单位：人。"),
            Arguments.of("present", "４５", "『到会人数』填为“４５”，含有全角或中文数字（R-REC-ATTEND）。请用半角阿拉伯数字填写。"),
            Arguments.of("present", "四十五", "『到会人数』填为“四十五”，含有全角或中文数字（R-REC-ATTEND）。请用半角阿拉伯数字填写。"),
            Arguments.of("present", Map.of("a", 1), "『到会人数』填为“{a=1}”，不是整数（R-REC-ATTEND）。请填写整数，单位：人。"),
            Arguments.of("person", "\u200b", "『人选』未填写（R-GEN-ORDER）。请补填后再提交。"),
            Arguments.of("heldOn", "", "『会议日期』未填写（R-REC-STEPS）。请补填后再提交。"),
            Arguments.of("heldOn", "2026-03-03", "『会议日期』为 2026-03-03，晚于今天 2026-03-02（R-REC-STEPS）。请填写实际发生的日期。"),
            Arguments.of("heldOn", "2026-02-30", "『会议日期』填为“2026-02-30”，不是有效日期（R-REC-STEPS）。请按年月日选择日期。"),
            Arguments.of("heldOn", "1026-03-02", "『会议日期』为 1026-03-02，超出合理范围（R-REC-STEPS）。请核对日期。"),
            Arguments.of("heldOn", "2026-02-28", "『会议日期』为 2026-02-28，早于本案动议的 2026-03-01（R-REC-STEPS）。请核对日期。"),
            Arguments.of("plannedOn", "2126-03-02", "『计划日期』为 2126-03-02，超出合理范围（R-GEN-ORDER）。请核对日期。"),
            Arguments.of("note", "一二三四五六七八九十一", "『备注』有 11 字，超过 10 字（R-GEN-ORDER）。请精简，全文可作为材料上传。"),
            Arguments.of("note", "<b>好</b>", "『备注』含有网页标记“<b”（R-GEN-ORDER）。请只填写文字。"),
            Arguments.of("note", "a\u0000b", "『备注』在“a”之后有不可见字符 U+0000（R-GEN-ORDER）。请只填写文字。"),
            Arguments.of("note", "\ud800", "『备注』开头有不可见字符 U+D800（R-GEN-ORDER）。请只填写文字。"),
            Arguments.of("note", 7, "『备注』应为文字（R-GEN-ORDER）。请重新填写。"),
            Arguments.of("way", "BY_HAND", "『方式』的选项无效（R-GEN-ORDER）。请从列表中选择。"),
            Arguments.of("announced", null, "『已公布』未填写（R-GEN-ORDER）。请补填后再提交。"),
            Arguments.of("announced", "maybe", "『已公布』应为是或否（R-GEN-ORDER）。请重新选择。"),
            Arguments.of("person", "c9", "『人选』的选项不在本步骤可选范围内（R-GEN-ORDER）。请从列表中选择。"),
            Arguments.of("persons", List.of("c1", "c1"), "『名单』有重复项（R-GEN-ORDER）。请删去重复项。"),
            Arguments.of("persons", "c1", "『名单』不是有效的列表（R-GEN-ORDER）。请刷新表单后重新填写。"),
            Arguments.of("lines", List.of(), "『得票统计』中“林某”一行缺失（R-REC-TALLY）。请刷新表单后重新填写。"),
            Arguments.of("lines", List.of(Map.of("key", "c1/a", "votes", "x")),
                "『得票统计·林某·得票』填为“x”，不是整数（R-REC-TALLY）。请填写整数，单位：票。"),
            Arguments.of("lines", List.of(Map.of("key", "c1/a", "votes", 1), Map.of("key", "c2/a", "votes", 1)),
                "『得票统计』共 2 行，应为 1 行（R-REC-TALLY）。请刷新表单后重新填写。"),
            Arguments.of("guests", List.of(Map.of("who", "一二三四五六")), "『列席第 1 行·姓名』有 6 字，超过 5 字（R-GEN-ORDER）。请精简，全文可作为材料上传。"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("faults")
    void a_fault_is_one_sentence_that_names_field_and_rule(String field, Object value, String sentence) {
        var submitted = fine();
        submitted.put(field, value);
        assertThat(refusal(submitted).sentences()).containsExactly(sentence);
    }

    @Test // a text that is pasted brings them along, and nobody finds them
    void marks_that_nobody_sees_are_left_out() {
        var submitted = fine();
        submitted.put("note", "\ufeff好\u200b的\u202a ");
        assertThat(read(submitted).note()).isEqualTo("好的");
    }

    @Test
    void all_faults_are_told_at_once() {
        var submitted = fine();
        submitted.put("present", -1);
        submitted.put("heldOn", null);
        submitted.put("note", "x".repeat(100_000));
        assertThat(refusal(submitted).sentences()).containsExactly(
            "『会议日期』未填写（R-REC-STEPS）。请补填后再提交。",
            "『到会人数』为 -1，不能为负（R-REC-ATTEND）。请核对后重新填写。",
            "『备注』有 100000 字，超过 10 字（R-GEN-ORDER）。请精简，全文可作为材料上传。");
    }

    @Test
    void what_contradicts_each_other_is_told_beside_what_is_missing() {
        var submitted = fine();
        submitted.put("present", 61);
        submitted.put("heldOn", null);
        assertThat(refusal(submitted).sentences()).containsExactly("『会议日期』未填写（R-REC-STEPS）。请补填后再提交。",
            "到会 61 人，多于应到 60 人（R-REC-ATTEND）。请核对。");
        submitted.put("present", null);
        assertThat(refusal(submitted).sentences()).as("nothing is compared with what was never counted").containsExactly("『会议日期』未填写（R-REC-STEPS）。请补填后再提交。",
            "『到会人数』未填写（R-REC-ATTEND）。请补填后再提交。");
    }

    @Test
    void what_else_is_to_be_said_is_told_beside_a_day_that_is_still_to_come() {
        var submitted = fine();
        submitted.put("heldOn", "2026-03-03");
        var context = FormContext.empty().freezes("due", 60).offers("person", List.of(new Option("林某", "c1"))).offers("persons", List.of(new Option("林某", "c1")))
            .prepares("lines", List.of(Map.of("key", "c1/a", "name", "林某")));
        var reader = new SubmissionReader(context, Demands.NONE, TODAY, TODAY.minusDays(1));
        assertThat(catchThrowableOfType(Refusal.class, () -> reader.read(Everything.class, submitted,
            (evidence, faults) -> faults.unless(false, "该人选已终止", "请核对人选"))).sentences()).hasSize(2).last().isEqualTo("该人选已终止（R-GEN-ORDER）。请核对人选。");
    }

    @Test
    void what_contradicts_each_other_is_told_beside_a_day_that_is_still_to_come() {
        var submitted = fine();
        submitted.put("present", 61);
        submitted.put("heldOn", "2026-03-03");
        assertThat(catchThrowableOfType(Refusal.class, () -> read(submitted)).sentences()).containsExactly(
            "『会议日期』为 2026-03-03，晚于今天 2026-03-02（R-REC-STEPS）。请填写实际发生的日期。", "到会 61 人，多于应到 60 人（R-REC-ATTEND）。请核对。");
    }

    @Test
    void more_rows_than_any_list_has_are_refused() {
        var submitted = fine();
        var guests = new ArrayList<Object>();
        for (int i = 0; i < 501; i++) {
            guests.add(Map.of("who", "客"));
        }
        submitted.put("guests", guests);
        assertThat(refusal(submitted).sentences()).containsExactly("『列席』不是有效的列表（R-GEN-ORDER）。请刷新表单后重新填写。");
    }

    @Test // R-REC-TALLY
    void of_rows_of_one_name_the_level_of_the_voters_tells_which_is_meant() {
        var leaders = Map.<String, Object>of("key", "1-1", "name", "林某", "level", "领导班子成员");
        var talked = Map.<String, Object>of("key", "1", "name", "中层干部", "level", "中层干部");
        var context = FormContext.empty().freezes("due", 60).prepares("lines", List.of(leaders, Map.of("key", "1-2", "name", "林某", "level", "中层干部"), talked));
        var submitted = fine();
        submitted.put("lines", List.of(Map.of("key", "1-1", "votes", "x")));
        assertThat(catchThrowableOfType(Refusal.class, () -> read(context, submitted)).sentences()).containsExactly(
            "『得票统计·林某（领导班子成员）·得票』填为“x”，不是整数（R-REC-TALLY）。请填写整数，单位：票。",
            "『得票统计』中“林某（中层干部）”一行缺失（R-REC-TALLY）。请刷新表单后重新填写。",
            "『得票统计』中“中层干部”一行缺失（R-REC-TALLY）。请刷新表单后重新填写。");
    }

    private static Map<String, Object> fine() {
        var submitted = new HashMap<String, Object>();
        submitted.put("heldOn", "2026-03-02");
        submitted.put("present", 45);
        submitted.put("note", " ");
        submitted.put("way", "SECRET");
        submitted.put("announced", true);
        submitted.put("person", "c1");
        submitted.put("persons", List.of("c1"));
        submitted.put("lines", List.of(Map.of("key", "c1/a", "name", "somebody else", "votes", 30)));
        submitted.put("guests", List.of(Map.of("who", "客人")));
        return submitted;
    }

    private static Refusal refusal(Map<String, Object> submitted) {
        return catchThrowableOfType(Refusal.class, () -> read(submitted));
    }

    private static Everything read(Map<String, Object> submitted) {
        var options = List.of(new Option("林某", "c1"), new Option("何某", "c2"));
        var context = FormContext.empty().freezes("due", 60).offers("person", options).offers("persons", options)
            .prepares("lines", List.of(Map.of("key", "c1/a", "name", "林某")));
        return read(context, submitted);
    }

    private static Everything read(FormContext context, Map<String, Object> submitted) {
        return new SubmissionReader(context, Demands.NONE, TODAY, TODAY.minusDays(1)).read(Everything.class, submitted, (evidence, faults) -> { });
    }
}
