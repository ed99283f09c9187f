package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Step;

/** The report that this process is about. */
@Component
final class ReportClassificationIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.REPORT_CLASSIFICATION;
    }

    @Override
    public FormContext context(Asking asking) {
        return ReportFacts.of(asking);
    }
}
