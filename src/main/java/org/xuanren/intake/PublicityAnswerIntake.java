package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.PublicityAnswer;
import org.xuanren.evidence.PublicityConclusion;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.statute.Step;

/** What the organization department proposes, and what the reports brought. */
@Component
final class PublicityAnswerIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.PUBLICITY_ANSWER;
    }

    @Override
    public FormContext context(Asking asking) {
        var conclusion = asking.file().require(PublicityConclusion.class);
        return ReportFacts.all(asking.file(), new Known().line("公示对象", asking.file().require(PublicityNotice.class).person().shown())
            .line("公示情况", conclusion.summary()).line("组织部门建议", conclusion.proposal().label())
            .line("建议理由", conclusion.reason())).context().freezes("proposal", conclusion.proposal().label());
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        ReportFacts.requireConcluded(asking.file(), ((PublicityAnswer) evidence).answer(), faults);
    }
}
