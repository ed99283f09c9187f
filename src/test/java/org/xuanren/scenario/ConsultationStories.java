package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Step;

/** Who else is heard before the meeting: the four sides on somebody outside the Party, the assisting side of a dual-managed post. */
abstract class ConsultationStories {

    @Autowired
    private CaseStory story;

    @Test // R-DLB-NONPARTY
    void on_a_candidate_outside_the_party_all_four_sides_are_heard() throws IOException {
        var number = deliberated("yunchuan-civil-affairs-deputy", "方民生");
        story.reaches(number, Step.DELIBERATION_UNITED_FRONT);
        var task = story.task(number, Step.DELIBERATION_UNITED_FRONT);
        assertThat(story.sees("zhao", task)).as("the united front department").isTrue();
        @SuppressWarnings("unchecked") // prepared rows
        var opinions = (List<Map<String, Object>>) story.answers(task).get("opinions");
        assertThat(opinions).hasSize(4);
        assertThat(new ClassPathResource("forms/deliberation-united-front.form").getContentAsString(StandardCharsets.UTF_8))
            .as("what the gate asks for").contains("四方面缺一不可").doesNotContain("没有相应一方", "尚未听取");
        opinions.get(0).put("text", "");
        assertThatThrownBy(() -> story.does(number, Step.DELIBERATION_UNITED_FRONT, Map.of("opinions", opinions)))
            .hasMessageMatching("『听取意见情况·.+对方民生·书面意见摘要』未填写（R-DLB-NONPARTY）。请补填后再提交。");
        story.reaches(number, Step.DECISION_AGENDA);
        assertThat(story.gate(number, "deliberation")).containsExactly(EntryKind.GATE_PASSED);
    }

    @ParameterizedTest(name = "{0}") // R-DLB-DUAL-SPLIT
    @CsvSource({"PRINCIPAL_SIDE, true", "NOT_APPROVED, false"})
    void where_the_assisting_side_disagrees_on_a_chief_the_superior_settles_it(String ruling, boolean goesOn) {
        var number = deliberated("yunchuan-tax-chief", "谢明镜");
        var person = "拟任人选：谢明镜（云川市纪委派驻民政局纪检组组长）";
        var post = "拟任职位：云川市税务局局长";
        story.reaches(number, Step.DELIBERATION_CO_REQUEST);
        assertThat(story.known(story.task(number, Step.DELIBERATION_CO_REQUEST))).containsExactly(person, post, "协管方：省税务局");
        story.reaches(number, Step.DELIBERATION_CO_REPLY);
        var day = story.today();
        assertThat(story.known(story.task(number, Step.DELIBERATION_CO_REPLY))).containsExactly(person, post, "来函：云组函〔2026〕9 号（%s）".formatted(day),
            "收函日期：%s，至 %s 未答复的，视为同意".formatted(day, day.plusMonths(1)));
        story.does(number, Step.DELIBERATION_CO_REPLY, Map.of("answer", "DISAGREE", "text", "建议另行考虑"));
        assertThat(story.waitsAt(number)).containsExactly(Step.DELIBERATION_SETTLEMENT);
        assertThat(story.known(story.task(number, Step.DELIBERATION_SETTLEMENT))).containsExactly(person, post, "协管方：省税务局",
            "主管方函询：云组函〔2026〕9 号（%s），协管方 %s 收到".formatted(day, day),
            "协管方回复：省税党函〔2026〕3 号（%s），签发人冯协".formatted(day), "协管方意见：不同意", "意见内容：建议另行考虑");
        var process = story.processOf(number);
        story.does(number, Step.DELIBERATION_SETTLEMENT, Map.of("result", ruling));
        if (goesOn) {
            assertThat(story.waitsAt(number)).containsExactly(Step.DECISION_AGENDA);
        } else {
            assertThat(process).isEnded().hasPassed("end-not-proposed");
            assertThat(story.said(number, "deliberation")).contains("裁定不同意该人选（省组裁〔2026〕1 号）（R-DLB-DUAL-SPLIT）");
        }
    }

    @Test // R-DLB-DUAL-SPLIT
    void whom_the_superior_refuses_does_not_take_the_other_candidate_with_him() {
        var number = deliberated("yunchuan-tax-chief", "谢明镜", "冷雨生");
        story.reaches(number, Step.DELIBERATION_CO_REPLY);
        var first = proposed(number);
        story.does(number, Step.DELIBERATION_CO_REPLY, Map.of("answer", "DISAGREE", "text", "建议另行考虑"));
        story.does(number, Step.DELIBERATION_SETTLEMENT, Map.of("result", "NOT_APPROVED"));
        assertThat(story.said(number, "deliberation")).contains("裁定不同意该人选（省组裁〔2026〕1 号）（R-DLB-DUAL-SPLIT）。请从其他通过考察的人选中另行酝酿提出，或终止本案");
        assertThat(story.waitsAt(number)).containsExactly(Step.DELIBERATION_LEADERS);
        story.does(number, Step.DELIBERATION_LEADERS);
        assertThat(proposed(number)).isNotEqualTo(first).matches("拟任人选：(谢明镜|冷雨生)（.+）");
        story.reaches(number, Step.DECISION_AGENDA);
        assertThat(story.gate(number, "deliberation")).containsExactly(EntryKind.GATE_REFUSED, EntryKind.GATE_PASSED);
    }

    /** Of whom the letter to the assisting side, or its answer, speaks. */
    private String proposed(String number) {
        var step = story.waitsAt(number).iterator().next();
        return story.known(story.task(number, step)).stream().filter(line -> line.startsWith("拟任人选")).findFirst().orElseThrow();
    }

    @Test // R-DLB-DUAL-SPLIT
    void where_the_assisting_side_disagrees_on_a_deputy_the_principal_side_goes_on() {
        var number = deliberated("yunchuan-tax-deputy", "林致远");
        story.reaches(number, Step.DELIBERATION_CO_REPLY);
        story.does(number, Step.DELIBERATION_CO_REPLY, Map.of("answer", "DISAGREE", "text", "建议另行考虑"));
        assertThat(story.waitsAt(number)).containsExactly(Step.DECISION_AGENDA);
        assertThat(story.processOf(number)).hasNotPassed("deliberation-settlement");
    }

    @Test // R-DLB-DUAL
    void whoever_is_asked_about_a_removal_reads_who_is_removed() {
        var appointed = story.opens("TRANSFER", "E2019", "yunchuan-tax-deputy");
        story.does(appointed, Step.OPENING_VACANCY, story.transferring(appointed, "谢明镜"));
        story.ends(appointed);
        var number = story.opensNext("REMOVAL", "E2019", "yunchuan-tax-deputy");
        story.reaches(number, Step.DELIBERATION_CO_REQUEST);
        assertThat(story.known(story.task(number, Step.DELIBERATION_CO_REQUEST))).containsExactly("拟免人选：谢明镜（云川市纪委派驻民政局纪检组组长）",
            "拟免职位：云川市税务局副局长", "免职事由：达到任职或退休年龄界限", "协管方：省税务局");
        story.ends(number);
    }

    @Test // R-DLB-NONPARTY, R-DLB-LEADERS, R-DEC-BARMEET
    void on_a_removal_nobody_outside_is_heard_and_one_that_is_not_proposed_ends() {
        var number = story.opens("REMOVAL", "E2019", "yunchuan-civil-affairs-section-head");
        story.does(number, Step.OPENING_VACANCY, story.transferring(number, "方民生"));
        story.reaches(number, Step.DELIBERATION_LEADERS);
        story.does(number, Step.DELIBERATION_LEADERS);
        assertThat(story.waitsAt(number)).containsExactly(Step.DECISION_AGENDA);
        assertThat(story.offered(story.task(number, Step.DECISION_AGENDA)).get("bars").toString()).contains("没有按规定向上级报告").doesNotContain("民主推荐", "个人有关事项", "信访举报");

        var other = story.opens("REMOVAL", "E2019", "yunchuan-civil-affairs-section-head");
        story.reaches(other, Step.DELIBERATION_LEADERS);
        var process = story.processOf(other);
        story.does(other, Step.DELIBERATION_LEADERS, Map.of("outcome", "NONE", "endReason", "本人申诉成立", "proposals",
            UsualAnswers.rows(story.offered(story.task(other, Step.DELIBERATION_LEADERS)), "proposals", row -> Map.of("proposed", false))));
        assertThat(process).isEnded().hasPassed("end-not-proposed");
        assertThat(story.said(other, "deliberation")).isEqualTo("酝酿后不提请免职：本人申诉成立（R-DLB-LEADERS）。本案终止。");
    }

    @Test // R-DLB-DUAL-1M
    void silence_of_the_assisting_side_is_consent_after_a_month_and_not_a_day_earlier() {
        var number = deliberated("yunchuan-tax-deputy", "林致远");
        story.reaches(number, Step.DELIBERATION_CO_REPLY);
        var asked = story.today();
        assertThat(story.offered(story.task(number, Step.DELIBERATION_CO_REPLY)).get("known").toString())
            .contains("%s，至 %s 未答复的，视为同意".formatted(asked, asked.plusMonths(1)));
        var days = (int) (asked.plusMonths(1).toEpochDay() - asked.toEpochDay());
        story.waits(number, days);
        assertThat(story.waitsAt(number)).as("the last day").containsExactly(Step.DELIBERATION_CO_REPLY);
        story.firesTimers(number); // as an administrator would, a day too early
        assertThat(story.said(number, "deliberation")).contains("协管方尚未回复，期限为 %s（R-DLB-DUAL-1M）".formatted(asked.plusMonths(1)));
        story.reaches(number, Step.DELIBERATION_CO_REPLY);
        story.waits(number, 32);
        assertThat(story.processOf(number)).isWaitingAt("decision-agenda").hasPassed("timer-reply-month-over");
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.GATE_PASSED);
    }

    /** A case of these candidates up to the leaders' deliberation. */
    private String deliberated(String post, String... candidates) {
        var number = story.opens("PROMOTION_LEADING", "E2014", post);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, candidates));
        story.determines(number, candidates);
        story.reaches(number, Step.DELIBERATION_LEADERS);
        return number;
    }
}
