package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.InspectionAppraisal;

class AppraisalSupportsTest {

    @ParameterizedTest // R-REC-EX-SUPPORT: more than half of the valid ballots
    @CsvSource({"20, 7, true", "27, 0, true", "0, 27, true", "20, 6, false", "0, 0, false"})
    void more_than_half_of_the_ballots_say_excellent_or_competent(int excellent, int competent, boolean lets) {
        var file = InspectionStory.usual().with(InspectionAppraisal.class, "excellent", excellent, "competent", competent, "basically",
            52 - excellent - competent, "incompetent", 0, "abstained", 0, "valid", 52).file();
        assertThat(new AppraisalSupports().judge(file).lets()).isEqualTo(lets);
    }

    @Test // R-REC-EX-SUPPORT
    void whom_the_majority_does_not_support_is_inspected_no_further() {
        Judged.met(new AppraisalSupports(), InspectionStory.usual().file(), "民主测评有效票 53 张，优秀和称职 50 票（R-REC-EX-SUPPORT）。");
        Judged.ends(new AppraisalSupports(), InspectionStory.usual().with(InspectionAppraisal.class, "excellent", 6, "basically", 26).file(),
            "民主测评有效票 53 张，优秀和称职 26 票，未超过二分之一（R-REC-EX-SUPPORT）。不得列为考察对象，该人选不再提交酝酿。");
    }
}
