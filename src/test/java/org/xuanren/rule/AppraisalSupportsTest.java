package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.statute.Step;

class AppraisalSupportsTest {

    @ParameterizedTest // R-REC-EX-SUPPORT: more than half of those due; too few ballots show nothing either way
    @CsvSource({"52, 52, 20, 7, NONE", "52, 52, 27, 0, NONE", "52, 52, 0, 27, NONE", "52, 52, 20, 6, END", "52, 52, 0, 0, END",
        "100, 1, 1, 0, AGAIN", "100, 1, 0, 0, AGAIN", "40, 0, 0, 0, AGAIN", "52, 27, 13, 0, END", "52, 26, 13, 0, AGAIN", "52, 27, 14, 0, AGAIN"})
    void more_than_half_of_those_due_say_excellent_or_competent(int due, int valid, int excellent, int competent, Consequence consequence) {
        var file = InspectionStory.usual().with(InspectionAppraisal.class, "due", due, "present", valid, "issued", valid, "returned", valid,
            "valid", valid, "excellent", excellent, "competent", competent, "basically", valid - excellent - competent, "incompetent", 0,
            "abstained", 0).file();
        assertThat(new AppraisalSupports().judge(file).consequence()).isEqualTo(consequence);
    }

    @Test // R-REC-EX-SUPPORT
    void whom_the_majority_does_not_support_is_inspected_no_further() {
        Judged.met(new AppraisalSupports(), InspectionStory.usual().file(), "民主测评应到 60 人，有效票 53 张，优秀和称职 50 票（R-REC-EX-SUPPORT）。");
        Judged.ends(new AppraisalSupports(), unsupported().file(),
            "民主测评应到 60 人，有效票 53 张，优秀和称职 26 票，未超过二分之一（R-REC-EX-SUPPORT）。不得列为考察对象，该人选不再提交酝酿。");
        Judged.again(new AppraisalSupports(), InspectionStory.usual().with(InspectionAppraisal.class, "due", 100).file(), Step.INSPECTION_PLAN,
            "民主测评应到 100 人，有效票 53 张，优秀和称职 50 票，未超过应到人数的二分之一，有效票不足以认定（R-REC-EX-SUPPORT）。请重新拟定考察方案，组织民主测评。");
    }

    @Test // R-REC-EX-SUPPORT, R-INSP-STEPS, R-INSP-TEAM
    void an_appraisal_that_is_void_ends_nobody() {
        var again = "民主测评应到 60 人，有效票 53 张，优秀和称职 26 票，未超过二分之一，但测评提前进行或考察组不合规定，不作数（R-REC-EX-SUPPORT）。请重新拟定考察方案，组织民主测评。";
        Judged.again(new AppraisalSupports(), unsupported().with(InspectionPlan.class, "from", InspectionStory.day(7)).file(), Step.INSPECTION_PLAN, again);
        assertThat(new AppraisalSupports().judge(unsupported().with(InspectionPlan.class, "from", InspectionStory.day(6)).file()).consequence()).isEqualTo(Consequence.END);
        Judged.again(new AppraisalSupports(), unsupported().with(InspectionPlan.class, "members", List.of(InspectionStory.member("p1", true))).file(),
            Step.INSPECTION_PLAN, again);
    }

    private static InspectionStory unsupported() {
        return InspectionStory.usual().with(InspectionAppraisal.class, "excellent", 6, "basically", 26);
    }
}
