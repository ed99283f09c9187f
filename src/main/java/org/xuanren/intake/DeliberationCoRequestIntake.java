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
        return FormContext.empty().freezes("coManagingParty", asking.file().require(OpeningVacancy.class).post().coManagingParty());
    }
}
