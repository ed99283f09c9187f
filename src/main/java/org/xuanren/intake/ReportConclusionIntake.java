package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.AboutReport;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration.Named;
import org.xuanren.evidence.ReportVerificationResult;
import org.xuanren.statute.Step;

/** The report that this process is about. */
@Component
final class ReportConclusionIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.REPORT_CONCLUSION;
    }

    @Override
    public FormContext context(Asking asking) {
        var context = ReportFacts.of(asking);
        return context.shows("replyAsked", ReportFacts.reported(asking).named() != Named.ANONYMOUS);
    }

    /** Only somebody who is known can be told, and only what is concluded. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var conclusion = (ReportConclusion) evidence;
        var replied = conclusion.repliedOn();
        var file = asking.file();
        var report = ReportFacts.of(file, conclusion.report()).evidence();
        var anonymous = report.named() == Named.ANONYMOUS;
        faults.unless(!conclusion.concludedOn().isBefore(report.receivedOn()), "R-PUB-VERIFY",
            "『办结日期』为 %s，早于收到举报的 %s".formatted(conclusion.concludedOn(), report.receivedOn()), "请核对日期");
        AboutReport.latest(file, ReportVerificationResult.class, conclusion.report()).ifPresent(found ->
            faults.unless(!conclusion.concludedOn().isBefore(found.to()), "R-PUB-VERIFY",
                "『办结日期』为 %s，早于核查结束的 %s".formatted(conclusion.concludedOn(), found.to()), "请核对日期"));
        faults.unless(replied == null || !anonymous, "R-PUB-REPLY", "匿名举报填写了答复日期 %s".formatted(replied), "请清空该日期");
        faults.unless(replied == null || !replied.isBefore(conclusion.concludedOn()), "R-PUB-REPLY",
            "答复日期 %s 早于办结日期 %s".formatted(replied, conclusion.concludedOn()), "请在办结后答复举报人，核对日期");
    }
}
