package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-INSP-FOCUS (通知 二.3): the material holds a finding on every point to which the inspection has to pay attention. */
public final class FocusPointsFound implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-FOCUS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var material = InspectionRound.require(file, InspectionMaterial.class);
        var points = file.edition().list("inspection.focus");
        var missing = points.stream().filter(point -> material.focus().stream()
                .noneMatch(focus -> focus.key().equals(point.id()) && !focus.finding().isBlank()))
            .map(Item::label).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "考察材料对%s没有写明考察情况".formatted(missing), "请补写后重新提交考察材料").from(Step.INSPECTION_MATERIAL);
        }
        return Finding.met(ID, "考察材料对 %d 个重点均写明考察情况".formatted(points.size()));
    }
}
