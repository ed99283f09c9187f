package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.RuleId;

/** R-INSP-CIRCLES (通知 二.3): life circle and social circle are looked into. To be introduced: a gap is noted and holds nobody. */
public final class CirclesLookedInto implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-CIRCLES");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var noted = !InspectionRound.require(file, InspectionReport.class).circles().isBlank();
        return Finding.met(ID, noted ? "已考察生活圈和社交圈" : "缺少生活圈和社交圈的考察情况，记录在案");
    }
}
