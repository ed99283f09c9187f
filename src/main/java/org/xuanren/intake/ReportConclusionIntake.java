package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportRegistration.Named;
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
        return ReportFacts.of(asking);
    }

    /** Only somebody who is known can be told, and only what is concluded. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var conclusion = (ReportConclusion) evidence;
        var replied = conclusion.repliedOn();
        var anonymous = asking.file().all(ReportRegistration.class).stream().filter(one -> one.id().equals(conclusion.report()))
            .anyMatch(one -> one.evidence().named() == Named.ANONYMOUS);
        faults.unless(replied == null || !anonymous, "R-PUB-REPLY", "匿名举报填写了答复日期 %s".formatted(replied), "请清空该日期");
        faults.unless(replied == null || !replied.isBefore(conclusion.concludedOn()), "R-PUB-REPLY",
            "答复日期 %s 早于办结日期 %s".formatted(replied, conclusion.concludedOn()), "请在办结后答复举报人，核对日期");
    }
}
