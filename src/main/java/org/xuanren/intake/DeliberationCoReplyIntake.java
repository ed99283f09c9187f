package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.Step;

/** The letter that is answered. */
@Component
final class DeliberationCoReplyIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.DELIBERATION_CO_REPLY;
    }

    @Override
    public FormContext context(Asking asking) {
        var letter = asking.file().require(DeliberationCoRequest.class);
        return FormContext.empty().shows("letter", "%s 来函（%s），职位：%s".formatted(letter.sentOn(), letter.letterNumber(),
            asking.file().require(OpeningVacancy.class).post().title()));
    }
}
