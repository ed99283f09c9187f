package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.CandidatesSamples.*;
import static org.xuanren.evidence.RecommendationSamples.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CadreSnapshot.Assessed;
import org.xuanren.evidence.CadreSnapshot.Sanctioned;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.evidence.OpeningNomination.Nominee;
import org.xuanren.evidence.OpeningVacancy.Subject;
import org.xuanren.evidence.Rank;
import org.xuanren.evidence.RecommendationPersonal;
import org.xuanren.evidence.RecommendationPersonal.Recommended;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.rule.Finding.Verdict;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

class CandidatesRulesTest {

    private CandidatesDecision decision = decision();
    private EditionId edition = EditionId.E2002;
    private CaseKind kind = CaseKind.PROMOTION_LEADING;

    @Test
    void a_decision_in_order_meets_every_rule_that_applies() {
        assertThat(Rulebook.judge(Stage.CANDIDATES, recommended().file())).allMatch(Finding::lets)
            .filteredOn(finding -> finding.verdict() == Verdict.MET).extracting(finding -> finding.rule().value())
            .containsExactly("R-CAND-COLL", "R-REC-EX-PROC", "R-REC-1Y", "R-REC-EX-SUPPORT", "R-CAND-BASIS", "R-REC-NOT-ONLY",
                "R-CAND-MORE", "R-GEN-ORDER");
    }

    @ParameterizedTest // R-CAND-COLL
    @CsvSource({"9, 6, MET", "9, 5, NOT_MET", "3, 2, MET", "1, 1, NOT_MET", "2, 1, NOT_MET"})
    void a_quorum_studies_together_and_never_one_person(int due, int present, Verdict verdict) {
        decision = Altered.of(Altered.of(Altered.of(decision, "present", 0), "committeeMembers", due), "present", present);
        assertThat(new CandidatesDeterminedTogether().judge(recommended().file()).verdict()).isEqualTo(verdict);
    }

    @Test // R-CAND-COLL
    void the_study_is_told_in_a_sentence() {
        met(new CandidatesDeterminedTogether(), "2026-03-07 党委（党组）集体研究，到会 6 人，应到 9 人（R-CAND-COLL）。");
        decision = Altered.of(decision, "present", 5);
        notMet(new CandidatesDeterminedTogether(), "2026-03-07 党委（党组）集体研究，到会 5 人，应到 9 人，不足三分之二（R-CAND-COLL）。请重新召开会议集体研究。");
        decision = Altered.of(decision, "present", 1);
        notMet(new CandidatesDeterminedTogether(), "2026-03-07 党委（党组）集体研究，到会 1 人，应到 9 人，不是集体研究（R-CAND-COLL）。请召开会议集体研究。");
    }

    @Test // R-CAND-COLL
    void if_nobody_is_named_the_case_ends_with_the_reason() {
        decision = ended("没有合适人选");
        var finding = new CandidatesDeterminedTogether().judge(recommended().file());
        assertThat(finding.consequence()).isEqualTo(Consequence.END);
        assertThat(finding.sentence()).isEqualTo("2026-03-07 组织（人事）部门集体研究，到会 5 人，应到 5 人，未确定考察对象：没有合适人选（R-CAND-COLL）。本次选任终止。");
        var others = Rulebook.judge(Stage.CANDIDATES, recommended().file()).stream().filter(one -> one.lets()).toList();
        assertThat(others).hasSize(10).allMatch(one -> one.verdict() == Verdict.NOT_APPLICABLE);
        assertThat(others.get(0).sentence()).isEqualTo("没有确定考察对象（R-REC-EX-PROC）。");
    }

    @ParameterizedTest // R-CAND-COLL
    @CsvSource({"3, 不足三分之二, 请重新召开会议集体研究", "1, 不是集体研究, 请召开会议集体研究"})
    void a_meeting_without_quorum_and_one_person_end_nothing(int present, String fault, String remedy) {
        decision = Altered.of(ended("没有合适人选"), "present", present);
        notMet(new CandidatesDeterminedTogether(), "2026-03-07 组织（人事）部门集体研究，到会 %d 人，应到 5 人，%s（R-CAND-COLL）。%s。".formatted(present, fault, remedy));
    }

    @Test // R-REC-EX-PROC
    void whoever_got_no_vote_in_either_way_was_not_recommended() {
        met(new CandidatesWereRecommended(), "王甲会议得票 6、谈话得推荐 5（R-REC-EX-PROC）。");
        decision = decision(wang(), Altered.of(li(), "chosen", true));
        met(new CandidatesWereRecommended(), "王甲会议得票 6、谈话得推荐 5；李乙会议得票 2、谈话得推荐 2（R-REC-EX-PROC）。");
        var meeting = Altered.of(meeting(), "tallies", tallies(3, 3, 0, 0));
        assertThat(new CandidatesWereRecommended().judge(file().with(meeting).with(talks()).with(decision).file()).lets()).isTrue();
        var talks = Altered.of(talks(), "tallies", tallies(3, 2, 0, 0));
        var finding = new CandidatesWereRecommended().judge(file().with(meeting).with(talks).with(decision).file());
        assertThat(finding.sentence()).isEqualTo("未经民主推荐：李乙（R-REC-EX-PROC）。不得列为考察对象，请另行确定。");
        assertThat(finding.lets()).isFalse();
    }

    @Test // R-REC-EX-PROC, R-REC-PERS-REVIEW
    void who_was_recommended_personally_and_failed_the_review_is_no_candidate_whatever_votes_he_got() {
        var rule = new CandidatesWereRecommended();
        var failed = "个人推荐未通过审核：王甲（R-REC-EX-PROC）。不得列为考察对象，请另行确定。";
        Judged.again(rule, recommended().with(personal(recommended("c1", false))).file(), null, failed);
        Judged.again(rule, recommended().with(personal(recommended("c1", false), recommended("c2", true))).file(), null, failed);
        assertThat(rule.judge(recommended().with(personal(recommended("c1", false), recommended("c1", true))).file()).lets()).as("one is accepted").isTrue();
        assertThat(rule.judge(recommended().with(personal(recommended("c2", false))).file()).lets()).as("another one's").isTrue();
        decision = decision(wang(), Altered.of(li(), "chosen", true));
        var unvoted = Altered.of(meeting(), "tallies", tallies(3, 3, 0, 0));
        Judged.again(rule, file().with(unvoted).with(Altered.of(talks(), "tallies", tallies(3, 2, 0, 0))).with(personal(recommended("c1", false)))
            .with(decision).file(), null, "未经民主推荐：李乙；个人推荐未通过审核：王甲（R-REC-EX-PROC）。不得列为考察对象，请另行确定。");
    }

    private static RecommendationPersonal personal(Recommended... recommendations) {
        return new RecommendationPersonal(true, List.of(recommendations), List.of(WANG, LI));
    }

    private static Recommended recommended(String person, boolean accepted) {
        return new Recommended("周书记", person, DAY, accepted ? "同意" : "不符合条件", "郑审", accepted);
    }

    @Test // R-NOM-PLENUM
    void for_a_chief_one_level_down_the_plenum_named_the_candidate() {
        kind = CaseKind.CHIEF_NEXT_LEVEL;
        assertThat(new CandidatesFromPlenum().judge(file().with(nomination("c1")).with(decision).file()).sentence())
            .isEqualTo("考察对象均由 2026-03-02 全委会推荐提名（R-NOM-PLENUM）。");
        var finding = new CandidatesFromPlenum().judge(file().with(nomination("c2")).with(decision).file());
        assertThat(finding.sentence()).isEqualTo("考察对象未经全委会推荐提名：王甲（R-NOM-PLENUM）。不得列为考察对象，请另行确定。");
        assertThat(finding.lets()).isFalse();
    }

    @Test // R-QUAL-STEP
    void in_a_transfer_nobody_is_inspected_but_the_person_whose_rank_was_judged() {
        kind = CaseKind.TRANSFER;
        var rank = Rank.of("COUNTY", true);
        var named = file().with(Altered.of(vacancy(), "subject", new Subject("c1", "王甲", "市教育局局长", true, rank, rank, false)));
        Judged.met(new OnlyTheNamedIsTransferred(), named.with(decision).file(), "考察对象是登记职位空缺时明确的转任人选王甲（R-QUAL-STEP）。");
        Judged.again(new OnlyTheNamedIsTransferred(), named.with(decision(wang(), Altered.of(li(), "chosen", true))).file(), null,
            "考察对象李乙不是登记职位空缺时明确的转任人选，转任人选是王甲（R-QUAL-STEP）。请只确定转任人选，或终止本案后另行开案。");
    }

    @ParameterizedTest // R-REC-EX-SUPPORT: more than half of those due at the survey, not of those surveyed
    @CsvSource({"40, 40, 21, true", "40, 40, 20, false", "41, 41, 21, true", "41, 41, 20, false", "0, 0, 0, false", "100, 1, 1, false",
        "40, 21, 21, true", "40, 20, 20, false", "80, 80, 78, true"})
    void more_than_half_of_those_due_in_the_own_unit_support_the_candidate(int surveyDue, int surveyed, int supporting, boolean lets) {
        decision = decision(Altered.of(wang(), "surveyDue", surveyDue, "surveyed", surveyed, "supporting", supporting));
        assertThat(new OwnUnitSupports().judge(recommended().file()).lets()).isEqualTo(lets);
    }

    @Test // R-REC-EX-SUPPORT
    void the_support_is_told_with_its_numbers() {
        met(new OwnUnitSupports(), "王甲所在单位应参加测评 41 人，测评 40 人，拥护 21 人（R-REC-EX-SUPPORT）。");
        decision = decision(wang(), Altered.of(li(), "chosen", true));
        notMet(new OwnUnitSupports(), "李乙所在单位应参加测评 0 人，测评 0 人，拥护 0 人，未超过二分之一（R-REC-EX-SUPPORT）。不得列为考察对象，请补充测评结果或另行确定。");
        decision = decision(wang(), Altered.of(li(), "chosen", true, "surveyDue", 3, "surveyed", 3, "supporting", 2));
        met(new OwnUnitSupports(), "王甲所在单位应参加测评 41 人，测评 40 人，拥护 21 人；李乙所在单位应参加测评 3 人，测评 3 人，拥护 2 人（R-REC-EX-SUPPORT）。");
    }

    @Test // R-CAND-BASIS
    void both_bases_are_named_for_everybody() {
        met(new BothBasesNamed(), "1 名考察对象均写明推荐结果和班子建设需要两方面依据（R-CAND-BASIS）。");
        var sentence = "未写明两方面依据：王甲（R-CAND-BASIS）。请逐人写明推荐结果和班子建设需要方面的依据。";
        decision = decision(Altered.of(wang(), "byNeeds", ""));
        notMet(new BothBasesNamed(), sentence);
        decision = decision(Altered.of(wang(), "byRecommendation", ""));
        notMet(new BothBasesNamed(), sentence);
        assertThat(new BothBasesNamed().judge(file().with(decision).file()).sentence())
            .isEqualTo("1 名考察对象均写明班子建设需要方面的依据（R-CAND-BASIS）。");
        decision = decision(Altered.of(wang(), "byNeeds", ""));
        assertThat(new BothBasesNamed().judge(file().with(decision).file()).lets()).isFalse();
    }

    @Test // R-REC-NOT-ONLY
    void votes_alone_make_no_candidate() {
        met(new MoreThanVotes(), "1 名考察对象均在得票之外另有理由（R-REC-NOT-ONLY）。");
        var sentence = "仅以推荐结果确定：王甲（R-REC-NOT-ONLY）。请另行写明班子建设需要方面的理由，不得简单以票取人。";
        decision = decision(Altered.of(wang(), "byNeeds", "两种方式均列第一"));
        notMet(new MoreThanVotes(), sentence);
        decision = decision(Altered.of(wang(), "byNeeds", ""));
        notMet(new MoreThanVotes(), sentence);
    }

    @Test // R-CAND-MORE
    void one_candidate_for_one_post_needs_a_reason() {
        met(new MoreCandidatesThanPosts(), "考察对象 1 人，拟任职位 1 个，未差额的原因：推荐结果集中（R-CAND-MORE）。");
        decision = Altered.of(decision, "singleReason", "");
        notMet(new MoreCandidatesThanPosts(), "考察对象 1 人，拟任职位 1 个，未差额（R-CAND-MORE）。请增加考察对象，或写明原因。");
        edition = EditionId.E2019;
        notMet(new MoreCandidatesThanPosts(), "考察对象 1 人，拟任职位 1 个，未差额（R-CAND-MORE）。请增加考察对象，或写明意见集中等原因。");
        decision = Altered.of(decision(wang(), Altered.of(li(), "chosen", true)), "singleReason", "");
        met(new MoreCandidatesThanPosts(), "考察对象 2 人，拟任职位 1 个（R-CAND-MORE）。");
        kind = CaseKind.TRANSFER;
        notApplicable(new MoreCandidatesThanPosts(), "平级转任人选在动议时已明确（R-CAND-MORE）。");
    }

    @Test // R-CAND-BAR
    void the_bars_of_the_edition_refuse_a_candidate() {
        decision = decision(Altered.of(wang(), "bars", List.of("soliciting", "sanction")));
        notApplicable(new NoBarToInspection(), "2002 版没有列举不得列为考察对象的情形（R-CAND-BAR）。");
        edition = EditionId.E2014;
        notMet(new NoBarToInspection(), "王甲有跑官、拉票行为的；王甲受到组织处理或者党纪政纪处分影响使用的（R-CAND-BAR）。不得列为考察对象，请另行确定。");
        decision = decision();
        met(new NoBarToInspection(), "1 名考察对象均已对照 6 种情形核查，年度考核和处分影响期按名册，其余按会议填报（R-CAND-BAR）。");
    }

    @ParameterizedTest(name = "{0}: {1} 年度{2}: {3}") // R-CAND-BAR: three years in 2014, the last one in 2019
    @CsvSource({"E2014, 2023, 基本称职, false", "E2014, 2022, 基本称职, true", "E2019, 2025, 基本称职, false", "E2019, 2024, 不称职, true",
        "E2019, 2025, 不称职, false", "E2019, 2026, 不合格, false", "E2019, 2025, 称职, true", "E2019, 2025, 优秀, true", "E2002, 2025, 不称职, true"})
    void an_assessment_of_the_roster_bars_whatever_the_meeting_ticks(EditionId id, int year, String result, boolean lets) {
        edition = id;
        decision = decision(Altered.of(wang(), "assessments", List.of(new Assessed(year, result))));
        assertThat(new NoBarToInspection().judge(recommended().file()).lets()).isEqualTo(lets);
    }

    @ParameterizedTest // R-CAND-BAR
    @CsvSource({"2024、2025年称职, true", "2024年称职；2025年基本称职, false"})
    void a_poor_result_of_the_form_bars_until_the_roster_tells_its_year(String inForm, boolean lets) {
        edition = EditionId.E2019;
        decision = decision(Altered.of(wang(), "assessedInForm", inForm));
        assertThat(new NoBarToInspection().judge(recommended().file()).lets()).isEqualTo(lets);
    }

    @ParameterizedTest // R-CAND-BAR: to the last day on which it has effect, and while nobody knows that day
    @CsvSource({"2026-03-07, false", "2026-03-06, true", ", false"})
    void a_sanction_of_the_roster_bars_while_it_has_effect(LocalDate until, boolean lets) {
        edition = EditionId.E2019;
        decision = decision(Altered.of(wang(), "sanctions", List.of(new Sanctioned(LocalDate.of(2025, 9, 1), "党内警告", until))));
        assertThat(new NoBarToInspection().judge(recommended().file()).lets()).isEqualTo(lets);
    }

    @Test // R-CAND-BAR
    void what_the_roster_says_is_told_beside_what_the_meeting_ticked() {
        edition = EditionId.E2019;
        decision = decision(Altered.of(wang(), "bars", List.of("soliciting", "sanction"), "assessments", List.of(new Assessed(2025, "不称职")),
            "sanctions", List.of(new Sanctioned(LocalDate.of(2025, 9, 1), "党内警告", LocalDate.of(2026, 9, 1)))));
        notMet(new NoBarToInspection(), "王甲上一年年度考核结果为基本称职以下等次的（名册：2025 年度不称职）；王甲有跑官、拉票等非组织行为的；"
            + "王甲受到诫勉、组织处理或者党纪政务处分等影响期未满或者期满影响使用的（名册：2025-09-01 党内警告，影响期至 2026-09-01）"
            + "（R-CAND-BAR）。不得列为考察对象，请另行确定。");
        decision = decision(Altered.of(wang(), "sanctions", List.of(new Sanctioned(LocalDate.of(2025, 9, 1), "党内警告", null))));
        notMet(new NoBarToInspection(), "王甲受到诫勉、组织处理或者党纪政务处分等影响期未满或者期满影响使用的（名册：2025-09-01 党内警告，"
            + "影响期未登记，期满的请在名册中补登）（R-CAND-BAR）。不得列为考察对象，请另行确定。");
    }

    @ParameterizedTest // R-CAND-BAR: only the edition of 2019 lets the need of the post count, only for family abroad, only with a reason
    @CsvSource({"E2019, family-abroad, 涉外岗位需要, true", "E2019, family-abroad, '', false", "E2019, soliciting, 涉外岗位需要, false",
        "E2014, family-abroad, 涉外岗位需要, false"})
    void family_abroad_is_no_bar_where_the_post_needs_it(EditionId id, String bar, String need, boolean lets) {
        edition = id;
        decision = decision(Altered.of(Altered.of(wang(), "bars", List.of(bar)), "postNeed", need));
        assertThat(new NoBarToInspection().judge(recommended().file()).lets()).isEqualTo(lets);
    }

    @Test // R-REC-1Y
    void a_recommendation_is_valid_to_its_anniversary() {
        Judged.met(new RecommendationStillValid(), recordedOn(DAY.plusDays(5)), "2026-03-02 会议推荐，2026-03-07 登记确定考察对象，在 1 年有效期内（R-REC-1Y）。");
        Judged.met(new RecommendationStillValid(), recordedOn(DAY.plusYears(1)), "2026-03-02 会议推荐，2027-03-02 登记确定考察对象，在 1 年有效期内（R-REC-1Y）。");
        Judged.again(new RecommendationStillValid(), recordedOn(DAY.plusYears(1).plusDays(1)), Step.RECOMMENDATION_PLAN,
            "2026-03-02 会议推荐，2027-03-03 登记确定考察对象，超过 1 年有效期（至 2027-03-02）（R-REC-1Y）。请重新进行民主推荐。");
    }

    private CaseFile recordedOn(LocalDate day) { // whatever day the meeting is given
        return file().with(meeting()).with(talks()).on(day).with(decision).file();
    }

    @Test // R-GEN-ORDER
    void whose_candidacy_ended_is_not_chosen_again() {
        met(new EndedCandidacyStaysEnded(), "考察对象中没有在本案中已被终止的人选（R-GEN-ORDER）。");
        var other = recommended().judged(Stage.ELIGIBILITY, "c2", Judgement.Outcome.ENDED).judged(Stage.ELIGIBILITY, "c1", Judgement.Outcome.AGAIN);
        assertThat(new EndedCandidacyStaysEnded().judge(other.file()).lets()).isTrue();
        assertThat(new EndedCandidacyStaysEnded().judge(recommended().endedByTwo("c2").file()).lets()).isTrue();
        assertThat(new EndedCandidacyStaysEnded().judge(recommended().endedByTwo("c1").file()).lets()).isFalse();
        var again = recommended().judged(Stage.ELIGIBILITY, "c1", Judgement.Outcome.ENDED);
        var finding = new EndedCandidacyStaysEnded().judge(again.file());
        assertThat(finding.sentence()).isEqualTo("在本案中已被终止的人选再次列为考察对象：王甲（R-GEN-ORDER）。请另行确定考察对象，或终止本案。");
        assertThat(finding.lets()).isFalse();
    }

    private TestFile file() {
        return TestFile.of(kind, edition);
    }

    private TestFile recommended() {
        return file().with(meeting()).with(talks()).with(decision);
    }

    private static OpeningNomination nomination(String person) {
        return new OpeningNomination(9, DAY, DAY, 8, 8, 8, 8, List.of(new Nominee(person, 5)), List.of(WANG, LI));
    }

    private void met(Rule rule, String sentence) {
        check(rule, sentence, Verdict.MET, Consequence.NONE);
    }

    private void notMet(Rule rule, String sentence) {
        check(rule, sentence, Verdict.NOT_MET, Consequence.AGAIN);
    }

    private void notApplicable(Rule rule, String sentence) {
        check(rule, sentence, Verdict.NOT_APPLICABLE, Consequence.NONE);
    }

    private void check(Rule rule, String sentence, Verdict verdict, Consequence consequence) {
        var finding = rule.judge(recommended().file());
        assertThat(finding.sentence()).isEqualTo(sentence);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.consequence()).isEqualTo(consequence);
    }
}
