package org.xuanren.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-INSP-MATERIAL (通知 二.3): the material tells merits, shortcomings and results of recommendation and appraisal; no block is
 * empty. "None" is no shortcoming: whoever writes that nobody found any has not looked.
 */
public final class MaterialFull implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-MATERIAL");

    /** Words of which an empty answer is made: 无, 暂未发现明显的缺点和不足. */
    private static final Pattern EMPTY_WORDS = Pattern.compile(
        "该同志|本人|考察|目前|暂时|暂|尚|未|没有|没|无|不足|不|发现|见|存在|有|明显|主要|突出|较大|方面|缺点|问题|之处|其他|任何|和|与|及|的|中|[\\p{P}\\p{S}\\s]");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var material = InspectionRound.require(file, InspectionMaterial.class);
        var missing = missing(material);
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "考察材料没有写明" + String.join("、", missing), "材料退回，请补写后重新提交").from(Step.INSPECTION_MATERIAL);
        }
        return Finding.met(ID, "考察材料写明德、能、勤、绩、廉和主要特长、主要缺点和不足、推荐和测评情况");
    }

    private static List<String> missing(InspectionMaterial material) {
        var blocks = new LinkedHashMap<String, String>();
        blocks.put("德", material.virtue());
        blocks.put("能", material.ability());
        blocks.put("勤", material.diligence());
        blocks.put("绩", material.results());
        blocks.put("廉", material.integrity());
        blocks.put("主要特长", material.strengths());
        blocks.put("主要缺点和不足", EMPTY_WORDS.matcher(material.shortcomings()).replaceAll(""));
        blocks.put("民主推荐情况", material.recommendation());
        blocks.put("民主测评情况", material.appraisal());
        var missing = new ArrayList<String>();
        blocks.forEach((block, text) -> {
            if (text.isBlank()) {
                missing.add(block);
            }
        });
        return missing;
    }
}
