package org.xuanren.intake;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationLeaders.Proposal;
import org.xuanren.evidence.DeliberationUnitedFront.Opinion;
import org.xuanren.statute.Step;

/** The sides that the notice names. */
@Component
final class DeliberationUnitedFrontIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.DELIBERATION_UNITED_FRONT;
    }

    @Override
    public FormContext context(Asking asking) {
        var outside = asking.file().require(DeliberationLeaders.class).proposedNonParty();
        return new Known().line("非中共党员人选", outside.stream().map(Proposal::name).collect(Collectors.joining("、")))
            .line(asking.file().kind().inWords("拟任职位"), asking.file().require(OpeningVacancy.class).post().title())
            .context().confides(Proposed.confided(asking.file()))
            .prepares("opinions", outside.stream().flatMap(person -> asking.file().edition().list("deliberation.non-party.bodies").stream()
                .map(side -> Map.<String, Object>of("key", Opinion.keyOf(person.key(), side.id()),
                    "name", side.label() + "对" + person.name()))).toList());
    }
}
