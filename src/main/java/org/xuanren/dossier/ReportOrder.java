package org.xuanren.dossier;

import java.util.Optional;
import org.xuanren.evidence.AboutReport;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.ReportClassification;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportVerificationResult;
import org.xuanren.rule.ReportsConcluded;
import org.xuanren.statute.Stage;

/**
 * The order of the steps that stand beside a case (R-PUB-VERIFY): a report is registered from the notice until the appointment or the end,
 * then classified, investigated where it has to be, and concluded, each once, whatever has become of the case meanwhile.
 */
final class ReportOrder {

    private ReportOrder() { }

    /**
     * Why this may not be filed then; empty if it may, or if it is about no report.
     *
     * @param file before it
     * @param over whether the case has ended
     */
    static Optional<String> fault(Filed<?> filed, CaseFile file, boolean over) {
        String fault = null;
        if (filed.evidence() instanceof ReportRegistration report) {
            fault = registered(report, file, over);
        } else if (filed.evidence() instanceof AboutReport step) {
            fault = following(step, file);
        }
        return Optional.ofNullable(fault);
    }

    private static String registered(ReportRegistration report, CaseFile file, boolean over) {
        if (!report.caseNumber().equals(file.number())) {
            return "举报所涉及的是选任案 " + report.caseNumber();
        }
        return over || file.passed(Stage.APPOINTMENT, null) || file.latest(PublicityNotice.class).isEmpty() ? "本案不在公示阶段" : null;
    }

    private static String following(AboutReport step, CaseFile file) {
        if (file.all(ReportRegistration.class).stream().noneMatch(one -> one.id().equals(step.report()))) {
            return "没有登记过这件举报";
        }
        if (is(step.getClass(), step, file) || is(ReportConclusion.class, step, file)) {
            return "这件举报已办理过该步骤，或已办结";
        }
        return isTurnOf(step, file) ? null : "这件举报此前的步骤尚未办理，或无须核查";
    }

    private static boolean isTurnOf(AboutReport step, CaseFile file) {
        var due = ReportsConcluded.investigationDue(file, step.report());
        if (step instanceof ReportConclusion) {
            return is(ReportClassification.class, step, file) && (!due || is(ReportVerificationResult.class, step, file));
        }
        return step instanceof ReportClassification || due;
    }

    private static boolean is(Class<? extends AboutReport> type, AboutReport step, CaseFile file) {
        return AboutReport.latest(file, type, step.report()).isPresent();
    }
}
