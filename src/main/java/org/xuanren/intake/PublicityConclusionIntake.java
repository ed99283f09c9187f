package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.Advice;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.PublicityConclusion;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.statute.DayKind;
import org.xuanren.statute.Step;

/** Which reports came in about the case, and what came of them. */
@Component
final class PublicityConclusionIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.PUBLICITY_CONCLUSION;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var notice = file.require(PublicityNotice.class);
        return ReportFacts.all(file, new Known().line("公示对象", notice.person().shown())
            .line("公示", "%s 发布，%d %s".formatted(notice.publishedOn(), notice.days(),
                DayKind.ofId(file.edition().text("publicity.day-kind")).unit())))
            .context().freezes("reports", file.all(ReportRegistration.class).size()).freezes("bearing", ReportFacts.bearing(file));
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var conclusion = (PublicityConclusion) evidence;
        ReportFacts.requireConcluded(asking.file(), conclusion.proposal(), faults);
        faults.unless(conclusion.proposal() != Advice.REFUSE || conclusion.reports() > 0, "R-PUB-ADVICE", "没有受理举报，不能建议%s".formatted(Advice.REFUSE.label()),
            "请先由干部监督机构登记反映的情况（启动流程『举报核查』）后再建议");
    }
}
