package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.evidence.InspectionReport.Stance;
import org.xuanren.evidence.InspectionReport.View;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-INSP-VIEWS (通知 二.2；条例 考察一章): organisation department, discipline organ and Party organisation of the candidate's unit gave their views. */
public final class UnitViewsGiven implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-VIEWS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var report = InspectionRound.require(file, InspectionReport.class);
        var bodies = file.edition().list("inspection.unit-views");
        var missing = bodies.stream().filter(body -> report.views().stream()
                .noneMatch(view -> view.key().equals(body.id()) && view.stance() != null))
            .map(Item::label).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "没有%s的意见".formatted(missing), "请征求意见后再汇报").from(Step.INSPECTION_MATERIAL);
        }
        var objections = report.views().stream().filter(view -> view.stance() == Stance.OBJECTION).map(View::name)
            .collect(Collectors.joining("、"));
        return Finding.met(ID, "所在单位 %d 方意见齐全%s".formatted(bodies.size(), objections.isEmpty() ? "" : "，其中" + objections + "有不同意见"));
    }
}
