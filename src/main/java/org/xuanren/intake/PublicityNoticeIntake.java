package org.xuanren.intake;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.rule.PublicityPeriod;
import org.xuanren.rule.PublicityReaches;
import org.xuanren.rule.PublicityTells;
import org.xuanren.statute.DayKind;
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
        var least = file.edition().number("publicity.days.min");
        return new Known().line("公示对象", person.shown()).line("拟任职位", file.require(DecisionMeeting.class).post().title())
            .line("公示期", "不少于 %d %s".formatted(least, DayKind.ofId(file.edition().text("publicity.day-kind")).unit())).context().freezes("person", person)
            .freezes("formerUnit", roster.otherUnit(person.id(), file.require(OpeningVacancy.class).post().organisation()))
            .proposes("days", least)
            .shows("exceptional", PublicityTells.exceptional(file, person.id()))
            .offers("contents", PublicityTells.due(file, person.id()).stream().map(item -> new Option(item.label(), item.id())).toList());
    }

    /** A publicity that can't be lawful is not begun: the gate would send the notice back only after days on the wall. */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var notice = (PublicityNotice) evidence;
        asking.foresee(notice, faults, new PublicityTells(), new PublicityReaches());
        var days = notice.days();
        var edition = asking.file().edition();
        var kind = DayKind.ofId(edition.text("publicity.day-kind"));
        var least = edition.number("publicity.days.min");
        faults.unless(days >= least, "R-PUB-DAYS", "『公示天数』为 %d，少于规定的 %d %s%s".formatted(days, least, kind.unit(), earliest(asking, least, kind)), "请按规定天数填写");
        if (edition.isSet("publicity.days.max")) {
            var most = edition.number("publicity.days.max");
            faults.unless(days <= most, "R-PUB-DAYS", "『公示天数』为 %d，多于规定的 %d %s".formatted(days, most, kind.unit()), "请按规定天数填写");
        }
        var from = notice.publishedOn().isAfter(asking.today()) ? notice.publishedOn() : asking.today();
        PublicityPeriod.uncountable(asking.file(), from, Math.max(days, least)).ifPresent(sentence -> faults.add(List.of(sentence)));
    }

    private static String earliest(Asking asking, int least, DayKind kind) {
        return PublicityPeriod.uncountable(asking.file(), asking.today(), least).isPresent() ? ""
            : "，从今天（%s）起算最早至 %s 期满".formatted(asking.today(), asking.file().calendar().lastDay(asking.today(), least, kind));
    }
}
