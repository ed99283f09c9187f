package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.ReportVerificationResult;
import org.xuanren.statute.Step;

/** The report that this process is about. */
@Component
final class ReportVerificationResultIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.REPORT_VERIFICATION_RESULT;
    }

    @Override
    public FormContext context(Asking asking) {
        return ReportFacts.of(asking);
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var found = (ReportVerificationResult) evidence;
        var received = ReportFacts.of(asking.file(), found.report()).evidence().receivedOn();
        faults.unless(!found.from().isBefore(received), "R-PUB-VERIFY", "『核查开始日期』为 %s，早于收到举报的 %s".formatted(found.from(), received),
            "请核对日期");
    }
}
