package org.xuanren.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.statute.Step;

/** The plenum: its members are counted from the roster, anybody in the roster may be named. */
@Component
final class OpeningNominationIntake implements StepIntake {

    private final RosterFacts roster;

    OpeningNominationIntake(RosterFacts roster) {
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.OPENING_NOMINATION;
    }

    @Override
    public FormContext context(Asking asking) {
        return FormContext.empty()
            .freezes("due", roster.members(roster.snapshot(asking.file()).body()))
            .offers("nominees.person", roster.everybody());
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        return Map.of("people", roster.people(RosterFacts.column(submitted.get("nominees"), "person")));
    }
}
