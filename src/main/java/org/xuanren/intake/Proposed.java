package org.xuanren.intake;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationUnitedFront;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.View;
import org.xuanren.statute.CaseKind;

/** Whom the leaders' deliberation proposes: nobody of the two sides of a dual-managed post asks, answers or settles it without a name before him. */
final class Proposed {

    private Proposed() { }

    /** What a form {@linkplain FormContext#confides confides} that tells it; nothing of a removal: whom it is about was moved already. */
    static String confided(CaseFile file) {
        return file.kind() == CaseKind.REMOVAL ? "" : "酝酿提出的人选";
    }

    /** Those whom the leaders' deliberation proposes for the post, or who is to be removed from it. */
    static Known known(CaseFile file) {
        var vacancy = file.require(OpeningVacancy.class);
        if (file.kind() == CaseKind.REMOVAL) {
            var subject = vacancy.subject();
            return new Known().line("拟免人选", new PersonRef(subject.id(), subject.name(), subject.post()).shown())
                .line("拟免职位", vacancy.post().title()).line("免职事由", vacancy.ground().label());
        }
        var proposed = file.require(DeliberationLeaders.class).proposed();
        return new Known().line("拟任人选", file.require(CandidatesDecision.class).rows().stream().map(Row::person)
            .filter(person -> proposed.contains(person.id())).map(PersonRef::shown).collect(joining("、")))
            .line("拟任职位", vacancy.post().title());
    }

    /** Who did not agree when views were asked for on those who are proposed now, and what he said: the meeting hears it before it votes. */
    static String objections(CaseFile file) {
        var deliberation = file.latestFiled(DeliberationLeaders.class);
        var leaders = deliberation.stream().flatMap(one -> one.evidence().consulted().stream()).filter(one -> one.view() != View.AGREE)
            .map(one -> "%s %s：%s，%s".formatted(one.body().label(), one.leader(), one.view().label(), one.text()));
        var parties = file.latestFiled(DeliberationUnitedFront.class).filter(one -> deliberation.isPresent() && one.seq() > deliberation.get().seq()).stream()
            .flatMap(one -> one.evidence().opinions().stream()).filter(one -> one.given() && one.view() != View.AGREE)
            .map(one -> "%s，%s：%s，%s".formatted(one.name(), one.person(), one.view().label(), one.text()));
        return Stream.concat(leaders, parties).collect(joining("\n"));
    }
}
