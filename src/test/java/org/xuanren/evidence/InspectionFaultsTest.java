package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.evidence.RecommendationEvidenceTest.labels;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.statute.Refusal;

/** What contradicts itself never becomes evidence of an inspection or of a discipline opinion. */
class InspectionFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private static final InspectionPlan PLAN = new InspectionPlan(null, List.of(new PersonRef("p1", "张明", "副部长")), "何峰", DAY, "职责",
        List.of(new InspectionPlan.Member("p1", "", "", true), outsider("李强")), "十二年", "吴刚", DAY, DAY, DAY);
    private static final InspectionAppraisal APPRAISAL = new InspectionAppraisal(DAY, 10, 10, 10, 10, 10, 4, 3, 1, 1, 1);
    private static final InspectionSurvey SURVEY = new InspectionSurvey(DAY, "群众", 10, 10, 4, 3, 2, 1, "");
    private static final InspectionTalks TALKS = new InspectionTalks(DAY, DAY, List.of(new InspectionTalks.Row("a", "单位领导", 2, ""),
        new InspectionTalks.Row("b", "有关部门", 0, "不涉及")), 1, DAY, "良好");
    private static final InspectionPreviousUnit PREVIOUS = new InspectionPreviousUnit("县民政局", DAY, 3, 10, 4, 3, 1, 1, 1, "良好");
    private static final InspectionMaterial MATERIAL = new InspectionMaterial("推荐", "测评", "德", "能", "勤", "绩", "廉", "特长", "急躁",
        List.of(), 3, "吴刚", DAY, DAY, List.of(new InspectionMaterial.Signature("1", "张明", true, DAY),
            new InspectionMaterial.Signature("2", "李强", false, null)));
    private static final InspectionReport REPORT = new InspectionReport(DAY, "何峰", 5, List.of(), List.of(), "", "", "", null, false, "", null,
        "", List.of(), "", InspectionReport.Proposal.PROPOSE, "");
    private static final DisciplineOpinion OPINION = new DisciplineOpinion(DAY, DAY, "1号", DisciplineOpinion.Opinion.NO_OBJECTION, "", "周敬");

    @Test // R-INSP-TEAM, R-INSP-STEPS
    void a_plan_names_nobody_twice_has_one_head_and_ends_after_it_began() {
        assertThat(Altered.of(PLAN).members()).isEqualTo(PLAN.members());
        assertThat(PLAN.team()).containsExactly(new PersonRef("p1", "张明", "副部长"), new PersonRef("李强", "李强", "外单位科长"));
        assertThat(new InspectionPlan.Member("p1", "王某", "处长", true)).as("the roster knows who it is").isEqualTo(new InspectionPlan.Member("p1", "", "", true));
        var twice = List.of(new InspectionPlan.Member("p1", "", "", true), new InspectionPlan.Member("p1", "", "", true));
        refused(() -> Altered.of(PLAN, "members", List.of(outsider("李强"), outsider("李强"))),
            "考察组成员“李强”出现不止一次（R-INSP-TEAM）。请删去重复的一行，名册以外的同名者请加注区别。");
        refused(() -> Altered.of(PLAN, "members", twice, "from", DAY.plusDays(1)),
            "考察组成员“张明”出现不止一次（R-INSP-TEAM）。请删去重复的一行，名册以外的同名者请加注区别。",
            "考察组有 2 名组长（R-INSP-TEAM）。请只指定一名组长。",
            "计划结束日期 2026-03-05 早于开始日期 2026-03-06（R-INSP-STEPS）。请核对考察时间。");
    }

    @Test // R-INSP-METHODS
    void an_appraisal_has_no_more_people_ballots_or_votes_than_there_were() {
        refused(() -> Altered.of(APPRAISAL, "due", 9), "实到人数为 10，多于应到 9 人（R-INSP-METHODS）。请核对签到册。");
        refused(() -> Altered.of(APPRAISAL, "due", 11, "issued", 11), "发出票数为 11，多于实到 10 人（R-INSP-METHODS）。请核对领票登记。");
        refused(() -> Altered.of(APPRAISAL, "returned", 11),
            "收回票数为 11，多于发出 10 张（R-INSP-METHODS）。收回票多于发出票，本次测评无效，请重新测评。");
        refused(() -> Altered.of(APPRAISAL, "valid", 11, "excellent", 5), "有效票数为 11，多于收回 10 张（R-INSP-METHODS）。请核对计票结果。");
        for (var grade : List.of("excellent", "competent", "basically", "incompetent", "abstained")) {
            assertThatThrownBy(() -> Altered.of(APPRAISAL, grade, 0)).isInstanceOf(Refusal.class).hasMessageContaining("有效票 10 张");
        }
        refused(() -> Altered.of(APPRAISAL, "excellent", 5), "各等次与弃权合计 11 票，有效票 10 张（R-INSP-METHODS）。两数应相等，请核对计票结果。");
        assertThat(APPRAISAL.shown()).isEqualTo("2026-03-05 民主测评：应到 10 人，实到 10 人，有效票 10 张，优秀 4、称职 3、基本称职 1、不称职 1、弃权 1");
    }

    @Test // R-INSP-METHODS
    void a_survey_has_as_many_answers_as_came_back() {
        refused(() -> Altered.of(SURVEY, "asked", 9), "收回份数为 10，多于发出 9 份（R-INSP-METHODS）。请核对问卷登记。");
        for (var answer : List.of("satisfied", "mostly", "dissatisfied", "unknown")) {
            assertThatThrownBy(() -> Altered.of(SURVEY, answer, 0)).isInstanceOf(Refusal.class).hasMessageContaining("收回 10 份");
        }
        refused(() -> Altered.of(SURVEY, "satisfied", 5), "各项回答合计 11 份，收回 10 份（R-INSP-METHODS）。两数应相等，请核对统计结果。");
    }

    @Test // R-INSP-TALKS
    void talks_end_after_they_began_and_a_gap_has_no_talks() {
        refused(() -> Altered.of(TALKS, "from", DAY.plusDays(1), "groups", List.of(new InspectionTalks.Row("a", "单位领导", 2, "出差"))),
            "谈话结束日期 2026-03-05 早于开始日期 2026-03-06（R-INSP-TALKS）。请核对谈话日期。",
            "『单位领导』已谈 2 人，又填了未谈原因（R-INSP-TALKS）。请删去未谈原因或更正人数。");
        assertThat(TALKS.total()).isEqualTo(3);
    }

    @Test // R-INSP-PREV3Y
    void the_votes_of_the_previous_unit_add_up() {
        for (var grade : List.of("excellent", "competent", "basically", "incompetent", "abstained")) {
            assertThatThrownBy(() -> Altered.of(PREVIOUS, grade, 0)).isInstanceOf(Refusal.class).hasMessageContaining("收回 10 张");
        }
        refused(() -> Altered.of(PREVIOUS, "excellent", 5), "各等次与无效、弃权合计 11 票，收回 10 张（R-INSP-PREV3Y）。两数应相等，请核对计票结果。");
    }

    @Test // R-INSP-RESP
    void a_signature_has_its_day_and_a_day_its_signature() {
        var signatures = List.of(new InspectionMaterial.Signature("1", "张明", true, null), new InspectionMaterial.Signature("2", "李强", false, DAY));
        refused(() -> Altered.of(MATERIAL, "signatures", signatures), "张明已签名，未填签名日期（R-INSP-RESP）。请核对考察材料上的签名。",
            "李强填了签名日期，未勾选已签名（R-INSP-RESP）。请核对考察材料上的签名。");
    }

    @Test // R-INSP-STEPS
    void who_does_not_propose_says_why() {
        refused(() -> Altered.of(REPORT, "proposal", InspectionReport.Proposal.END), "研究意见为“终止该人选”，未填理由（R-INSP-STEPS）。请写明理由。");
        refused(() -> Altered.of(REPORT, "proposal", InspectionReport.Proposal.SUPPLEMENT), "研究意见为“补充考察”，未填理由（R-INSP-STEPS）。请写明理由。");
    }

    @Test // R-INSP-VIEWS
    void a_view_is_signed_dated_and_if_it_objects_explained() {
        view(InspectionReport.Stance.NO_OBJECTION, "", DAY, "", "『党组织』的意见没有签署人或签署日期（R-INSP-VIEWS）。请按意见原件补填。");
        view(InspectionReport.Stance.NO_OBJECTION, "吴刚", null, "", "『党组织』的意见没有签署人或签署日期（R-INSP-VIEWS）。请按意见原件补填。");
        view(InspectionReport.Stance.OBJECTION, "吴刚", DAY, "", "『党组织』有不同意见，未写明内容（R-INSP-VIEWS）。请写明不同意见的内容。");
        assertThat(Altered.of(REPORT, "views", List.of(new InspectionReport.View("a", "党组织", null, "", null, ""))).views()).hasSize(1);
    }

    @Test // R-INSP-FOUR
    void a_must_has_a_day_if_and_only_if_it_is_done_and_words_unless_it_is_clear() {
        must(InspectionReport.Outcome.CLEAR, null, "", "『档案』的结果为“已办，无问题”，未填办结日期（R-INSP-FOUR）。请核对办理情况。");
        must(InspectionReport.Outcome.OPEN, DAY, "在查", "『档案』的结果为“未办结或未查清”，却填了办结日期（R-INSP-FOUR）。请核对办理情况。");
        must(InspectionReport.Outcome.SETTLED, DAY, "", "『档案』的结果为“已查清，不影响任用”，未说明情况（R-INSP-FOUR）。请写明情况。");
    }

    @Test // R-CDI-ASK
    void a_reply_comes_after_the_letter_and_names_what_it_holds_against_somebody() {
        refused(() -> Altered.of(OPINION, "receivedOn", DAY.plusDays(1), "opinion", DisciplineOpinion.Opinion.PENDING),
            "回复日期 2026-03-05 早于收函日期 2026-03-06（R-CDI-ASK）。请核对日期。",
            "纪检意见为“有问题待核实”，未写意见内容（R-CDI-ASK）。请写明问题。");
        assertThat(Altered.of(OPINION, "opinion", DisciplineOpinion.Opinion.ADVERSE, "text", "受处分").signer()).isEqualTo("周敬");
    }

    @Test // R-GEN-ORDER
    void every_step_of_an_inspection_is_dated() {
        assertThat(List.of(PLAN, APPRAISAL, SURVEY, TALKS, PREVIOUS, MATERIAL, REPORT, OPINION,
            new InspectionNotice(DAY, "张贴", "机关", List.of(), "1"), new InspectionResults(DAY, "实绩", "总结"), new DisciplineRequest("1号", DAY, "")))
            .allSatisfy(one -> assertThat(((Evidence) one).happenedOn()).contains(DAY));
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(InspectionNotice.Content.values())).containsExactly("考察对象", "考察任务", "考察时间", "考察组成员", "联系方式");
        assertThat(labels(InspectionReport.Stance.values())).containsExactly("无不同意见", "有不同意见");
        assertThat(labels(InspectionReport.Proposal.values())).containsExactly("建议提交酝酿", "补充考察", "终止该人选");
        assertThat(labels(InspectionReport.Outcome.values())).containsExactly("已办，无问题", "已查清，不影响任用", "未办结或未查清", "已查清，不宜任用");
        assertThat(labels(DisciplineOpinion.Opinion.values())).containsExactly("无不同意见", "有问题待核实", "不宜使用");
    }

    private static InspectionPlan.Member outsider(String name) {
        return new InspectionPlan.Member(InspectionPlan.OUTSIDER, name, "外单位科长", false);
    }

    private static void view(InspectionReport.Stance stance, String signer, LocalDate on, String text, String sentence) {
        refused(() -> Altered.of(REPORT, "views", List.of(new InspectionReport.View("a", "党组织", stance, signer, on, text))), sentence);
    }

    private static void must(InspectionReport.Outcome outcome, LocalDate on, String text, String sentence) {
        refused(() -> Altered.of(REPORT, "musts", List.of(new InspectionReport.Must("file", "档案", outcome, on, text))), sentence);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt, String... sentences) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.sentences()).containsExactly(sentences));
    }
}
