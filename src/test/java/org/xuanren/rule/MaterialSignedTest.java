package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.statute.Step;

class MaterialSignedTest {

    @Test // R-INSP-RESP
    void the_whole_team_answers_for_the_material() {
        Judged.met(new MaterialSigned(), usual().file(), "考察组 2 人均已在考察材料上签名（R-INSP-RESP）。");
    }

    @Test // R-INSP-RESP
    void whoever_did_not_sign_is_named() {
        var signatures = List.of(new InspectionMaterial.Signature("p1", "张明", false, null));
        Judged.again(new MaterialSigned(), usual().with(InspectionMaterial.class, "signatures", signatures).file(), Step.INSPECTION_MATERIAL,
            "考察组 2 人，张明、李强未在考察材料上签名（R-INSP-RESP）。材料退回，请全体成员签名后重新提交。");
    }

    @Test // R-INSP-RESP
    void a_namesake_does_not_sign_for_a_member() {
        var signatures = List.of(new InspectionMaterial.Signature("p1", "张明", true, InspectionStory.day(14)),
            new InspectionMaterial.Signature("p3", "李强", true, InspectionStory.day(14)));
        Judged.again(new MaterialSigned(), usual().with(InspectionMaterial.class, "signatures", signatures).file(), Step.INSPECTION_MATERIAL,
            "考察组 2 人，李强未在考察材料上签名（R-INSP-RESP）。材料退回，请全体成员签名后重新提交。");
    }
}
