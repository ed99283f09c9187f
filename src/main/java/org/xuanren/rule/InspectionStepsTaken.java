package org.xuanren.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionNotice;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.evidence.InspectionReport.Proposal;
import org.xuanren.evidence.InspectionSurvey;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-INSP-STEPS (条例 考察一章): plan, agreement with the unit's main leader, notice, learning in many ways, analysis and exchange of
 * views, report: all of them, in this order; and at their end the organization department proposes collectively.
 */
public final class InspectionStepsTaken implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-STEPS");

    /** Steps whose fault can be mended by writing and reporting again; all others need a new round. */
    private static final Set<String> AFTERWARDS = Set.of("analyse", "feedback", "propose");

    /** One person studies nothing together. */
    private static final int COLLECTIVE = 2;

    /** None of them comes before the day on which the inspection is to begin. */
    private static final List<Class<? extends Evidence>> METHODS =
        List.of(InspectionAppraisal.class, InspectionSurvey.class, InspectionTalks.class, InspectionPreviousUnit.class);

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var report = InspectionRound.require(file, InspectionReport.class);
        if (report.proposal() == Proposal.END) {
            return report.attended() < COLLECTIVE ? Finding.notMet(ID, "组织部门建议终止该人选，参加研究 %d 人，不是集体研究".formatted(report.attended()), "请集体研究后重新汇报").from(Step.INSPECTION_MATERIAL)
                : Finding.ends(ID, "组织部门研究决定终止该人选：" + report.reason(), "该人选不再提交酝酿");
        }
        var steps = file.edition().list("inspection.steps");
        var missing = steps.stream().filter(step -> !taken(step.id(), file)).toList();
        if (!missing.isEmpty()) {
            var redo = AFTERWARDS.containsAll(missing.stream().map(Item::id).toList()) ? Step.INSPECTION_MATERIAL : Step.INSPECTION_PLAN;
            return Finding.notMet(ID, "考察程序应有 %d 步，下列各步未办或次序颠倒：%s".formatted(steps.size(), labels(missing)), "请按次序重新办理").from(redo);
        }
        var begins = file.require(InspectionPlan.class).from();
        var early = METHODS.stream().flatMap(method -> InspectionRound.latest(file, method).stream())
            .filter(one -> one.happenedOn().filter(day -> day.isBefore(begins)).isPresent())
            .map(one -> "%s %s".formatted(Evidence.stepOf(one.getClass()).label(), one.happenedOn().orElseThrow())).toList();
        if (!early.isEmpty()) {
            return Finding.notMet(ID, "早于考察方案计划开始的 %s：%s".formatted(begins, String.join("；", early)), "提前进行的考察不作数，请重新拟定考察方案")
                .from(Step.INSPECTION_PLAN);
        }
        if (report.proposal() == Proposal.SUPPLEMENT) {
            return Finding.notMet(ID, "组织部门研究后要求补充考察：" + report.reason(), "请补充考察后重新汇报").from(Step.INSPECTION_PLAN);
        }
        return Finding.met(ID, "考察程序 %d 步依次办理，%s 由 %d 人集体研究，建议提交酝酿".formatted(steps.size(), report.heardOn(), report.attended()));
    }

    private static boolean taken(String step, CaseFile file) {
        var plan = file.require(InspectionPlan.class);
        var notice = InspectionRound.require(file, InspectionNotice.class);
        var talks = InspectionRound.require(file, InspectionTalks.class);
        var material = InspectionRound.require(file, InspectionMaterial.class);
        var report = InspectionRound.require(file, InspectionReport.class);
        return switch (step) {
            case "team-and-plan" -> !plan.members().isEmpty() && !plan.approvedOn().isAfter(notice.publishedOn());
            case "consult-unit" -> !plan.consultedOn().isAfter(notice.publishedOn());
            case "notice" -> !notice.publishedOn().isAfter(talks.from());
            case "learn" -> !talks.candidateOn().isBefore(notice.publishedOn()) && !talks.candidateOn().isAfter(material.writtenOn());
            case "analyse" -> !material.writtenOn().isBefore(talks.to()) && exchanged(talks, material, report);
            case "feedback" -> exchanged(talks, material, report);
            case "propose" -> !report.heardOn().isBefore(material.writtenOn()) && report.attended() >= COLLECTIVE;
            default -> throw new IllegalStateException("no evidence for the step " + step);
        };
    }

    private static boolean exchanged(InspectionTalks talks, InspectionMaterial material, InspectionReport report) {
        return !material.exchangedOn().isBefore(talks.to()) && !material.exchangedOn().isAfter(report.heardOn());
    }

    private static String labels(List<Item> steps) {
        return steps.stream().map(Item::label).collect(Collectors.joining("；"));
    }
}
