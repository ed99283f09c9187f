package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.PublicityConclusion;
import org.xuanren.statute.Step;

/** What the organization department proposes. */
@Component
final class PublicityAnswerIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.PUBLICITY_ANSWER;
    }

    @Override
    public FormContext context(Asking asking) {
        var conclusion = asking.file().require(PublicityConclusion.class);
        return FormContext.empty().freezes("proposal", conclusion.proposal().label()).shows("summary", conclusion.summary())
            .shows("proposalReason", conclusion.reason());
    }
}
