package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.RecommendationEvidenceTest.refused;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.evidence.OpeningVacancy.Chosen;
import org.xuanren.rule.TestFile;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Edition;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Editions;
import org.xuanren.statute.NextYear;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/** Two candidates, c1 and c2; what is filed of the one is not seen through the eyes of the other. */
class CaseFileTest {

    private static final LocalDate DAY = RecommendationSamples.DAY;
    private static final Edition EDITION = Editions.load().of(EditionId.E2019);
    private static final WorkCalendar CALENDAR = WorkCalendar.load();

    private static final Filed<?> DECISION = filed(1, null, CandidatesSamples.decision(CandidatesSamples.wang(),
        Altered.of(CandidatesSamples.li(), "chosen", true)));
    private static final Filed<?> ASKED_OF_FIRST = filed(2, "c1", new DisciplineRequest("1号", DAY, ""));
    private static final Filed<?> ASKED_OF_SECOND = filed(3, "c2", new DisciplineRequest("2号", DAY, ""));
    private static final Filed<?> ASKED_AGAIN = filed(6, "c1", new DisciplineRequest("3号", DAY, ""));
    private static final List<Judgement> JUDGEMENTS = List.of(judgement(Stage.INSPECTION, "c1", Outcome.AGAIN, 4),
        judgement(Stage.INSPECTION, "c2", Outcome.PASSED, 5), judgement(Stage.CANDIDATES, null, Outcome.PASSED, 7));
    private static final List<FiledPaper> PAPERS = List.of(paper(null, 1), paper("c1", 4), paper("c2", 8));

    private final CaseFile file = new CaseFile("2026-0001", CaseKind.PROMOTION_LEADING, EDITION, CALENDAR, DAY.plusDays(9), null,
        List.of(DECISION, ASKED_OF_FIRST, ASKED_OF_SECOND, ASKED_AGAIN), JUDGEMENTS, PAPERS, List.of());

    @Test
    void it_says_what_it_was_given() {
        assertThat(file.number()).isEqualTo("2026-0001");
        assertThat(file.kind()).isEqualTo(CaseKind.PROMOTION_LEADING);
        assertThat(file.edition()).isSameAs(EDITION);
        assertThat(file.calendar()).isSameAs(CALENDAR);
        assertThat(file.asOf()).isEqualTo(DAY.plusDays(9));
        assertThat(file.candidate()).isNull();
        assertThat(file.filed()).hasSize(4);
        assertThat(file.judgements()).isEqualTo(JUDGEMENTS);
        assertThat(file.papers()).isEqualTo(PAPERS);
    }

    @Test // R-LOG-CONTENT
    void a_step_lacks_its_papers_until_they_are_filed_and_again_once_its_stage_was_judged() {
        var step = Step.DECISION_MEETING;
        var file = TestFile.usual();
        assertThat(file.file().missingPapers(step)).isEqualTo(PaperKind.dueAt(step)).isNotEmpty();
        assertThat(file.file().papersCountAfter(step)).isZero();
        PaperKind.dueAt(Step.INSPECTION_MATERIAL).forEach(file::paper);
        assertThat(file.file().missingPapers(step)).as("papers of others").isEqualTo(PaperKind.dueAt(step));
        PaperKind.dueAt(step).forEach(file::paper);
        assertThat(file.file().missingPapers(step)).isEmpty();
        var again = file.judged(Stage.DECISION, null, Outcome.AGAIN).file();
        assertThat(again.papersCountAfter(step)).isEqualTo(again.judgements().get(0).seq()).isPositive();
        assertThat(again.missingPapers(step)).isEqualTo(PaperKind.dueAt(step));
    }

    @Test // R-PUB-VERIFY
    void reports_are_numbered_as_they_came() {
        var first = new ReportRegistration("2026-0001", ReportRegistration.Channel.LETTER, DAY, ReportRegistration.Named.ANONYMOUS, "反映");
        var file = TestFile.usual().with(first).with(first).file();
        assertThat(file.all(ReportRegistration.class)).extracting(one -> AboutReport.number(file, one.id())).containsExactly(1, 2);
        refused(() -> AboutReport.number(file, "none"), "未见该举报的登记记录（R-GEN-ORDER）。请停止办理，保全数据库，报干部监督机构。");
    }

    @Test // R-STAFF-LEAK
    void a_case_is_about_whoever_is_to_leave_or_to_move_as_well() {
        var vacancy = RecommendationSamples.vacancy();
        assertThat(TestFile.usual().with(vacancy).file().persons()).isEmpty();
        assertThat(TestFile.usual().with(Altered.of(vacancy, "person", "")).file().persons()).isEmpty();
        assertThat(TestFile.usual().with(Altered.of(vacancy, "person", "c7")).file().persons()).containsExactly("c7");
    }

    @Test
    void what_was_added_since_comes_after_what_was_there_and_the_day_is_the_new_one() {
        var later = filed(9, "c2", new DisciplineRequest("4号", DAY, ""));
        var judged = judgement(Stage.INSPECTION, "c1", Outcome.PASSED, 10);
        var grown = file.with(DAY.plusDays(20), List.of(later), List.of(judged), List.of(paper("c2", 11)),
            List.of(new EndedCandidacy("c2", DAY.atStartOfDay().toInstant(ZoneOffset.UTC), 12)));
        assertThat(letters(grown)).containsExactly("1号", "2号", "3号", "4号");
        assertThat(grown.judgements()).hasSize(4).endsWith(judged);
        assertThat(grown.papers()).extracting(FiledPaper::seq).containsExactly(1L, 4L, 8L, 11L);
        assertThat(grown.endedByTwo()).extracting(EndedCandidacy::seq).containsExactly(12L);
        assertThat(grown.before(12).endedByTwo()).isEmpty();
        assertThat(grown.asOf()).isEqualTo(DAY.plusDays(20));
        assertThat(file.filed()).as("the file that was known is as it was").hasSize(4);
    }

    @Test
    void a_candidate_sees_his_own_and_that_of_the_case() {
        var first = file.of("c1");
        assertThat(first.candidate()).isEqualTo("c1");
        assertThat(first.asOf()).isEqualTo(file.asOf());
        assertThat(letters(file)).containsExactly("1号", "2号", "3号");
        assertThat(letters(first)).containsExactly("1号", "3号");
        assertThat(letters(file.of("c2"))).containsExactly("2号");
        assertThat(first.papers()).extracting(FiledPaper::candidate).containsExactly(null, "c1");
        assertThat(first.latest(CandidatesDecision.class)).isPresent();
    }

    @Test // R-LOG-FILE
    void a_judgement_is_seen_with_the_calendar_that_its_house_had() {
        var local = NextYear.calendar();
        var with = new Judgement(Stage.PUBLICITY, null, Outcome.PASSED, null, "", LocalDate.of(2027, 1, 8), Map.of(), local.local(), 8);
        var without = new Judgement(Stage.PUBLICITY, null, Outcome.PASSED, null, "", LocalDate.of(2027, 1, 8), Map.of(), MissingNode.getInstance(), 8);
        var elsewhere = new CaseFile("2026-0001", CaseKind.PROMOTION_LEADING, EDITION, local, DAY, null, List.of(), List.of(), List.of(), List.of());
        var day = LocalDate.of(2027, 1, 4);
        assertThat(file.before(with).calendar().unknownYear(day, day)).isEmpty();
        assertThat(file.before(without).calendar().unknownYear(day, day)).hasValue(2027);
        assertThat(elsewhere.before(without).calendar().unknownYear(day, day)).hasValue(2027);
        assertThat(elsewhere.before(with).calendar()).isSameAs(local);
    }

    @Test // R-GEN-ORDER
    void the_newest_counts_and_no_evidence_is_never_a_pass() {
        assertThat(file.latestFiled(DisciplineRequest.class)).contains(castOf(ASKED_AGAIN));
        assertThat(file.latest(DisciplineRequest.class)).map(DisciplineRequest::letterNumber).contains("3号");
        assertThat(file.require(DisciplineRequest.class).letterNumber()).isEqualTo("3号");
        assertThat(file.latestFiled(DisciplineOpinion.class)).isEmpty();
        assertThat(file.latest(DisciplineOpinion.class)).isEmpty();
        refused(() -> file.require(DisciplineOpinion.class), "未见『回复纪检意见』的办理记录（R-GEN-ORDER）。请按程序先办理该步骤。");
    }

    @Test
    void before_a_judgement_it_is_the_file_that_the_gate_saw() {
        var then = file.before(JUDGEMENTS.get(0));
        assertThat(then.asOf()).isEqualTo(DAY.plusDays(4));
        assertThat(then.number()).isEqualTo(file.number());
        assertThat(then.filed()).containsExactly(DECISION, ASKED_OF_FIRST, ASKED_OF_SECOND);
        assertThat(then.judgements()).isEmpty();
        assertThat(then.papers()).containsExactly(PAPERS.get(0));
        assertThat(file.before(judgement(Stage.INSPECTION, "c1", Outcome.PASSED, 6)).filed()).hasSize(3);
        assertThat(file.before(JUDGEMENTS.get(1)).judgements()).containsExactly(JUDGEMENTS.get(0));
        assertThat(file.of("c2").before(JUDGEMENTS.get(1)).candidate()).isEqualTo("c2");
    }

    @Test
    void the_last_word_of_a_gate_is_asked_for_the_candidate_where_it_judges_candidates() {
        assertThat(file.of("c1").lastJudgement(Stage.INSPECTION)).contains(JUDGEMENTS.get(0));
        assertThat(file.of("c2").lastJudgement(Stage.INSPECTION)).contains(JUDGEMENTS.get(1));
        assertThat(file.lastJudgement(Stage.INSPECTION)).isEmpty();
        assertThat(file.of("c1").lastJudgement(Stage.CANDIDATES)).contains(JUDGEMENTS.get(2));
        assertThat(file.lastJudgement(Stage.DECISION)).isEmpty();
        assertThat(file.passed(Stage.INSPECTION, "c1")).isFalse();
        assertThat(file.passed(Stage.INSPECTION, "c2")).isTrue();
        assertThat(file.passed(Stage.INSPECTION, "c9")).isFalse();
        var later = judged(JUDGEMENTS.get(0), judgement(Stage.INSPECTION, "c1", Outcome.PASSED, 8));
        assertThat(later.passed(Stage.INSPECTION, "c1")).isTrue();
    }

    @Test // R-DEC-ONEBYONE
    void the_meeting_decides_on_candidates_whose_inspection_passed() {
        assertThat(file.candidates()).containsExactly("c1", "c2");
        assertThat(file.inspected()).containsExactly("c2");
        assertThat(of(CaseKind.TRANSFER).candidates()).isEmpty();
    }

    @Test // R-REC-REQUIRED, R-PUB-LEAD
    void what_is_left_to_choice_is_owed_unless_the_vacancy_says_otherwise() {
        var silent = RecommendationSamples.vacancy();
        var omitted = Altered.of(Altered.of(silent, "recommendation", Chosen.OMITTED), "publicity", Chosen.HELD);
        assertThat(of(CaseKind.TRANSFER).at(Stage.RECOMMENDATION).required()).as("nobody was asked yet").isTrue();
        assertThat(of(CaseKind.TRANSFER, filed(1, null, silent)).at(Stage.PUBLICITY).required()).as("nobody was asked then").isTrue();
        var file = of(CaseKind.TRANSFER, filed(1, null, omitted));
        assertThat(file.at(Stage.PUBLICITY).required()).isTrue();
        assertThat(file.at(Stage.PUBLICITY).reason()).isEqualTo("平级转任不要求任前公示，可以自行选择公示");
        assertThat(file.at(Stage.PUBLICITY).except()).containsExactlyInAnyOrder(RuleId.of("R-PUB-LEAD"), RuleId.of("R-PUB-NONLEAD"));
        assertThat(file.at(Stage.RECOMMENDATION).applicable()).isFalse();
        assertThat(file.at(Stage.RECOMMENDATION).reason()).isEqualTo("平级转任可以不进行民主推荐，登记职位空缺时选择不进行");
        assertThat(file.at(Stage.INSPECTION)).isSameAs(CaseKind.TRANSFER.at(Stage.INSPECTION, EditionId.E2019));
        assertThat(of(CaseKind.PROMOTION_LEADING, filed(1, null, omitted)).at(Stage.RECOMMENDATION).required()).as("not left to choice").isTrue();
    }

    @Test
    void a_removal_is_about_the_person_of_the_vacancy() {
        var vacancy = filed(1, null, Altered.of(RecommendationSamples.vacancy(), "person", "c7"));
        assertThat(of(CaseKind.REMOVAL, vacancy, DECISION).candidates()).containsExactly("c7");
        assertThat(of(CaseKind.REMOVAL, DECISION).candidates()).isEmpty();
        assertThat(of(CaseKind.TRANSFER, vacancy, DECISION).candidates()).containsExactly("c1", "c2");
    }

    @Test
    void only_who_was_discussed_has_a_name() {
        assertThat(file.nameOf("c1")).isEqualTo(CandidatesSamples.wang().person().name());
        assertThat(file.nameOf("c9")).isEmpty();
        assertThat(judged().nameOf("c1")).isEmpty();
    }

    @Test // R-SUP-INTERNAL
    void who_asked_does_not_answer_whichever_candidate_he_asked_about() {
        assertThat(file.otherSide("zhang", Step.DISCIPLINE_OPINION)).contains(Step.DISCIPLINE_REQUEST);
        assertThat(file.of("c2").otherSide("zhang", Step.DISCIPLINE_OPINION)).contains(Step.DISCIPLINE_REQUEST);
        assertThat(file.otherSide("wu", Step.DISCIPLINE_OPINION)).isEmpty();
        assertThat(file.otherSide("zhang", Step.DISCIPLINE_REQUEST)).as("he asks again").isEmpty();
        assertThat(file.otherSide("zhang", Step.ARCHIVE_LIST)).as("a step without another side").isEmpty();
    }

    @Test // R-GEN-ORDER
    void a_step_is_sent_back_until_it_is_taken_again() {
        var first = back("c1", 5, Step.DISCIPLINE_REQUEST);
        var again = back("c1", 7, Step.DISCIPLINE_REQUEST);
        var whole = back(null, 8, Step.CANDIDATES_DECISION);
        assertThat(sentBack("c1", Step.DISCIPLINE_REQUEST, first)).as("taken again since").isEmpty();
        assertThat(sentBack("c1", Step.DISCIPLINE_REQUEST, first, again)).contains(again);
        assertThat(sentBack("c1", Step.DISCIPLINE_REQUEST, again, back("c1", 9, Step.DISCIPLINE_REQUEST))).map(Judgement::seq).contains(9L);
        assertThat(sentBack("c1", Step.DISCIPLINE_OPINION, again)).as("another step").isEmpty();
        assertThat(sentBack("c2", Step.DISCIPLINE_REQUEST, again)).as("of another candidate").isEmpty();
        assertThat(sentBack("c2", Step.DISCIPLINE_REQUEST, back("c2", 5, Step.DISCIPLINE_REQUEST))).as("the other one's was taken again").isPresent();
        assertThat(sentBack(null, Step.CANDIDATES_DECISION, whole)).contains(whole);
        assertThat(sentBack(null, Step.DECISION_MEETING, back(null, 9, Step.DECISION_MEETING))).as("never taken").isPresent();
    }

    private Optional<Judgement> sentBack(String candidate, Step step, Judgement... judgements) {
        return new CaseFile(file.number(), file.kind(), EDITION, CALENDAR, DAY, candidate, file.filed(), List.of(judgements), List.of(), List.of()).sentBackTo(step);
    }

    private static Judgement back(String candidate, long seq, Step step) {
        return new Judgement(Stage.DISCIPLINE, candidate, Outcome.AGAIN, step.id(), "", DAY, Map.of(), MissingNode.getInstance(), seq);
    }

    private CaseFile judged(Judgement... judgements) {
        return new CaseFile(file.number(), file.kind(), EDITION, CALENDAR, DAY, null, List.of(), List.of(judgements), List.of(), List.of());
    }

    private static CaseFile of(CaseKind kind, Filed<?>... filed) {
        return new CaseFile("2026-0001", kind, EDITION, CALENDAR, DAY, null, List.of(filed), List.of(), List.of(), List.of());
    }

    private static List<String> letters(CaseFile file) {
        return file.all(DisciplineRequest.class).stream().map(one -> one.evidence().letterNumber()).toList();
    }

    @Test
    void what_comes_before_an_entry_is_a_file_of_its_own() {
        assertThat(file.before(3).filed()).containsExactly(DECISION, ASKED_OF_FIRST);
        assertThat(file.before(5).judgements()).hasSize(1);
        assertThat(file.before(5).papers()).hasSize(2);
        assertThat(file.before(5).asOf()).isEqualTo(file.asOf());
    }

    @Test
    void a_register_with_an_edited_kind_or_edition_can_not_be_read() {
        assertThat(new SelectionCase("1", CaseKind.REMOVAL, EditionId.E2019, "p", "t", Instant.EPOCH).isReadable()).isTrue();
        assertThat(new SelectionCase("1", CaseKind.REMOVAL, EditionId.E2019, "p", "t", Instant.EPOCH).sort()).isEqualTo("免职，2019 版");
        assertThat(new SelectionCase("1", null, EditionId.E2019, "p", "t", Instant.EPOCH).isReadable()).isFalse();
        assertThat(new SelectionCase("1", CaseKind.REMOVAL, null, "p", "t", Instant.EPOCH).isReadable()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Evidence> Filed<E> castOf(Filed<?> one) {
        return (Filed<E>) one;
    }

    private static <E extends Evidence> Filed<E> filed(long seq, String candidate, E evidence) {
        return new Filed<>("id" + seq, Evidence.stepOf(evidence.getClass()), candidate, seq, Instant.EPOCH, "zhang", "", evidence);
    }

    private static Judgement judgement(Stage stage, String candidate, Outcome outcome, long seq) {
        return new Judgement(stage, candidate, outcome, null, "", DAY.plusDays(seq), Map.of(), MissingNode.getInstance(), seq);
    }

    private static FiledPaper paper(String candidate, long seq) {
        return new FiledPaper(PaperKind.DISCIPLINE_OPINION, Step.DISCIPLINE_OPINION, candidate, "hash", 2, null, seq);
    }
}
