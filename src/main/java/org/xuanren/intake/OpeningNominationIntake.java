package org.xuanren.intake;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.statute.Step;

/** The plenum: its members of the day are counted from the roster, anybody in the roster may be named. */
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
            .shows("due", due(asking, asking.today()))
            .offers("nominees.person", roster.everybody());
    }

    /** What a plenum has said is valid as long as any recommendation: another vacancy was meant than this one. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var held = ((OpeningNomination) evidence).heldOn();
        var years = asking.file().edition().number("recommendation.validity.years");
        faults.unless(!asking.today().isAfter(held.plusYears(years)), "R-NOM-PLENUM", "全委会 %s 的推荐提名已超过 %d 年有效期".formatted(held, years),
            "请核对会议日期，或重新召开全委会推荐提名");
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        return Map.of("due", due(asking, asking.day(submitted.get("heldOn"))), "people", roster.people(RosterFacts.column(submitted.get("nominees"), "person")));
    }

    private int due(Asking asking, LocalDate day) {
        return roster.members(roster.snapshot(asking.file()).body(), day);
    }
}
