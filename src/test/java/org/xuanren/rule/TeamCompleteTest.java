package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.member;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.statute.Step;

class TeamCompleteTest {

    @Test // R-INSP-TEAM
    void two_members_and_a_head_are_a_team() {
        Judged.met(new TeamComplete(), usual().file(), "考察组 2 人，组长张明（R-INSP-TEAM）。");
    }

    @Test // R-INSP-TEAM
    void one_member_is_no_team() {
        Judged.again(new TeamComplete(), usual().with(InspectionPlan.class, "members", List.of(member("p1", true))).file(),
            Step.INSPECTION_PLAN, "考察组 1 人，不足 2 人（R-INSP-TEAM）。请增派考察组成员后重新拟定方案。");
    }

    @Test // R-INSP-TEAM
    void a_team_without_head_is_refused() {
        var members = List.of(member("p1", false), member("p2", false));
        Judged.again(new TeamComplete(), usual().with(InspectionPlan.class, "members", members).file(), Step.INSPECTION_PLAN,
            "考察组 2 人，未指定组长（R-INSP-TEAM）。请指定熟悉干部工作的组长后重新拟定方案。");
    }

    @Test // R-INSP-TEAM
    void a_head_of_whom_nothing_is_known_is_refused() {
        Judged.again(new TeamComplete(), usual().with(InspectionPlan.class, "headExperience", " ").file(), Step.INSPECTION_PLAN,
            "考察组 2 人，未写明组长的干部工作经历（R-INSP-TEAM）。请指定熟悉干部工作的组长后重新拟定方案。");
    }
}
