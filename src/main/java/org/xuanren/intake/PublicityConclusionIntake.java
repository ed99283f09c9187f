package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.statute.Step;

/** How many reports came in about the case, and how many are open. */
@Component
final class PublicityConclusionIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.PUBLICITY_CONCLUSION;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var reports = file.all(ReportRegistration.class);
        var open = reports.stream().filter(report -> file.all(ReportConclusion.class).stream()
            .noneMatch(done -> done.evidence().report().equals(report.id()))).count();
        return FormContext.empty().freezes("reports", reports.size()).freezes("open", (int) open);
    }
}
