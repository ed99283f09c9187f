package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

class FocusPointsFoundTest {

    @Test // R-INSP-FOCUS
    void every_point_has_a_finding() {
        Judged.met(new FocusPointsFound(), usual().file(), "考察材料对 4 个重点均写明考察情况（R-INSP-FOCUS）。");
    }

    @Test // R-INSP-FOCUS
    void a_point_without_finding_or_row_returns_the_material() {
        var file = usual().with(InspectionMaterial.class, "focus", List.of(InspectionStory.focus("diligence-integrity"),
            InspectionStory.focus("democratic-centralism"), new InspectionMaterial.Focus("realism", "求真务实", " "))).file();
        Judged.again(new FocusPointsFound(), file, Step.INSPECTION_MATERIAL,
            "考察材料对求真务实、心理素质没有写明考察情况（R-INSP-FOCUS）。请补写后重新提交考察材料。");
    }

    @Test // R-GEN-ORDER
    void the_material_of_a_former_round_never_stands_in() {
        assertThatThrownBy(() -> new FocusPointsFound().judge(usual().then(InspectionStory.plan()).file())).isInstanceOf(Refusal.class)
            .hasMessage("本轮考察未见『撰写考察材料』的办理记录（R-GEN-ORDER）。请按程序先办理该步骤。");
    }
}
