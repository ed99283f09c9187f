package org.xuanren.rule;

import org.xuanren.evidence.AboutReport;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.ReportClassification;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportVerificationResult;
import org.xuanren.statute.Step;
import org.xuanren.statute.RuleId;

/** R-PUB-VERIFY (通知 二.5): every report made about the case is concluded; one that is concrete and serious, or concrete and checkable, only after it was investigated. */
public final class ReportsConcluded implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-VERIFY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var reports = file.all(ReportRegistration.class);
        var open = reports.stream().filter(report -> !concluded(file, report.id())).count();
        if (open > 0) {
            return Finding.notMet(ID, "公示以来收到举报 %d 件，%d 件尚未办结".formatted(reports.size(), open), "请待全部办结后再汇总")
                .from(Step.PUBLICITY_CONCLUSION);
        }
        var bearing = reports.stream().filter(report -> bears(file, report.id())).count();
        return Finding.met(ID, reports.isEmpty() ? "公示以来未收到举报" : "公示以来收到举报 %d 件，已全部办结，其中影响任用 %d 件".formatted(reports.size(), bearing));
    }

    /** Whether a report has to be investigated. @param report id of its registration */
    public static boolean investigationDue(CaseFile file, String report) {
        return AboutReport.latest(file, ReportClassification.class, report).filter(ReportClassification::investigationDue).isPresent();
    }

    /** Whether a report was concluded to bear on the appointment. @param report id of its registration */
    static boolean bears(CaseFile file, String report) {
        return AboutReport.latest(file, ReportConclusion.class, report).filter(ReportConclusion::bearsOnAppointment).isPresent();
    }

    /** Whether nothing is left to do about a report. */
    public static boolean concluded(CaseFile file, String report) {
        return AboutReport.latest(file, ReportConclusion.class, report).isPresent() && AboutReport.latest(file, ReportClassification.class, report).isPresent()
            && (!investigationDue(file, report) || AboutReport.latest(file, ReportVerificationResult.class, report).isPresent());
    }
}
