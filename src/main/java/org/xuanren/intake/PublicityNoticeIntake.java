package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.statute.Step;

/** Who is made public, for how long at least, and what the notice has to tell. */
@Component
final class PublicityNoticeIntake implements StepIntake {

    private final RosterFacts roster;

    PublicityNoticeIntake(RosterFacts roster) {
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.PUBLICITY_NOTICE;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var person = file.require(DecisionMeeting.class).appointee().orElseThrow();
        return new Known().line("公示对象", person.shown()).line("拟任职位", file.require(DecisionMeeting.class).post().title())
            .line("公示期", "不少于 %d 天".formatted(file.edition().number("publicity.days.min"))).context().freezes("person", person)
            .freezes("formerUnit", roster.otherUnit(person.id(), file.require(OpeningVacancy.class).post().organisation()))
            .proposes("days", file.edition().number("publicity.days.min"))
            .offers("contents", file.edition().list("publicity.content").stream().map(item -> new Option(item.label(), item.id())).toList());
    }
}
