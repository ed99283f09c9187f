package org.xuanren.rule;

import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** What belongs to the present round of an inspection: what was proven after the newest plan; a report after its material. */
public final class InspectionRound {

    private InspectionRound() { }

    public static <E extends Evidence> Optional<E> latest(CaseFile file, Class<E> type) {
        Class<? extends Evidence> beginning = type == InspectionReport.class ? InspectionMaterial.class : InspectionPlan.class;
        var began = file.latestFiled(beginning).map(one -> one.seq()).orElse(Long.MAX_VALUE);
        return Answered.since(began, file, type).map(one -> one.evidence());
    }

    /** @throws Refusal if the step was not taken in this round: an older one never stands in for it */
    static <E extends Evidence> E require(CaseFile file, Class<E> type) {
        return latest(file, type).orElseThrow(() -> Refusal.of("本轮考察未见『" + Evidence.stepOf(type).label() + "』的办理记录",
            RuleId.of("R-GEN-ORDER"), "请按程序先办理该步骤"));
    }
}
