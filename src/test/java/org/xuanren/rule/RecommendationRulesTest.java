package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.RecommendationSamples.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.evidence.OpeningNomination.Nominee;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationMeeting.Act;
import org.xuanren.evidence.RecommendationPersonal;
import org.xuanren.evidence.RecommendationPersonal.Recommended;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationPlan.BallotForm;
import org.xuanren.evidence.RecommendationPlan.Presides;
import org.xuanren.evidence.RecommendationPlan.Way;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.evidence.RecommendationTalks.Talked;
import org.xuanren.evidence.ScopeMember;
import org.xuanren.rule.Finding.Verdict;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

class RecommendationRulesTest {

    private OpeningVacancy vacancy = vacancy();
    private RecommendationPlan plan = plan();
    private RecommendationMeeting meeting = meeting();
    private RecommendationTalks talks = talks();
    private RecommendationPersonal personal = nobodyPersonally();
    private String differences = "";
    private EditionId edition = EditionId.E2002;

    @Test
    void a_recommendation_in_order_meets_every_rule_that_applies() {
        var findings = Rulebook.judge(Stage.RECOMMENDATION, file().file());
        assertThat(findings).allMatch(Finding::lets).hasSize(14);
        assertThat(findings).filteredOn(finding -> finding.verdict() == Verdict.MET).extracting(finding -> finding.rule().value())
            .containsExactly("R-REC-REQUIRED", "R-REC-POSTS", "R-REC-SCOPE-ONE", "R-REC-ATTEND", "R-REC-DUAL", "R-REC-STEPS",
                "R-REC-TALLY", "R-REC-ANALYSE");
    }

    @Test // R-REC-REQUIRED
    void somebody_was_recommended_at_all() {
        met(new RecommendationHeld(), "2026-03-02 会议推荐、2026-03-03 至 2026-03-04 谈话推荐，名册 2 人中 2 人得到推荐（R-REC-REQUIRED）。");
        meeting = Altered.of(meeting, "tallies", tallies(0, 0, 0, 0));
        met(new RecommendationHeld(), "2026-03-02 会议推荐、2026-03-03 至 2026-03-04 谈话推荐，名册 2 人中 2 人得到推荐（R-REC-REQUIRED）。");
        talks = Altered.of(talks, "tallies", tallies(0, 0, 0, 1));
        met(new RecommendationHeld(), "2026-03-02 会议推荐、2026-03-03 至 2026-03-04 谈话推荐，名册 2 人中 1 人得到推荐（R-REC-REQUIRED）。");
        talks = Altered.of(talks, "tallies", tallies(0, 0, 0, 0));
        Judged.ends(new RecommendationHeld(), file().file(),
            "2026-03-02 会议推荐、2026-03-03 至 2026-03-04 谈话推荐，名册 2 人中 0 人得到推荐（R-REC-REQUIRED）。推荐未形成人选，本案终止。");
    }

    @Test // R-REC-REQUIRED
    void an_invalid_recommendation_that_names_nobody_ends_nothing() {
        meeting = Altered.of(Altered.of(meeting, "tallies", List.of()), "valid", 0);
        talks = Altered.of(talks, "tallies", List.of());
        notMet(new RecommendationHeld(), "2026-03-02 会议推荐、2026-03-03 至 2026-03-04 谈话推荐，名册 2 人中 0 人得到推荐（R-REC-REQUIRED）。"
            + "推荐无效，请重新制定推荐方案并组织推荐。");
    }

    @Test // R-REC-DUAL
    void neither_way_is_omitted() {
        met(new BothWaysUsed(), "会议推荐有效票 8 张，谈话推荐 7 人（R-REC-DUAL）。");
        var held = meeting;
        meeting = Altered.of(Altered.of(meeting, "tallies", List.of()), "valid", 0);
        notMet(new BothWaysUsed(), "会议推荐有效票 0 张，谈话推荐 7 人，缺会议投票推荐（R-REC-DUAL）。本轮推荐不作数，请重新制定推荐方案并组织推荐。");
        talks = new RecommendationTalks(DAY, DAY, List.of(new Talked("1", LEADERS, 4, 0)), List.of());
        notMet(new BothWaysUsed(), "会议推荐有效票 0 张，谈话推荐 0 人，缺会议投票推荐、个别谈话推荐（R-REC-DUAL）。本轮推荐不作数，请重新制定推荐方案并组织推荐。");
        meeting = held;
        notMet(new BothWaysUsed(), "会议推荐有效票 8 张，谈话推荐 0 人，缺个别谈话推荐（R-REC-DUAL）。本轮推荐不作数，请重新制定推荐方案并组织推荐。");
    }

    @Test // R-REC-TALLY
    void every_way_level_and_person_has_its_figure() {
        met(new VotesByLevel(), "两种方式的得票均按 2 个层次、2 人分别统计（R-REC-TALLY）。");
        talks = Altered.of(talks, "tallies", tallies(3, 2, 1, 1).subList(0, 3));
        notMet(new VotesByLevel(), "得票未按层次分别统计完整，缺谈话推荐中中层干部对李乙的票数（R-REC-TALLY）。本轮推荐不作数，请重新制定推荐方案并组织推荐。");
        meeting = Altered.of(meeting, "tallies", tallies(3, 2, 1, 1).subList(1, 4));
        notMet(new VotesByLevel(), "得票未按层次分别统计完整，缺会议推荐中班子成员对王甲的票数、谈话推荐中中层干部对李乙的票数（R-REC-TALLY）。本轮推荐不作数，请重新制定推荐方案并组织推荐。");
    }

    @Test // R-REC-TALLY
    void every_level_is_talked_to() {
        talks = Altered.of(Altered.of(talks, "tallies", tallies(1, 0, 1, 0)), "talks",
            List.of(new Talked("1", LEADERS, 4, 1), new Talked("2", HEADS, 6, 0)));
        notMet(new VotesByLevel(), "谈话推荐没有与以下层次的人员谈话：中层干部（R-REC-TALLY）。本轮推荐不作数，请重新制定推荐方案并组织推荐。");
    }

    @Test // R-REC-ANALYSE
    void different_places_need_an_explanation() {
        met(new ResultsAnalysed(), "两种方式结果已综合分析，2 人的名次一致（R-REC-ANALYSE）。");
        talks = Altered.of(talks, "tallies", tallies(0, 0, 1, 1));
        var fact = "两种方式有 2 人名次不同（王甲：会议 6 票（第 1 名），谈话 0 次（第 2 名）；李乙：会议 2 票（第 2 名），谈话 2 次（第 1 名））";
        notMet(new ResultsAnalysed(), fact + "，未说明原因（R-REC-ANALYSE）。请在综合分析中说明差异原因。");
        assertThat(new ResultsAnalysed().judge(file().file()).redoFrom()).isEqualTo(Step.RECOMMENDATION_ANALYSIS);
        differences = "谈话对象面较窄";
        met(new ResultsAnalysed(), fact + "，已说明原因（R-REC-ANALYSE）。");
    }

    @Test // R-REC-PERS-SIGNED, R-REC-PERS-REVIEW, R-REC-PERS-VOTE
    void without_personal_recommendations_their_rules_do_not_speak() {
        for (var rule : List.of(new PersonalRecommendationSigned(), new PersonalRecommendationReviewed(), new PersonalRecommendationVoted())) {
            var finding = rule.judge(file().file());
            assertThat(finding.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
            assertThat(finding.sentence()).isEqualTo("本案没有领导干部个人推荐（" + rule.id() + "）。");
        }
    }

    @Test // R-REC-PERS-SIGNED
    void an_oral_hint_is_no_recommendation() {
        personally(new Recommended("赵丙", "c1", DAY, "属实", "钱丁", true));
        met(new PersonalRecommendationSigned(), "1 项个人推荐均有署名材料（R-REC-PERS-SIGNED）。");
        personally(new Recommended("赵丙", "c1", null, "属实", "钱丁", true));
        notMet(new PersonalRecommendationSigned(), "个人推荐未署名：赵丙推荐王甲（R-REC-PERS-SIGNED）。请补交署名推荐材料，否则不予受理并删去该项。");
        assertThat(new PersonalRecommendationSigned().judge(file().file()).redoFrom()).isEqualTo(Step.RECOMMENDATION_PERSONAL);
    }

    @Test // R-REC-PERS-REVIEW
    void whoever_is_recommended_personally_is_reviewed() {
        personally(new Recommended("赵丙", "c1", DAY, "属实", "钱丁", true), new Recommended("赵丙", "c2", DAY, "不属实", "钱丁", false));
        met(new PersonalRecommendationReviewed(), "2 项个人推荐均已审核，通过 1 项（R-REC-PERS-REVIEW）。");
        personally(new Recommended("赵丙", "c1", DAY, "", "钱丁", true), new Recommended("赵丙", "c2", DAY, "属实", "", true));
        notMet(new PersonalRecommendationReviewed(), "个人推荐的被推荐人未经审核：王甲、李乙（R-REC-PERS-REVIEW）。请填写审核意见和审核人。");
        assertThat(new PersonalRecommendationReviewed().judge(file().file()).redoFrom()).isEqualTo(Step.RECOMMENDATION_PERSONAL);
    }

    @Test // R-REC-PERS-VOTE
    void there_is_no_side_door_to_the_candidates() {
        personally(new Recommended("赵丙", "c1", DAY, "属实", "钱丁", true), new Recommended("赵丙", "c9", DAY, "不属实", "钱丁", false));
        met(new PersonalRecommendationVoted(), "审核通过的 1 项个人推荐均已按程序参加民主推荐（R-REC-PERS-VOTE）。");
        var sentence = "个人推荐审核通过但未参加民主推荐：王甲（R-REC-PERS-VOTE）。请列入推荐名册后重新组织推荐，不得直接作为考察对象。";
        var held = meeting;
        meeting = Altered.of(meeting, "tallies", tallies(3, 3, 1, 1).subList(2, 4));
        notMet(new PersonalRecommendationVoted(), sentence);
        meeting = held;
        talks = Altered.of(talks, "tallies", tallies(3, 2, 1, 1).subList(2, 4));
        notMet(new PersonalRecommendationVoted(), sentence);
    }

    @ParameterizedTest // R-REC-POSTS
    @CsvSource({"SINGLE, FOR_POST, 个别提拔任职，按拟任职位推荐（R-REC-POSTS）。",
        "TURNOVER, WHOLE_TEAM, 领导班子换届，全额定向推荐（R-REC-POSTS）。",
        "SINGLE, WHOLE_TEAM, 个别提拔任职，全额定向推荐，应为按拟任职位推荐（R-REC-POSTS）。请修改推荐方案后重新推荐。",
        "TURNOVER, FOR_POST, 领导班子换届，按拟任职位推荐，应为全额定向推荐（R-REC-POSTS）。请修改推荐方案后重新推荐。"})
    void the_ballot_fits_the_occasion(Occasion occasion, BallotForm form, String sentence) {
        vacancy = Altered.of(vacancy, "occasion", occasion);
        plan = Altered.of(plan, "ballotForm", form);
        assertThat(new BallotFitsOccasion().judge(file().file()).sentence()).isEqualTo(sentence);
        assertThat(new BallotFitsOccasion().judge(file().file()).lets()).isEqualTo(!sentence.contains("应为"));
    }

    @Test // R-REC-STEPS
    void the_meeting_does_all_that_belongs_to_it() {
        meeting = Altered.of(meeting, "acts", List.of(Act.LISTED));
        notMet(new RecommendationSteps(), "会议推荐缺少程序：公布推荐职务、任职条件和推荐范围、组织填写推荐表（R-REC-STEPS）。请按程序重新组织会议推荐。");
    }

    @Test // R-REC-STEPS
    void a_meeting_before_the_day_for_which_it_was_called_is_none() {
        plan = Altered.of(plan, "plannedOn", DAY.plusDays(1));
        notMet(new RecommendationSteps(), "2026-03-02 会议推荐，早于计划开会的 2026-03-03（R-REC-STEPS）。提前召开的会议不作数，请重新制定推荐方案并组织推荐。");
    }

    @ParameterizedTest // R-REC-STEPS: 2002 meeting first without exception; 2014 and 2019 let a single promotion deviate with a reason
    @CsvSource({"E2002, MEETING, SINGLE, '', MET", "E2002, TALKS, SINGLE, 会期紧, NOT_MET", "E2014, MEETING, TURNOVER, '', MET",
        "E2014, TALKS, SINGLE, 会期紧, MET", "E2014, TALKS, SINGLE, '', NOT_MET", "E2014, TALKS, TURNOVER, 会期紧, NOT_MET",
        "E2019, TALKS, TURNOVER, '', MET", "E2019, MEETING, SINGLE, 会期紧, MET", "E2019, MEETING, SINGLE, '', NOT_MET",
        "E2019, MEETING, TURNOVER, 会期紧, NOT_MET"})
    void the_two_ways_come_in_the_order_of_the_edition(EditionId id, Way first, Occasion occasion, String reason, Verdict verdict) {
        edition = id;
        vacancy = Altered.of(vacancy, "occasion", occasion);
        var own = id == EditionId.E2019 ? Presides.OWN : Presides.SUPERIOR_WITH_OWN;
        plan = Altered.of(Altered.of(Altered.of(plan, "firstWay", first), "orderReason", reason), "presides", own);
        talked(first == Way.MEETING ? DAY : DAY.minusDays(3), first == Way.MEETING ? DAY.plusDays(2) : DAY);
        assertThat(new RecommendationSteps().judge(file().file()).verdict()).isEqualTo(verdict);
    }

    @Test // R-REC-STEPS
    void the_order_is_told_in_a_sentence() {
        met(new RecommendationSteps(), "2026-03-02 会议推荐，2026-03-03 至 2026-03-04 谈话推荐，次序符合 2002 版（R-REC-STEPS）。");
        talked(DAY.minusDays(1), DAY);
        notMet(new RecommendationSteps(), "2026-03-02 会议推荐，2026-03-01 至 2026-03-02 谈话推荐，与方案的先会议推荐不符（R-REC-STEPS）。请按方案的次序重新组织推荐。");
        plan = Altered.of(plan, "firstWay", Way.TALKS);
        notMet(new RecommendationSteps(), "先谈话推荐，2002 版规定先会议推荐（R-REC-STEPS）。请按规定的次序组织推荐。");
        edition = EditionId.E2014;
        notMet(new RecommendationSteps(), "先谈话推荐但未说明理由，2014 版通常先会议推荐（R-REC-STEPS）。请说明理由，或按通常的次序组织推荐。");
        plan = Altered.of(plan, "orderReason", "会期紧");
        met(new RecommendationSteps(), "2026-03-02 会议推荐，2026-03-01 至 2026-03-02 谈话推荐，个别提拔任职先谈话推荐，理由：会期紧（R-REC-STEPS）。");
        talked(DAY.minusDays(1), DAY.plusDays(1));
        notMet(new RecommendationSteps(), "2026-03-02 会议推荐，2026-03-01 至 2026-03-03 谈话推荐，与方案的先谈话推荐不符（R-REC-STEPS）。请按方案的次序重新组织推荐。");
    }

    @Test // R-REC-STEPS
    void the_edition_of_2019_wants_more_names_than_posts() {
        edition = EditionId.E2019;
        plan = Altered.of(Altered.of(plan, "firstWay", Way.TALKS), "people", List.of(WANG));
        talked(DAY.minusDays(1), DAY);
        notMet(new RecommendationSteps(), "参考名单只有 1 人，2019 版要求差额（R-REC-STEPS）。请提出差额参考名单后再推荐。");
        var transfer = TestFile.of(CaseKind.TRANSFER, edition).with(vacancy).with(plan).with(meeting).with(talks).file();
        assertThat(new RecommendationSteps().judge(transfer).verdict()).isEqualTo(Verdict.MET);
        plan = Altered.of(plan, "people", List.of(WANG, LI));
        met(new RecommendationSteps(), "2026-03-02 会议推荐，2026-03-01 至 2026-03-02 谈话推荐，次序符合 2019 版（R-REC-STEPS）。");
    }

    @Test // R-REC-STEPS
    void a_turnover_is_presided_by_whom_the_edition_names() {
        vacancy = Altered.of(vacancy, "occasion", Occasion.TURNOVER);
        notMet(new RecommendationSteps(), "换届推荐由组织部门主持，2002 版规定为上级党委会同本级党委（R-REC-STEPS）。请改由规定的主持方重新组织推荐。");
        plan = Altered.of(plan, "presides", Presides.SUPERIOR_WITH_OWN);
        assertThat(new RecommendationSteps().judge(file().file()).verdict()).isEqualTo(Verdict.MET);
        edition = EditionId.E2019;
        notMet(new RecommendationSteps(), "换届推荐由上级党委会同本级党委主持，2019 版规定为本级党委（党组）（R-REC-STEPS）。请改由规定的主持方重新组织推荐。");
    }

    @Test // R-REC-SCOPE-ONE
    void a_department_asks_its_own_groups() {
        met(new ScopeOfSinglePromotion(), "参加范围 10 人，规定的 3 类人员齐全（R-REC-SCOPE-ONE）。");
        scoped("leaders", "others");
        notMet(new ScopeOfSinglePromotion(), "参加范围 2 人，缺少：内设机构主要负责人、直属单位主要领导成员（R-REC-SCOPE-ONE）。请核对名册中的人员类别，确无此类人员的在参加范围调整说明中写明。");
        plan = Altered.of(plan, "scopeNote", "本局人员少，全体参加");
        met(new ScopeOfSinglePromotion(), "参加范围 2 人，缺少：内设机构主要负责人、直属单位主要领导成员，已说明：本局人员少，全体参加（R-REC-SCOPE-ONE）。");
        vacancy = Altered.of(vacancy, "occasion", Occasion.TURNOVER);
        notApplicable(new ScopeOfSinglePromotion(), "领导班子换届，适用换届的参加范围（R-REC-SCOPE-ONE）。");
    }

    @ParameterizedTest // R-REC-SCOPE-ONE: a local team asks the groups of a turnover, whichever body it is
    @CsvSource({"PARTY_COMMITTEE, 6", "CONGRESS, 6", "GOVERNMENT, 6", "CPPCC, 6", "DEPARTMENT, 3"})
    void a_local_team_asks_the_groups_of_a_turnover(String kind, int groups) {
        vacancy = vacancy(Altered.of(post(), "organisationKind", kind));
        scoped("committee-members", "congress-government-cppcc", "discipline-leaders", "court-procuratorate", "departments", "next-level",
            "leaders", "internal-heads", "subordinate-heads");
        met(new ScopeOfSinglePromotion(), "参加范围 9 人，规定的 %d 类人员齐全（R-REC-SCOPE-ONE）。".formatted(groups));
    }

    @Test // R-REC-SCOPE-TURN
    void a_turnover_asks_every_group_and_no_explanation_stands_in() {
        notApplicable(new ScopeAtTurnover(), "个别提拔任职，不适用换届的参加范围（R-REC-SCOPE-TURN）。");
        vacancy = Altered.of(vacancy, "occasion", Occasion.TURNOVER);
        plan = Altered.of(plan, "scopeNote", "说明");
        scoped("committee-members", "congress-government-cppcc", "discipline-leaders", "court-procuratorate", "departments");
        notMet(new ScopeAtTurnover(), "参加范围 5 人，缺少：下一级党委和政府主要领导成员（R-REC-SCOPE-TURN）。请核对名册中的人员类别后重新制定推荐方案。");
        scoped("committee-members", "congress-government-cppcc", "discipline-leaders", "court-procuratorate", "departments", "next-level");
        met(new ScopeAtTurnover(), "参加范围 6 人，规定的 6 类人员齐全（R-REC-SCOPE-TURN）。");
    }

    @Test // R-REC-SCOPE-PARTIES
    void posts_of_congress_government_and_cppcc_ask_the_parties_too() {
        notApplicable(new ScopeOfParties(), "市民政局局长不是人大常委会、政府、政协领导职位（R-REC-SCOPE-PARTIES）。");
        vacancy = vacancy(Altered.of(post(), "organisationKind", "PARTY_COMMITTEE"));
        assertThat(new ScopeOfParties().judge(file().file()).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        for (var kind : List.of("CONGRESS", "GOVERNMENT", "CPPCC")) {
            vacancy = vacancy(Altered.of(post(), "organisationKind", kind));
            scoped("democratic-parties", "no-party");
            notMet(new ScopeOfParties(), "参加范围 2 人，缺少：工商联主要领导成员（R-REC-SCOPE-PARTIES）。请核对名册中的人员类别，确无此类人员的在参加范围调整说明中写明。");
            scoped("democratic-parties", "no-party", "industry-commerce");
            met(new ScopeOfParties(), "参加范围 3 人，规定的 3 类人员齐全（R-REC-SCOPE-PARTIES）。");
        }
    }

    @Test // R-REC-SCOPE-PARTIES
    void a_county_without_parties_says_so_in_a_single_promotion_and_a_section_or_a_rank_needs_none() {
        vacancy = vacancy(Altered.of(post(), "organisationKind", "GOVERNMENT"));
        plan = Altered.of(plan, "scopeNote", "本县没有民主党派组织");
        scoped("industry-commerce", "no-party");
        met(new ScopeOfParties(), "参加范围 2 人，缺少：民主党派主要领导成员，已说明：本县没有民主党派组织（R-REC-SCOPE-PARTIES）。");
        vacancy = Altered.of(vacancy, "occasion", Occasion.TURNOVER);
        notMet(new ScopeOfParties(), "参加范围 2 人，缺少：民主党派主要领导成员（R-REC-SCOPE-PARTIES）。请核对名册中的人员类别后重新制定推荐方案。");
        for (var none : List.of(Altered.of(post(), "internal", true), Altered.of(post(), "leading", false))) {
            vacancy = vacancy(Altered.of(none, "organisationKind", "GOVERNMENT"));
            notApplicable(new ScopeOfParties(), "市民政局局长不是人大常委会、政府、政协领导职位（R-REC-SCOPE-PARTIES）。");
        }
    }

    @Test // R-NOM-PLENUM
    void nobody_stands_on_the_list_whom_the_plenum_did_not_name() {
        assertThat(new ListFromPlenum().judge(nominated(new Nominee("c1", 5), new Nominee("c2", 1)).file()).sentence())
            .isEqualTo("推荐名册人员均由 2026-03-01 全委会推荐提名（R-NOM-PLENUM）。");
        var finding = new ListFromPlenum().judge(nominated(new Nominee("c1", 5), new Nominee("c2", 0)).file());
        assertThat(finding.sentence()).isEqualTo("推荐名册中未经全委会推荐提名：李乙（R-NOM-PLENUM）。请从全委会提名人选中确定推荐名册。");
        assertThat(finding.lets()).isFalse();
    }

    private TestFile nominated(Nominee... nominees) {
        var day = LocalDate.of(2026, 3, 1);
        return TestFile.of(CaseKind.CHIEF_NEXT_LEVEL, edition).with(vacancy)
            .with(new OpeningNomination(9, day, day, 8, 8, 8, 8, List.of(nominees), List.of(WANG, LI))).with(plan);
    }

    private void personally(Recommended... rows) {
        personal = new RecommendationPersonal(true, List.of(rows), List.of(WANG, LI));
    }

    private void talked(LocalDate from, LocalDate to) {
        talks = new RecommendationTalks(from, to, talks.talks(), talks.tallies());
    }

    private void scoped(String... groups) {
        var scope = new ArrayList<ScopeMember>();
        for (var group : groups) {
            scope.add(member(scope.size(), group, LEADERS));
        }
        plan = Altered.of(plan, "scope", scope);
    }

    private TestFile file() {
        return TestFile.of(CaseKind.PROMOTION_LEADING, edition).with(vacancy).with(plan).with(meeting).with(talks).with(personal)
            .with(Altered.of(analysis(plan, meeting, talks), "differences", differences));
    }

    private void met(Rule rule, String sentence) {
        var finding = rule.judge(file().file());
        assertThat(finding.sentence()).isEqualTo(sentence);
        assertThat(finding.verdict()).isEqualTo(Verdict.MET);
    }

    private void notMet(Rule rule, String sentence) {
        var finding = rule.judge(file().file());
        assertThat(finding.sentence()).isEqualTo(sentence);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(finding.consequence()).isEqualTo(Finding.Consequence.AGAIN);
    }

    private void notApplicable(Rule rule, String sentence) {
        var finding = rule.judge(file().file());
        assertThat(finding.sentence()).isEqualTo(sentence);
        assertThat(finding.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }
}
