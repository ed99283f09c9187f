package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.day;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.Step;

class AuditFirstTest {

    @Test // R-INSP-AUDIT
    void no_audit_is_due() {
        Judged.notApplicable(new AuditFirst(), usual().file(), "考察对象不属于须经济责任审计的情形（R-INSP-AUDIT）。");
    }

    @Test // R-INSP-AUDIT
    void an_audit_that_is_due_is_there_with_number_day_and_result() {
        var story = usual().with(InspectionReport.class, "auditDue", true, "auditNumber", "审〔2026〕7号", "auditedOn", day(1), "auditResult", "无违规");
        Judged.met(new AuditFirst(), story.file(), "经济责任审计已于 2026-03-01 完成（审〔2026〕7号）（R-INSP-AUDIT）。");
        for (var missing : List.of("auditNumber", "auditResult")) {
            refused(usual().with(InspectionReport.class, "auditDue", true, "auditNumber", "审", "auditedOn", day(1), "auditResult", "无", missing, ""));
        }
        refused(story.with(InspectionReport.class, "auditedOn", null));
    }

    private static void refused(InspectionStory story) {
        Judged.again(new AuditFirst(), story.file(), Step.INSPECTION_MATERIAL,
            "须经济责任审计，没有审计报告的文号、日期和结果（R-INSP-AUDIT）。请先完成审计，再汇报。");
    }
}
