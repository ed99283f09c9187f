package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.rule.InspectionStory.day;
import static org.xuanren.rule.InspectionStory.under;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionNotice;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.evidence.InspectionSurvey;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Step;

class InspectionStepsTakenTest {

    private static final String PLAN = "组织考察组，制定考察工作方案";
    private static final String CONSULT = "同考察对象所在单位主要领导成员沟通";
    private static final String NOTICE = "发布考察预告";
    private static final String LEARN = "多种方法广泛深入了解情况";
    private static final String ANALYSE = "综合分析，与一贯表现比较印证";
    private static final String FEEDBACK = "向主要领导成员反馈考察情况并交换意见";
    private static final String PROPOSE = "考察组汇报，组织部门集体研究提出建议";

    private final Rule rule = new InspectionStepsTaken();

    @Test // R-INSP-STEPS
    void all_steps_in_their_order_pass() {
        Judged.met(rule, usual().file(), "考察程序 6 步依次办理，2026-03-16 由 5 人集体研究，建议提交酝酿（R-INSP-STEPS）。");
        Judged.met(rule, under(EditionId.E2019).file(), "考察程序 7 步依次办理，2026-03-16 由 5 人集体研究，建议提交酝酿（R-INSP-STEPS）。");
    }

    @Test // R-INSP-STEPS
    void everything_on_one_day_is_in_order() {
        var story = under(EditionId.E2019).with(InspectionPlan.class, "approvedOn", day(4), "consultedOn", day(4), "from", day(4))
            .with(InspectionTalks.class, "from", day(4), "to", day(4), "candidateOn", day(4))
            .with(InspectionMaterial.class, "exchangedOn", day(4), "writtenOn", day(4)).with(InspectionReport.class, "heardOn", day(4), "attended", 2);
        assertThat(rule.judge(story.file()).lets()).isTrue();
    }

    @Test // R-INSP-STEPS
    void a_plan_or_an_agreement_after_the_notice_needs_a_new_round() {
        missing(under(EditionId.E2019).with(InspectionPlan.class, "approvedOn", day(5)), Step.INSPECTION_PLAN, PLAN);
        missing(under(EditionId.E2019).with(InspectionPlan.class, "members", List.of()), Step.INSPECTION_PLAN, PLAN);
        missing(under(EditionId.E2019).with(InspectionPlan.class, "consultedOn", day(5)), Step.INSPECTION_PLAN, CONSULT);
        missing(under(EditionId.E2019).with(InspectionNotice.class, "publishedOn", day(6)), Step.INSPECTION_PLAN, NOTICE);
    }

    @Test // R-INSP-STEPS
    void the_candidate_is_talked_to_after_the_notice_and_before_the_material() {
        missing(under(EditionId.E2019).with(InspectionTalks.class, "candidateOn", day(3)), Step.INSPECTION_PLAN, LEARN);
        missing(under(EditionId.E2019).with(InspectionTalks.class, "candidateOn", day(15)), Step.INSPECTION_PLAN, LEARN);
        assertThat(rule.judge(usual().with(InspectionTalks.class, "candidateOn", day(14)).file()).lets()).isTrue();
    }

    @Test // R-INSP-STEPS
    void a_material_before_the_last_talk_is_written_again() {
        missing(under(EditionId.E2019).with(InspectionMaterial.class, "writtenOn", day(9)), Step.INSPECTION_MATERIAL, ANALYSE);
    }

    @Test // R-INSP-STEPS
    void views_are_exchanged_between_the_last_talk_and_the_report() {
        missing(under(EditionId.E2019).with(InspectionMaterial.class, "exchangedOn", day(9)), Step.INSPECTION_MATERIAL, ANALYSE, FEEDBACK);
        missing(under(EditionId.E2019).with(InspectionMaterial.class, "exchangedOn", day(17)), Step.INSPECTION_MATERIAL, ANALYSE, FEEDBACK);
        Judged.again(rule, usual().with(InspectionMaterial.class, "exchangedOn", day(17)).file(), Step.INSPECTION_MATERIAL,
            "考察程序应有 6 步，下列各步未办或次序颠倒：综合分析，同主要领导成员交换意见（R-INSP-STEPS）。请按次序重新办理。");
    }

    @Test // R-INSP-STEPS
    void one_person_is_no_collective_and_nobody_hears_a_report_before_its_material() {
        missing(under(EditionId.E2019).with(InspectionReport.class, "attended", 1), Step.INSPECTION_MATERIAL, PROPOSE);
        missing(under(EditionId.E2019).with(InspectionReport.class, "heardOn", day(13)), Step.INSPECTION_MATERIAL, PROPOSE);
    }

    @Test // R-INSP-STEPS
    void an_early_fault_outweighs_a_late_one() {
        missing(under(EditionId.E2019).with(InspectionPlan.class, "consultedOn", day(5)).with(InspectionReport.class, "attended", 1),
            Step.INSPECTION_PLAN, CONSULT, PROPOSE);
    }

    @Test // R-INSP-STEPS
    void no_method_counts_that_came_before_the_planned_day() {
        Judged.again(rule, usual().with(InspectionPlan.class, "from", day(7)).file(), Step.INSPECTION_PLAN,
            "早于考察方案计划开始的 2026-03-07：组织民主测评 2026-03-06；进行个别谈话 2026-03-05（R-INSP-STEPS）。提前进行的考察不作数，请重新拟定考察方案。");
        for (var method : List.of(InspectionAppraisal.class, InspectionSurvey.class, InspectionPreviousUnit.class)) {
            var day = method == InspectionPreviousUnit.class ? "visitedOn" : "heldOn";
            assertThat(rule.judge(usual().with(method, day, day(4)).file()).lets()).as(method.getSimpleName()).isFalse();
        }
    }

    @Test // R-INSP-STEPS
    void the_department_may_ask_for_more() {
        var story = usual().with(InspectionReport.class, "reason", "住房问题未核清", "proposal", InspectionReport.Proposal.SUPPLEMENT);
        Judged.again(rule, story.file(), Step.INSPECTION_PLAN, "组织部门研究后要求补充考察：住房问题未核清（R-INSP-STEPS）。请补充考察后重新汇报。");
    }

    @Test // R-INSP-STEPS
    void the_department_may_end_the_candidacy() {
        var story = usual().with(InspectionReport.class, "reason", "群众认可度低", "proposal", InspectionReport.Proposal.END);
        Judged.ends(rule, story.file(), "组织部门研究决定终止该人选：群众认可度低（R-INSP-STEPS）。该人选不再提交酝酿。");
        assertThat(rule.judge(story.with(InspectionReport.class, "attended", 2).file()).consequence()).isEqualTo(Finding.Consequence.END);
        Judged.again(rule, story.with(InspectionReport.class, "attended", 1).file(), Step.INSPECTION_MATERIAL,
            "组织部门建议终止该人选，参加研究 1 人，不是集体研究（R-INSP-STEPS）。请集体研究后重新汇报。");
    }

    private void missing(InspectionStory story, Step from, String... steps) {
        Judged.again(rule, story.file(), from, "考察程序应有 7 步，下列各步未办或次序颠倒：%s（R-INSP-STEPS）。请按次序重新办理。"
            .formatted(String.join("；", steps)));
    }
}
