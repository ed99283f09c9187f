package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.member;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.CandidatesSamples;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.Step;

class TeamIsImpartialTest {

    private static final PersonRef CANDIDATE = RecommendationSamples.WANG;

    @Test // R-AVOID-WORK
    void strangers_inspect() {
        Judged.met(new TeamIsImpartial(), team("p2"), "考察组 2 人均不是本案人选（R-AVOID-WORK）。");
    }

    @Test // R-AVOID-WORK
    void no_candidate_is_a_member_of_the_team() {
        Judged.again(new TeamIsImpartial(), team(CANDIDATE.id(), CANDIDATE), Step.INSPECTION_PLAN,
            "考察组成员王甲是本案人选（R-AVOID-WORK）。请另派考察组成员。");
    }

    @Test // R-AVOID-WORK
    void who_was_recommended_and_not_chosen_inspects_no_rival_but_a_namesake_may() {
        Judged.again(new TeamIsImpartial(), team(RecommendationSamples.LI.id(), RecommendationSamples.LI), Step.INSPECTION_PLAN,
            "考察组成员" + RecommendationSamples.LI.name() + "是本案人选（R-AVOID-WORK）。请另派考察组成员。");
        Judged.met(new TeamIsImpartial(), team("c9", new PersonRef("c9", CANDIDATE.name(), CANDIDATE.post())), "考察组 2 人均不是本案人选（R-AVOID-WORK）。");
    }

    private static CaseFile team(String second, PersonRef... more) {
        var people = new ArrayList<>(InspectionStory.PEOPLE);
        people.addAll(List.of(more));
        return InspectionStory.usual().with(InspectionPlan.class, "people", people, "members", List.of(member("p1", true), member(second, false)))
            .then(RecommendationSamples.plan()).then(CandidatesSamples.decision()).file();
    }
}
