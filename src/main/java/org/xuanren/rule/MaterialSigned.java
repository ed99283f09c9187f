package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionMaterial.Signature;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-INSP-RESP (通知 三.4): every member of the team answers for the material with his signature. */
public final class MaterialSigned implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-RESP");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var signed = InspectionRound.require(file, InspectionMaterial.class).signatures().stream()
            .filter(Signature::signed).map(Signature::key).toList();
        var team = file.require(InspectionPlan.class).team();
        var missing = team.stream().filter(member -> !signed.contains(member.id())).map(PersonRef::name).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "考察组 %d 人，%s未在考察材料上签名".formatted(team.size(), missing), "材料退回，请全体成员签名后重新提交")
                .from(Step.INSPECTION_MATERIAL);
        }
        return Finding.met(ID, "考察组 %d 人均已在考察材料上签名".formatted(team.size()));
    }
}
