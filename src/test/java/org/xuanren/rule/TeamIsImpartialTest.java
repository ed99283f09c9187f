package org.xuanren.rule;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.CandidatesSamples;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPlan.Member;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.Step;

class TeamIsImpartialTest {

    @Test // R-AVOID-WORK
    void strangers_inspect() {
        Judged.met(new TeamIsImpartial(), team("张明", "李强"), "考察组 2 人均不是本案考察对象（R-AVOID-WORK）。");
    }

    @Test // R-AVOID-WORK
    void no_candidate_is_a_member_of_the_team() {
        var name = RecommendationSamples.WANG.name();
        Judged.again(new TeamIsImpartial(), team("张明", name), Step.INSPECTION_PLAN,
            "考察组成员" + name + "是本案考察对象（R-AVOID-WORK）。请另派考察组成员后重新拟定方案。");
    }

    @Test // R-AVOID-WORK
    void who_was_discussed_and_not_chosen_may_inspect() {
        Judged.met(new TeamIsImpartial(), team("张明", RecommendationSamples.LI.name()), "考察组 2 人均不是本案考察对象（R-AVOID-WORK）。");
    }

    private static org.xuanren.evidence.CaseFile team(String... names) {
        var members = List.of(new Member(names[0], "", true), new Member(names[1], "", false));
        return InspectionStory.usual().with(InspectionPlan.class, "members", members).then(CandidatesSamples.decision()).file();
    }
}
