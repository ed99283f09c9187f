package org.xuanren.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** R-INSP-DOCS (通知 二.7): the papers of the dossier that the inspection makes are all there before it closes. */
public final class InspectionDocuments implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-DOCS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var due = Arrays.stream(PaperKind.values())
            .filter(kind -> kind.inDossier() && kind.step().stage().filter(stage -> stage == Stage.INSPECTION).isPresent()).toList();
        var missing = due.stream().filter(kind -> file.papers().stream().noneMatch(paper -> paper.kind() == kind)).toList();
        if (missing.isEmpty()) {
            return Finding.met(ID, "考察阶段应有材料 %d 种，齐全".formatted(due.size()));
        }
        var early = missing.stream().anyMatch(kind -> Step.INSPECTION_MATERIAL.follows(kind.step()));
        return Finding.notMet(ID, "考察阶段缺少材料『%s』".formatted(missing.stream().map(PaperKind::label).collect(Collectors.joining("』『"))),
            early ? InspectionRules.ANEW + "，逐步提交材料" : "请重新撰写考察材料并汇报，在『材料』页补齐")
            .from(early ? Step.INSPECTION_PLAN : Step.INSPECTION_MATERIAL);
    }
}
