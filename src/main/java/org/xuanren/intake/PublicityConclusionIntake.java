package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.statute.Step;

/** How many reports came in since the notice, and how many are open. */
@Component
final class PublicityConclusionIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.PUBLICITY_CONCLUSION;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        long published = file.latestFiled(PublicityNotice.class).orElseThrow().seq();
        var reports = file.all(ReportRegistration.class).stream().filter(one -> one.seq() > published).toList();
        var open = reports.stream().filter(report -> file.all(ReportConclusion.class).stream()
            .noneMatch(done -> done.evidence().report().equals(report.id()))).count();
        return FormContext.empty().freezes("reports", reports.size()).freezes("open", (int) open);
    }
}
