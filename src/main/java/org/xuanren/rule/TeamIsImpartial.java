package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-AVOID-WORK: nobody inspects whose own candidacy, or whose rival's, the inspection is about. Relatives are known to the roster:
 * the intake of the plan refuses them.
 */
public final class TeamIsImpartial implements Rule {

    static final RuleId ID = RuleId.of("R-AVOID-WORK");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var members = file.require(InspectionPlan.class).team();
        var concerned = members.stream().filter(member -> file.persons().contains(member.id())).map(PersonRef::name).collect(Collectors.joining("、"));
        return concerned.isEmpty() ? Finding.met(ID, "考察组 %d 人均不是本案人选".formatted(members.size()))
            : Finding.notMet(ID, "考察组成员%s是本案人选".formatted(concerned), "请另派考察组成员").from(Step.INSPECTION_PLAN);
    }
}
