package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.PublicityNotice;
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
        return new Known().line("公示对象", file.require(PublicityNotice.class).person().shown())
            .line("公示", "%s 发布，%d 天".formatted(file.require(PublicityNotice.class).publishedOn(), file.require(PublicityNotice.class).days()))
            .line("受理举报", "%d 件，未办结 %d 件".formatted(reports.size(), open)).context().freezes("reports", reports.size()).freezes("open", (int) open);
    }
}
