package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/** R-DLB-SUPLEAD (《条例》2002 第30条): for leaders of a department the superior leader in charge is asked. */
public final class SuperiorLeaderAsked implements Rule {

    static final RuleId ID = RuleId.of("R-DLB-SUPLEAD");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var kind = file.require(OpeningVacancy.class).post().organisationKind();
        if (!kind.endsWith("_DEPARTMENT")) {
            return Finding.notApplicable(ID, "职位不属于工作部门");
        }
        return file.require(DeliberationLeaders.class).consulted().stream().anyMatch(one -> one.body() == LeadersOf.SUPERIOR_LEADER)
            ? Finding.met(ID, "已征求上级分管领导意见")
            : Finding.notMet(ID, "未征求上级分管领导意见", "请补充酝酿");
    }
}
