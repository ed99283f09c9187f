package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-INSP-AUDIT (通知 四.4；条例 考察一章): where an economic-responsibility audit is due, its result is there first. */
public final class AuditFirst implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-AUDIT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var report = InspectionRound.require(file, InspectionReport.class);
        if (!report.auditDue()) {
            return Finding.notApplicable(ID, "考察对象不属于须经济责任审计的情形");
        }
        if (report.auditNumber().isBlank() || report.auditedOn() == null || report.auditResult().isBlank()) {
            return Finding.notMet(ID, "须经济责任审计，没有审计报告的文号、日期和结果", "请先完成审计，再汇报").from(Step.INSPECTION_MATERIAL);
        }
        return Finding.met(ID, "经济责任审计已于 %s 完成（%s）".formatted(report.auditedOn(), report.auditNumber()));
    }
}
