package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.evidence.Advice;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.PublicityConclusion;
import org.xuanren.rule.DecisionStory;

class PublicityConclusionIntakeTest {

    @ParameterizedTest // R-PUB-ADVICE
    @EnumSource
    void nobody_advises_against_an_appointment_without_a_report(Advice advice) {
        assertThat(checked(advice, 1).any()).isFalse();
        if (advice == Advice.REFUSE) {
            assertThatThrownBy(checked(advice, 0)::refuseIfAny)
                .hasMessage("没有受理举报，不能建议不予任用（R-PUB-ADVICE）。请先由干部监督机构登记反映的情况（启动流程『举报核查』）后再建议。");
        } else {
            assertThat(checked(advice, 0).any()).isFalse();
        }
    }

    private static Faults checked(Advice advice, int reports) {
        var faults = Faults.under("R-PUB-ADVICE");
        new PublicityConclusionIntake().check(new PublicityConclusion(reports, 0, "公示期间情况正常。", advice, "另有考虑"), new Asking(Optional.of(DecisionStory.usual().file()), "zhang", DecisionStory.HELD, null), faults);
        return faults;
    }
}
