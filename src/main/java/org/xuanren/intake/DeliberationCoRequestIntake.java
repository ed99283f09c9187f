package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.Step;

/** Whom to ask. */
@Component
final class DeliberationCoRequestIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.DELIBERATION_CO_REQUEST;
    }

    @Override
    public FormContext context(Asking asking) {
        var post = asking.file().require(OpeningVacancy.class).post();
        return new Known().line("协管方", post.coManagingParty()).line("拟任职位", post.title())
            .context().freezes("coManagingParty", post.coManagingParty());
    }
}
