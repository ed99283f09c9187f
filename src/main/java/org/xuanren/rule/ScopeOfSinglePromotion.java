package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.statute.RuleId;

/**
 * R-REC-SCOPE-ONE (《条例》2002 第14至16条, 2014 第19至20条, 2019 第20至21条): a single promotion in a local team asks the groups of a
 * turnover, in a department its own groups; a group that does not exist there is explained.
 */
public final class ScopeOfSinglePromotion implements Rule {

    static final RuleId ID = RuleId.of("R-REC-SCOPE-ONE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var vacancy = file.require(OpeningVacancy.class);
        if (vacancy.occasion() != Occasion.SINGLE) {
            return Finding.notApplicable(ID, "领导班子换届，适用换届的参加范围");
        }
        var key = OrganisationKinds.localTeam(vacancy.post().organisationKind()) ? "recommendation.scope.turnover"
            : "recommendation.scope.department";
        return ScopeGroups.judge(ID, file, key, true);
    }
}
