package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.statute.RuleId;

/**
 * R-REC-SCOPE-TURN (《条例》2002 第12条, 2014 第17条, 2019 第19条): at a turnover every group that the edition names takes part.
 */
public final class ScopeAtTurnover implements Rule {

    static final RuleId ID = RuleId.of("R-REC-SCOPE-TURN");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (file.require(OpeningVacancy.class).occasion() != Occasion.TURNOVER) {
            return Finding.notApplicable(ID, "个别提拔任职，不适用换届的参加范围");
        }
        return ScopeGroups.judge(ID, file, "recommendation.scope.turnover", false);
    }
}
