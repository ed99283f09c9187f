package org.xuanren.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CandidatesDecision.Outcome;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.roster.Cadre;
import org.xuanren.statute.Step;

/** Everybody on the list with his votes, or the person who is to be transferred. */
@Component
final class CandidatesDecisionIntake implements StepIntake {

    private final RosterFacts roster;

    CandidatesDecisionIntake(RosterFacts roster) {
        this.roster = roster;
    }

    @Override
    public Step step() {
        return Step.CANDIDATES_DECISION;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var bars = file.edition().list("candidates.bars");
        var body = file.require(OpeningVacancy.class).post().body();
        var people = people(file);
        var told = roster.told(people);
        var known = roster.cadres(people);
        return FormContext.empty()
            .freezes("committeeMembers", roster.members(RosterFacts.standingCommittee(body)))
            .freezes("departmentInRoster", roster.members(RosterFacts.departmentMeeting(body)))
            .prepares("rows", people.stream().map(person -> row(file, person, told.get(person.id()), known.get(person.id()))).toList())
            .shows("recommended", file.latest(RecommendationMeeting.class).isPresent())
            .shows("barsApply", !bars.isEmpty())
            .shows("abroadException", file.edition().flag("candidates.bars.abroad.post-exception"))
            .proposes("outcome", Outcome.DETERMINED.name())
            .offers("rows.bars", bars.stream().map(bar -> new Option(bar.label(), bar.id())).toList());
    }

    private static List<PersonRef> people(CaseFile file) {
        return file.latest(RecommendationPlan.class).map(RecommendationPlan::people)
            .orElseGet(() -> Optional.ofNullable(file.require(OpeningVacancy.class).subject()).stream()
                .map(one -> new PersonRef(one.id(), one.name(), one.post())).toList());
    }

    private static Map<String, Object> row(CaseFile file, PersonRef person, String told, Cadre cadre) {
        var row = new LinkedHashMap<String, Object>();
        row.put("key", person.id());
        row.put("person", person);
        row.put("name", told);
        row.put("meetingVotes", file.latest(RecommendationMeeting.class).map(meeting -> meeting.votesFor(person.id())).orElse(null));
        row.put("talksVotes", file.latest(RecommendationTalks.class).map(talks -> talks.votesFor(person.id())).orElse(null));
        row.put("sanctions", CadreSnapshots.sanctions(cadre));
        row.put("assessments", CadreSnapshots.assessments(cadre));
        row.put("onFile", onFile(cadre));
        return row;
    }

    private static String onFile(Cadre cadre) {
        var assessed = cadre.file().assessments().stream().map(one -> "%d 年度%s".formatted(one.year(), one.result()));
        var sanctioned = cadre.file().sanctions().stream().map(one -> "%s %s，".formatted(one.on(), one.kind())
            + (one.until() == null ? "影响期未登记" : "影响期至 " + one.until()));
        return Stream.concat(assessed, sanctioned).collect(Collectors.joining("；"));
    }
}
