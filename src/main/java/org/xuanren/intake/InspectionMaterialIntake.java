package org.xuanren.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionResults;
import org.xuanren.evidence.InspectionSurvey;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.rule.FocusPointsFound;
import org.xuanren.rule.InspectionRound;
import org.xuanren.rule.MaterialFull;
import org.xuanren.rule.OriginalNotesKept;
import org.xuanren.statute.Step;

/** The figures of recommendation and appraisal, what the methods found, the points to look at, and who has to sign. */
@Component
final class InspectionMaterialIntake implements StepIntake {

    private final CandidateCard card;

    InspectionMaterialIntake(CandidateCard card) {
        this.card = card;
    }

    @Override
    public Step step() {
        return Step.INSPECTION_MATERIAL;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        return InspectionWords.task(card.of(asking), file)
            .line("拟任职位职责和任职要求", file.latest(InspectionPlan.class), InspectionPlan::duties)
            .line("民主推荐", InspectionWords.recommendation(file))
            .line("民主测评", appraisal(file))
            .line("民意调查", file.latest(InspectionSurvey.class), InspectionWords::survey)
            .line("个别谈话", file.latest(InspectionTalks.class), InspectionWords::talks)
            .line("实绩分析", file.latest(InspectionResults.class), InspectionResults::analysis)
            .line("原单位考察", InspectionRound.latest(file, InspectionPreviousUnit.class), InspectionWords::previousUnit)
            .context()
            .shows("talked", OriginalNotesKept.talked(file))
            .freezes("recommendation", InspectionWords.recommendation(file))
            .freezes("appraisal", appraisal(file))
            .prepares("focus", file.edition().list("inspection.focus").stream()
                .map(point -> Map.<String, Object>of("key", point.id(), "name", point.label())).toList())
            .prepares("signatures", file.require(InspectionPlan.class).team().stream()
                .map(member -> Map.<String, Object>of("key", member.id(), "name", member.name())).toList());
    }

    /**
     * What the material lacks is told before the department hears it. Not a signature: a member who left or died signs no more, and only
     * the report can then ask for another inspection.
     */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var material = (InspectionMaterial) evidence;
        material.signatures().stream().filter(one -> one.on() != null && one.on().isBefore(material.writtenOn())).forEach(one -> faults.unless(false,
            "R-INSP-RESP", "%s的签名日期 %s 早于材料形成日期 %s".formatted(one.name(), one.on(), material.writtenOn()), "请在材料形成后签名，并核对日期"));
        asking.foresee(material, faults, new MaterialFull(), new FocusPointsFound(), new OriginalNotesKept());
    }

    private static String appraisal(CaseFile file) {
        return file.latest(InspectionAppraisal.class).map(one -> "测评收回有效票 %d 张：优秀 %d，称职 %d，基本称职 %d，不称职 %d，弃权 %d"
            .formatted(one.valid(), one.excellent(), one.competent(), one.basically(), one.incompetent(), one.abstained())).orElse("");
    }
}
