package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-STAFF-TRUTH (通知 四.5): nothing is hidden or distorted: a signed original note of every talk, the previous unit's too, lies beside the summary. */
public final class OriginalNotesKept implements Rule {

    static final RuleId ID = RuleId.of("R-STAFF-TRUTH");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notes = InspectionRound.require(file, InspectionMaterial.class).originalNotes();
        var talks = talked(file);
        var fact = "谈话 %d 人，随附签名的原始记录 %d 份".formatted(talks, notes);
        if (notes < talks) {
            return Finding.notMet(ID, fact + "，缺 %d 份".formatted(talks - notes), "材料退回，请补齐原始记录后重新提交").from(Step.INSPECTION_MATERIAL);
        }
        return Finding.met(ID, fact);
    }

    /** Persons talked to in this round, at the previous unit as well. */
    public static int talked(CaseFile file) {
        return InspectionRound.require(file, InspectionTalks.class).total()
            + InspectionRound.latest(file, InspectionPreviousUnit.class).map(InspectionPreviousUnit::talked).orElse(0);
    }
}
