package org.xuanren.intake;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationLeaders.Proposal;
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
        var file = asking.file();
        return FormContext.empty()
            .shows("candidates", file.require(DeliberationLeaders.class).proposals().stream()
                .filter(one -> one.proposed() && one.nonParty()).map(Proposal::name).collect(Collectors.joining("、")))
            .prepares("opinions", file.edition().list("deliberation.non-party.bodies").stream()
                .map(side -> Map.<String, Object>of("key", side.id(), "name", side.label())).toList());
    }
}
