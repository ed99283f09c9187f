package org.xuanren.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.statute.Step;

/** The figures of recommendation and appraisal, the points to look at, and who has to sign. */
@Component
final class InspectionMaterialIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.INSPECTION_MATERIAL;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        return FormContext.empty()
            .freezes("recommendation", recommendation(file))
            .freezes("appraisal", file.latest(InspectionAppraisal.class).map(one -> "测评收回有效票 %d 张：优秀 %d，称职 %d，基本称职 %d，不称职 %d，弃权 %d"
                .formatted(one.valid(), one.excellent(), one.competent(), one.basically(), one.incompetent(), one.abstained())).orElse(""))
            .prepares("focus", file.edition().list("inspection.focus").stream()
                .map(point -> Map.<String, Object>of("key", point.id(), "name", point.label())).toList())
            .prepares("signatures", file.require(InspectionPlan.class).members().stream()
                .map(member -> Map.<String, Object>of("key", member.name(), "name", member.name())).toList());
    }

    private static String recommendation(CaseFile file) {
        return file.latest(CandidatesDecision.class).stream().flatMap(decision -> decision.rows().stream())
            .filter(row -> row.person().id().equals(file.candidate())).findFirst()
            .map(row -> "会议推荐 %d 票，谈话推荐 %d 票".formatted(row.meetingVotes(), row.talksVotes())).orElse("");
    }
}
