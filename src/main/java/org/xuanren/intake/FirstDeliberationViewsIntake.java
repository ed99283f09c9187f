package org.xuanren.intake;

import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.rule.FirstDeliberationHeld;
import org.xuanren.statute.Step;

/** What the leaders should know of the candidate, and who they are. */
@Component
final class FirstDeliberationViewsIntake implements StepIntake {

    /** A standing committee can be named; the names of a plenum would fill the page. */
    private static final int MOST_NAMES = 20;
    private static final String MAIN_LEADER = "main-leader";

    private final CandidateCard card;
    private final RosterFacts roster;

    FirstDeliberationViewsIntake(CandidateCard card, RosterFacts roster) {
        this.card = card;
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.FIRST_DELIBERATION_VIEWS;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        return card.of(asking)
            .line("民主推荐", InspectionWords.recommendation(file))
            .line(file.edition().text("discipline.organ") + "意见", file.latest(DisciplineOpinion.class), InspectionWords::discipline)
            .line("党委领导成员", names(file.require(OpeningVacancy.class).post().body(), asking.today()))
            .context();
    }

    /** Whoever has to be heard is heard before the views are filed; else all rows would be asked for again. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        asking.foresee(evidence, faults, new FirstDeliberationHeld());
    }

    private String names(String body, LocalDate today) {
        var members = roster.members(body, today, nobody -> "", MAIN_LEADER).stream()
            .sorted(Comparator.comparing(BodyMember::mainLeader).reversed()).toList();
        return members.size() > MOST_NAMES ? "" : String.join("、", members.stream().map(FirstDeliberationViewsIntake::shown).toList());
    }

    private static String shown(BodyMember member) {
        return "%s（%s）".formatted(member.name(), member.post());
    }
}
