package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.Step;

/** Whom to ask about whom. */
@Component
final class DeliberationCoRequestIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.DELIBERATION_CO_REQUEST;
    }

    @Override
    public FormContext context(Asking asking) {
        var party = asking.file().require(OpeningVacancy.class).post().coManagingParty();
        return Proposed.known(asking.file()).line("协管方", party).context().confides(Proposed.confided(asking.file()))
            .freezes("coManagingParty", party);
    }
}
