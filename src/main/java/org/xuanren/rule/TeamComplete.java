package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPlan.Member;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-INSP-TEAM (条例 考察一章): the team has the least number of members and a head who knows cadre work. */
public final class TeamComplete implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-TEAM");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var plan = file.require(InspectionPlan.class);
        var least = file.edition().number("inspection.inspectors.min");
        var fact = "考察组 %d 人".formatted(plan.members().size());
        if (plan.members().size() < least) {
            return refused(fact + "，不足 %d 人".formatted(least), "请增派考察组成员");
        }
        var head = plan.members().stream().filter(Member::head).findFirst();
        if (head.isEmpty() || plan.headExperience().isBlank()) {
            return refused(fact + (head.isEmpty() ? "，未指定组长" : "，未写明组长的干部工作经历"), "请指定熟悉干部工作的组长");
        }
        return Finding.met(ID, fact + "，组长" + plan.person(head.get()).name());
    }

    private static Finding refused(String fact, String remedy) {
        return Finding.notMet(ID, fact, remedy + "后重新拟定方案").from(Step.INSPECTION_PLAN);
    }
}
