package org.xuanren.rule;

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
        return Finding.met(ID, reports.isEmpty() ? "公示以来未收到举报" : "公示以来收到举报 %d 件，已全部办结".formatted(reports.size()));
    }

    /** Whether a report has to be investigated. @param report id of its registration */
    public static boolean investigationDue(CaseFile file, String report) {
        return file.all(ReportClassification.class).stream().filter(one -> one.evidence().report().equals(report))
            .reduce((former, latter) -> latter).filter(one -> one.evidence().investigationDue()).isPresent();
    }

    /** Whether nothing is left to do about a report. */
    public static boolean concluded(CaseFile file, String report) {
        var done = file.all(ReportConclusion.class).stream().anyMatch(one -> one.evidence().report().equals(report));
        var classified = file.all(ReportClassification.class).stream().anyMatch(one -> one.evidence().report().equals(report));
        var investigated = file.all(ReportVerificationResult.class).stream().anyMatch(one -> one.evidence().report().equals(report));
        return done && classified && (investigated || !investigationDue(file, report));
    }
}
