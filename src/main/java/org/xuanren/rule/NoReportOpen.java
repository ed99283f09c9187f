package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-PUB-VERIFY (通知 二.5) once more at the appointment: a report that came in after the publicity was judged holds it as well. The
 * case waits where the publicity is concluded, since what the report brings is weighed there.
 */
public final class NoReportOpen implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-VERIFY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var reports = file.all(ReportRegistration.class);
        var open = reports.stream().filter(report -> !ReportsConcluded.concluded(file, report.id())).count();
        return open > 0 ? Finding.notMet(ID, "公示以后又收到举报，%d 件尚未办结".formatted(open), "请待办结后重新汇总公示情况，报党委审定")
                .from(Step.PUBLICITY_CONCLUSION)
            : Finding.met(ID, "没有未办结的举报");
    }
}
