package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    @Test // R-SUP-INTERNAL
    void who_takes_one_side_does_not_take_the_other_whichever_came_first() {
        assertThat(FourEyes.apartFrom(Step.RECOMMENDATION_ANALYSIS)).containsExactly(Step.RECOMMENDATION_MEETING, Step.RECOMMENDATION_TALKS);
        assertThat(FourEyes.apartFrom(Step.RECOMMENDATION_TALKS)).containsExactly(Step.RECOMMENDATION_ANALYSIS);
        assertThat(FourEyes.apartFrom(Step.INSPECTION_MATERIAL)).containsExactly(Step.ELIGIBILITY_SHEET, Step.INSPECTION_REPORT);
        assertThat(FourEyes.apartFrom(Step.ARCHIVE_LIST)).isEmpty();
        assertThat(Step.values()).allSatisfy(step -> assertThat(FourEyes.apartFrom(step)).doesNotContain(step)
            .allSatisfy(other -> assertThat(FourEyes.apartFrom(other)).contains(step)));
    }

    @Test // R-SUP-INTERNAL: a department of two persons can still finish every case
    void no_three_steps_of_one_group_are_apart_from_each_other() {
        assertThat(Arrays.stream(Step.values())).allSatisfy(step -> FourEyes.apartFrom(step).stream().filter(other -> other.group() == step.group())
            .forEach(other -> assertThat(FourEyes.apartFrom(other)).noneMatch(third -> third != step && third.group() == step.group()
                && FourEyes.apartFrom(third).contains(step))));
    }
}
