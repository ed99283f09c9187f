package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionResults;
import org.xuanren.evidence.InspectionSurvey;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-INSP-METHODS (通知 二.3): all methods of inspection that the edition names are used together, and each brought something. */
public final class MethodsCombined implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-METHODS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var methods = file.edition().list("inspection.methods");
        var missing = methods.stream().filter(method -> !used(method, file)).map(Item::label).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "考察方法应有 %d 种，缺少%s的有效结果".formatted(methods.size(), missing), InspectionRules.ANEW)
                .from(Step.INSPECTION_PLAN);
        }
        return Finding.met(ID, "%d 种考察方法均已使用：%s".formatted(methods.size(),
            methods.stream().map(Item::label).collect(Collectors.joining("、"))));
    }

    private static boolean used(Item method, CaseFile file) {
        return switch (method.id()) {
            case "appraisal" -> InspectionRound.latest(file, InspectionAppraisal.class).filter(one -> one.valid() > 0).isPresent();
            case "survey" -> InspectionRound.latest(file, InspectionSurvey.class).filter(one -> one.answered() > 0).isPresent();
            case "results" -> InspectionRound.latest(file, InspectionResults.class).filter(one -> !one.analysis().isBlank()).isPresent();
            case "talks" -> InspectionRound.latest(file, InspectionTalks.class).filter(one -> one.total() > 0).isPresent();
            default -> throw new IllegalStateException("no evidence for the method " + method.id());
        };
    }
}
