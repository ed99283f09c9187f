package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.xuanren.statute.Applicability;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Edition;
import org.xuanren.statute.FourEyes;
import org.xuanren.statute.Necessity;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/**
 * All that rules may look at: what was proven in one case, what its gates decided so far, under which edition, and on which
 * day it is judged. Seen either as a whole or through the eyes of one candidate ({@link #of}). Immutable and without any
 * connection to engine or database, so that an audit in ten years reads the same file.
 */
public final class CaseFile {

    private final String number;
    private final CaseKind kind;
    private final Edition edition;
    private final WorkCalendar calendar;
    private final LocalDate asOf;
    private final String candidate;
    private final Proven proven;

    /** Lists that nobody changes, each in the order of the record. */
    private record Proven(List<Filed<?>> filed, List<Judgement> judgements, List<FiledPaper> papers, List<EndedCandidacy> ended) {

        Proven before(long seq) {
            return new Proven(filed.subList(0, count(filed, Filed::seq, seq)), judgements.subList(0, count(judgements, Judgement::seq, seq)),
                papers.subList(0, count(papers, FiledPaper::seq, seq)), ended.subList(0, count(ended, EndedCandidacy::seq, seq)));
        }

        /** How many of them come before an entry. */
        static <T> int count(List<T> ordered, ToLongFunction<? super T> seq, long before) {
            int low = 0;
            int high = ordered.size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (seq.applyAsLong(ordered.get(middle)) < before) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /** Evidence, judgements, papers and candidacies that two persons have ended come in the order of the record. */
    public CaseFile(String number, CaseKind kind, Edition edition, WorkCalendar calendar, LocalDate asOf, String candidate,
            List<Filed<?>> filed, List<Judgement> judgements, List<FiledPaper> papers, List<EndedCandidacy> ended) {
        this(number, kind, edition, calendar, asOf, candidate, new Proven(List.copyOf(filed), List.copyOf(judgements), List.copyOf(papers), List.copyOf(ended)));
    }

    private CaseFile(String number, CaseKind kind, Edition edition, WorkCalendar calendar, LocalDate asOf, String candidate, Proven proven) {
        this.number = number;
        this.kind = kind;
        this.edition = edition;
        this.calendar = calendar;
        this.asOf = asOf;
        this.candidate = candidate;
        this.proven = proven;
    }

    /** The same file, read for one candidate: his evidence and that of the case, nobody else's. */
    public CaseFile of(String someCandidate) {
        return new CaseFile(number, kind, edition, calendar, asOf, someCandidate, proven);
    }

    /** The same file as of a day, with what was added to it since. */
    public CaseFile with(LocalDate day, List<Filed<?>> moreFiled, List<Judgement> moreJudgements, List<FiledPaper> morePapers,
            List<EndedCandidacy> moreEnded) {
        return new CaseFile(number, kind, edition, calendar, day, candidate, joined(proven.filed, moreFiled), joined(proven.judgements, moreJudgements),
            joined(proven.papers, morePapers), joined(proven.ended, moreEnded));
    }

    private static <T> List<T> joined(List<? extends T> former, List<? extends T> latter) {
        return Stream.<T>concat(former.stream(), latter.stream()).toList();
    }

    /** The file as the gate saw it when it came to that judgement: its day, its local settings and its calendar included. */
    public CaseFile before(Judgement judgement) {
        return new CaseFile(number, kind, edition.written().withLocal(judgement.local()), calendar.withLocal(judgement.calendar()),
            judgement.asOf(), candidate, proven.before(judgement.seq()));
    }

    /** What was in the file before an entry of the record. */
    public CaseFile before(long seq) {
        return new CaseFile(number, kind, edition, calendar, asOf, candidate, proven.before(seq));
    }

    /** What was filed after an entry of the record, oldest first, of all candidates. */
    public List<Filed<?>> filedAfter(long seq) {
        return proven.filed.subList(Proven.count(proven.filed, Filed::seq, seq + 1), proven.filed.size());
    }

    public String number() {
        return number;
    }

    public CaseKind kind() {
        return kind;
    }

    public Edition edition() {
        return edition;
    }

    /**
     * What this case owes to a stage. A stage that its kind and edition leave to choice is omitted if the registration of the vacancy says so,
     * and owed if it says nothing.
     */
    public Applicability at(Stage stage) {
        var owed = kind.at(stage, edition.id());
        return owed.necessity() != Necessity.OPTIONAL ? owed
            : owed.chosen(latest(OpeningVacancy.class).filter(vacancy -> vacancy.choice(stage) == OpeningVacancy.Chosen.OMITTED).isEmpty());
    }

    /** As it was known on the day of the judgement. */
    public WorkCalendar calendar() {
        return calendar.asKnownOn(asOf);
    }

    /** The day of the judgement: today for a gate, the day of the original judgement for a replay. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The candidate through whose eyes the file is read; null if it is the whole case. */
    public String candidate() {
        return candidate;
    }

    /** Everything that was filed, oldest first, of all candidates. */
    public List<Filed<?>> filed() {
        return proven.filed;
    }

    public List<Judgement> judgements() {
        return proven.judgements;
    }

    /** Candidacies that two persons have ended beside the gates, oldest first. */
    public List<EndedCandidacy> endedByTwo() {
        return proven.ended;
    }

    /** Whether a gate, or two persons, have ended somebody's candidacy in this case. */
    public boolean ended(String about) {
        return Candidacy.endedByTwo(this, about).isPresent()
            || proven.judgements.stream().anyMatch(one -> about.equals(one.candidate()) && one.outcome() == Judgement.Outcome.ENDED);
    }

    /** The papers of the case and of the candidate through whose eyes it is read. */
    public List<FiledPaper> papers() {
        return proven.papers.stream().filter(paper -> concerns(paper.candidate())).toList();
    }

    /** The papers that a step still lacks; one that starts a process can have none yet. */
    public List<PaperKind> missingPapers(Step step) {
        var since = papersCountAfter(step);
        return step.starts() ? List.of() : PaperKind.dueAt(step).stream().filter(kind -> papers().stream()
            .noneMatch(paper -> paper.kind() == kind && paper.seq() > since)).toList();
    }

    /** The entry of the record after which a paper of a step counts: when its stage is done again, papers have to be filed again. */
    public long papersCountAfter(Step step) {
        return step.stage().flatMap(this::lastJudgement).map(Judgement::seq).orElse(0L);
    }

    /** All evidence of a type that concerns the case or the candidate, oldest first. */
    public <E extends Evidence> List<Filed<E>> all(Class<E> type) {
        var found = new ArrayList<Filed<E>>();
        for (var one : proven.filed) {
            if (is(one, type)) {
                found.add(typed(one));
            }
        }
        return found;
    }

    /** The newest evidence of a type with its place in the record. */
    public <E extends Evidence> Optional<Filed<E>> latestFiled(Class<E> type) {
        for (int i = proven.filed.size() - 1; i >= 0; i--) {
            if (is(proven.filed.get(i), type)) {
                return Optional.of(typed(proven.filed.get(i)));
            }
        }
        return Optional.empty();
    }

    private boolean is(Filed<?> one, Class<? extends Evidence> type) {
        return type.isInstance(one.evidence()) && concerns(one.candidate());
    }

    @SuppressWarnings("unchecked") // only of what is of the type
    private static <E extends Evidence> Filed<E> typed(Filed<?> one) {
        return (Filed<E>) one;
    }

    /** The newest evidence of a type: when a step is taken again, the last one counts. */
    public <E extends Evidence> Optional<E> latest(Class<E> type) {
        return latestFiled(type).map(Filed::evidence);
    }

    /** @throws Refusal if the step was never proven: no evidence is never a pass */
    public <E extends Evidence> E require(Class<E> type) {
        return latest(type).orElseThrow(() -> Refusal.of("未见『" + Evidence.stepOf(type).label() + "』的办理记录",
            RuleId.of("R-GEN-ORDER"), "请按程序先办理该步骤"));
    }

    /** What a gate decided last about the case, or about the candidate for a gate that is passed once per candidate. */
    public Optional<Judgement> lastJudgement(Stage stage) {
        return lastJudgement(stage, candidate);
    }

    private Optional<Judgement> lastJudgement(Stage stage, String about) {
        for (int i = proven.judgements.size() - 1; i >= 0; i--) {
            var one = proven.judgements.get(i);
            if (one.stage() == stage && (!stage.perCandidate() || Objects.equals(one.candidate(), about))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Whether the last word of the gate of a stage about a candidate was "passed". */
    public boolean passed(Stage stage, String about) {
        return lastJudgement(stage, about).filter(Judgement::passed).isPresent();
    }

    /** Ids of the persons whom the case is about: the inspection candidates, or the person who is removed from his post. */
    public List<String> candidates() {
        if (kind == CaseKind.REMOVAL) {
            return latest(OpeningVacancy.class).map(OpeningVacancy::person).map(List::of).orElse(List.of());
        }
        return latest(CandidatesDecision.class).map(CandidatesDecision::candidateIds).orElse(List.of());
    }

    /** Ids of all persons whom the case was about so far, from the moment at which they were named for nomination or recommendation. */
    public Set<String> persons() {
        var persons = new LinkedHashSet<>(candidates());
        Stream.of(latest(OpeningNomination.class).map(OpeningNomination::people), latest(RecommendationPlan.class).map(RecommendationPlan::people),
            latest(RecommendationPersonal.class).map(RecommendationPersonal::people))
            .flatMap(Optional::stream).flatMap(List::stream).map(PersonRef::id).forEach(persons::add);
        latest(OpeningVacancy.class).map(OpeningVacancy::person).filter(person -> person != null && !person.isEmpty()).ifPresent(persons::add);
        return persons;
    }

    /** Of somebody on whom the candidates' meeting has spoken; empty for anybody else. */
    public String nameOf(String id) {
        return latest(CandidatesDecision.class).map(decision -> decision.nameOf(id)).orElse("");
    }

    /** The step that a login has taken and that keeps it from taking this one (R-SUP-INTERNAL); empty if there is none. */
    public Optional<Step> otherSide(String login, Step step) {
        var apart = FourEyes.apartFrom(step);
        return apart.isEmpty() ? Optional.empty() : proven.filed.stream().filter(one -> login.equals(one.actor()) && apart.contains(one.step()))
            .<Step>map(Filed::step).findFirst();
    }

    /** The last judgement that sends the case, or the candidate, back to a step, as long as the step is not taken again. */
    public Optional<Judgement> sentBackTo(Step step) {
        var done = proven.filed.stream().filter(one -> one.step() == step && concerns(one.candidate())).mapToLong(Filed::seq).max().orElse(0);
        return proven.judgements.stream().filter(one -> step.id().equals(one.redoFrom()) && concerns(one.candidate()) && one.seq() > done)
            .reduce((former, latter) -> latter);
    }

    /** The candidates who passed the last gate that is passed one by one: whom a meeting may decide on. */
    public List<String> inspected() {
        return candidates().stream().filter(one -> passed(Stage.INSPECTION, one) && Candidacy.endedByTwo(this, one).isEmpty()).toList();
    }

    private boolean concerns(String whom) {
        return whom == null || candidate == null || whom.equals(candidate);
    }
}
