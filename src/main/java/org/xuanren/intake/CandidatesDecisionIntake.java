package org.xuanren.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Outcome;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.intake.FormContext.Option;
import org.xuanren.roster.Cadre;
import org.xuanren.rule.EndedCandidacyStaysEnded;
import org.xuanren.rule.MoreCandidatesThanPosts;
import org.xuanren.rule.RecordedDay;
import org.xuanren.statute.Step;

/** Everybody on the list with his votes, or the person who is to be transferred. */
@Component
final class CandidatesDecisionIntake implements StepIntake {

    private static final String ENDED = "本案中已被终止，不得再次列为考察对象";
    private static final Pattern NOTHING = Pattern.compile("\\s*[（(]?无?[）)]?\\s*");
    private static final Pattern NAMES = Pattern.compile("[、，,；;。]");
    private static final Pattern NAMES_AND_POSTS = Pattern.compile("[、，,；;。\\s]+");

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
            .shows("committeeToday", roster.members(RosterFacts.standingCommittee(body), asking.today()))
            .shows("departmentToday", roster.members(RosterFacts.departmentMeeting(body), asking.today()))
            .prepares("rows", people.stream().map(person -> row(file, person, told.get(person.id()), known.get(person.id()))).toList())
            .shows("recommended", file.latest(RecommendationMeeting.class).isPresent())
            .shows("barsApply", !bars.isEmpty())
            .shows("abroadException", file.edition().flag("candidates.bars.abroad.post-exception"))
            .proposes("outcome", Outcome.DETERMINED.name())
            .offers("rows.bars", bars.stream().map(bar -> new Option(bar.label(), bar.id())).toList());
    }

    /** Due are the members of the day of the meeting, whenever it is minuted. */
    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        var body = asking.file().require(OpeningVacancy.class).post().body();
        var day = asking.day(submitted.get("heldOn"));
        return Map.of("committeeMembers", roster.members(RosterFacts.standingCommittee(body), day),
            "departmentInRoster", roster.members(RosterFacts.departmentMeeting(body), day));
    }

    /**
     * One forgotten reason, or one whose candidacy has ended, does not cost the whole minutes, nobody decides on himself, and other candidates are
     * looked for when nobody is left of those before.
     */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var decision = (CandidatesDecision) evidence;
        asking.foresee(decision, faults, new EndedCandidacyStaysEnded(), new MoreCandidatesThanPosts());
        var there = Stream.of(decision.chair(), decision.attendees())
            .flatMap(text -> Stream.concat(NAMES.splitAsStream(text), NAMES_AND_POSTS.splitAsStream(text)))
            .map(name -> name.replaceAll("\\s", "")).collect(Collectors.toSet());
        decision.chosen().stream().map(row -> row.person().name()).filter(there::contains).forEach(name -> faults.unless(false, "R-AVOID-WORK",
            "%s列为考察对象，又是会议主持人或到会人员".formatted(name), "本人应当回避；确系同名者请在姓名后加注区别"));
        var byGates = asking.file().judgements().stream().filter(one -> one.outcome() == Judgement.Outcome.ENDED).map(Judgement::asOf);
        Stream.concat(byGates, asking.file().endedByTwo().stream().map(one -> RecordedDay.of(one.at()))).filter(decision.heldOn()::isBefore)
            .max(LocalDate::compareTo).ifPresent(ended -> faults.unless(false,
                "『会议日期』 %s 早于上一轮考察对象终止的 %s".formatted(decision.heldOn(), ended), "请核对日期"));
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
        row.put("assessedInForm", assessedInForm(cadre));
        row.put("onFile", Stream.of(file.ended(person.id()) ? ENDED : "", onFile(cadre)).filter(text -> !text.isEmpty()).collect(Collectors.joining("；")));
        return row;
    }

    private static String onFile(Cadre cadre) {
        var assessed = cadre.file().assessments().stream().map(one -> "%d 年度%s".formatted(one.year(), one.result()));
        var sanctioned = cadre.file().sanctions().stream().map(one -> "%s %s，".formatted(one.on(), one.kind())
            + (one.until() == null ? "影响期未登记" : "影响期至 " + one.until()));
        var inForm = Stream.of(assessedInForm(cadre), cadre.file().form().getOrDefault("JiangChengQingKuang", "")).filter(text -> !NOTHING.matcher(text).matches())
            .map(text -> "任免审批表：" + text.strip());
        return Stream.of(assessed, sanctioned, inForm).flatMap(one -> one).collect(Collectors.joining("；"));
    }

    private static String assessedInForm(Cadre cadre) {
        return cadre.file().assessments().isEmpty() ? cadre.file().form().getOrDefault("NianDuKaoHeJieGuo", "").strip() : "";
    }
}
