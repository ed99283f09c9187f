package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.rule.InspectionStory.usual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.statute.Step;

class MaterialFullTest {

    @Test // R-INSP-MATERIAL
    void a_full_material_passes() {
        Judged.met(new MaterialFull(), usual().file(), "考察材料写明德、能、勤、绩、廉和主要特长、主要缺点和不足、推荐和测评情况（R-INSP-MATERIAL）。");
    }

    @Test // R-INSP-MATERIAL
    void every_empty_block_is_named() {
        var file = usual().with(InspectionMaterial.class, "virtue", "", "ability", "", "diligence", "", "results", "", "integrity", "",
            "strengths", "", "shortcomings", "", "recommendation", "", "appraisal", "").file();
        Judged.again(new MaterialFull(), file, Step.INSPECTION_MATERIAL,
            "考察材料没有写明德、能、勤、绩、廉、主要特长、主要缺点和不足、民主推荐情况、民主测评情况（R-INSP-MATERIAL）。材料退回，请补写后重新提交。");
    }

    @ParameterizedTest // R-INSP-MATERIAL
    @ValueSource(strings = {"无", "没有。", "暂无", "未发现", "无明显缺点和不足", "考察中未发现该同志存在明显的问题", "尚未发现主要缺点、不足", "——", "未见突出问题"})
    void nothing_found_is_no_shortcoming(String words) {
        Judged.again(new MaterialFull(), usual().with(InspectionMaterial.class, "shortcomings", words).file(), Step.INSPECTION_MATERIAL,
            "考察材料没有写明主要缺点和不足（R-INSP-MATERIAL）。材料退回，请补写后重新提交。");
    }

    @ParameterizedTest // R-INSP-MATERIAL
    @ValueSource(strings = {"工作方法简单", "开拓创新不够", "与群众沟通较少", "无基层经历"})
    void a_shortcoming_may_be_short(String words) {
        assertThat(new MaterialFull().judge(usual().with(InspectionMaterial.class, "shortcomings", words).file()).lets()).isTrue();
    }
}
