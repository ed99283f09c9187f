package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionResults;
import org.xuanren.evidence.InspectionSurvey;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.Step;

class MethodsCombinedTest {

    @Test // R-INSP-METHODS
    void four_methods_with_a_result_each_are_enough() {
        Judged.met(new MethodsCombined(), usual().file(), "4 种考察方法均已使用：民主测评、民意调查、实绩分析、个别谈话（R-INSP-METHODS）。");
    }

    @Test // R-INSP-METHODS
    void a_method_that_brought_nothing_was_not_used() {
        var file = usual().with(InspectionAppraisal.class, "valid", 0, "excellent", 0, "competent", 0, "basically", 0, "incompetent", 0)
            .with(InspectionSurvey.class, "answered", 0, "satisfied", 0, "mostly", 0, "dissatisfied", 0, "unknown", 0)
            .with(InspectionResults.class, "analysis", "")
            .with(InspectionTalks.class, "groups", List.of(), "others", 0).file();
        Judged.again(new MethodsCombined(), file, Step.INSPECTION_PLAN,
            "考察方法应有 4 种，缺少民主测评、民意调查、实绩分析、个别谈话的有效结果（R-INSP-METHODS）。本轮考察不作数，请重新拟定考察方案并组织考察。");
    }

    @Test // R-INSP-METHODS
    void one_ballot_one_answer_and_one_talk_are_a_result() {
        var file = usual().with(InspectionAppraisal.class, "valid", 1, "excellent", 1, "competent", 0, "basically", 0, "incompetent", 0)
            .with(InspectionSurvey.class, "answered", 1, "satisfied", 1, "mostly", 0, "dissatisfied", 0, "unknown", 0)
            .with(InspectionTalks.class, "groups", List.of(), "others", 1).file();
        assertThat(new MethodsCombined().judge(file).lets()).isTrue();
    }

    @Test // R-INSP-METHODS
    void what_was_found_before_the_newest_plan_no_longer_counts() {
        Judged.again(new MethodsCombined(), usual().then(InspectionStory.plan(), InspectionStory.talks(), InspectionStory.survey(),
            InspectionStory.results()).file(), Step.INSPECTION_PLAN,
            "考察方法应有 4 种，缺少民主测评的有效结果（R-INSP-METHODS）。本轮考察不作数，请重新拟定考察方案并组织考察。");
    }

    @Test // R-INSP-METHODS
    void without_a_plan_nothing_counts() {
        assertThat(new MethodsCombined().judge(usual().without(InspectionPlan.class).file()).lets()).isFalse();
    }
}
