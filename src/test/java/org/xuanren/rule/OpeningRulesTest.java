package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.RecommendationSamples.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.evidence.OpeningNomination.Nominee;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Ground;
import org.xuanren.evidence.OpeningVacancy.PartySecretary;
import org.xuanren.evidence.OpeningVacancy.Subject;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.evidence.Rank;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.rule.Finding.Verdict;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

class OpeningRulesTest {

    private static final Rank CHIEF = Rank.of("COUNTY", true);
    private static final Rank DEPUTY = Rank.of("COUNTY", false);
    private static final Subject MEMBER = new Subject("c7", "孙己", "市民政局局长", true, CHIEF, CHIEF, false);
    private static final Subject FROM_ABOVE = new Subject("c6", "钱戊", "副市长", true, Rank.of("CITY", false), Rank.of("CITY", false), true);
    private static final Subject NO_MEMBER = new Subject("c8", "郑庚", "市民政局局长", false, CHIEF, CHIEF, false);

    private OpeningVacancy vacancy = vacancy();
    private EditionId edition = EditionId.E2002;
    private CaseKind kind = CaseKind.PROMOTION_LEADING;

    @Test
    void an_opening_in_order_meets_every_rule_that_applies() {
        assertThat(Rulebook.judge(Stage.OPENING, file())).allMatch(Finding::lets).hasSize(6)
            .filteredOn(finding -> finding.verdict() == Verdict.MET).extracting(finding -> finding.rule().value()).containsExactly("R-QUOTA-LIMIT");
    }

    @ParameterizedTest // R-QUOTA-LIMIT: approved, filled, leaving
    @CsvSource({"1, 0, 0, NONE", "1, 1, 0, AGAIN", "1, 1, 1, NONE", "4, 3, 0, NONE", "4, 4, 0, AGAIN", "4, 5, 1, AGAIN", "4, 5, 2, NONE", "0, 0, 0, END", "0, 1, 1, END"})
    void a_case_opens_only_within_the_approved_number(int approved, int filled, int vacating, Consequence consequence) {
        vacancy = Altered.of(vacancy(post(approved, filled)), "leaving", holders(vacating));
        var finding = new QuotaLimit().judge(file());
        assertThat(finding.lets()).isEqualTo(consequence == Consequence.NONE);
        assertThat(finding.consequence()).isEqualTo(consequence);
    }

    @Test // R-QUOTA-LIMIT
    void the_quota_is_told_with_its_numbers() {
        met(new QuotaLimit(), "市民政局局长核定 1 个，现有 0 人，同批腾出 0 个，任命后 1 人（R-QUOTA-LIMIT）。");
        vacancy = Altered.of(vacancy(post(1, 3)), "leaving", List.of("h1", "c7"));
        assertThat(new QuotaLimit().judge(file()).sentence())
            .isEqualTo("市民政局局长核定 1 个，现有 3 人，同批腾出 1 个，任命后 3 人，超职数 2 个（R-QUOTA-LIMIT）。不得启动选任，有同批免职或转任的现任人员的请补选后重新登记，否则请提议终止本案。");
        vacancy = vacancy(post(0, 0));
        assertThat(new QuotaLimit().judge(file()).sentence())
            .isEqualTo("市民政局局长核定 0 个，现有 0 人，同批腾出 0 个，任命后 1 人，超职数 1 个（R-QUOTA-LIMIT）。没有核定职数，不得启动选任。");
    }

    @Test // R-QUOTA-PARTYSEC
    void the_rule_speaks_of_party_secretaries_of_departments_only() {
        notApplicable(new PartySecretaryOfDepartment(), "市民政局局长不是政府部门党组织书记职位（R-QUOTA-PARTYSEC）。");
    }

    @Test // R-QUOTA-PARTYSEC
    void without_exception_the_chief_who_is_a_member_becomes_secretary() {
        vacancy = secretary(true, null, PartySecretary.NONE, "", null);
        met(new PartySecretaryOfDepartment(), "党组书记由行政正职担任，人选须为中共党员（R-QUOTA-PARTYSEC）。");
        vacancy = secretary(false, null, PartySecretary.NONE, "", null);
        met(new PartySecretaryOfDepartment(), "云川市民政局暂无行政正职，书记人选须为该部门中共党员行政正职（R-QUOTA-PARTYSEC）。");
        vacancy = secretary(false, MEMBER, PartySecretary.NONE, "", null);
        met(new PartySecretaryOfDepartment(), "行政正职孙己是中共党员，书记由其担任（R-QUOTA-PARTYSEC）。");
        vacancy = secretary(false, NO_MEMBER, PartySecretary.NONE, "", null);
        notMet(new PartySecretaryOfDepartment(), "行政正职郑庚不是中共党员，未选择例外（R-QUOTA-PARTYSEC）。请选择例外并写明依据。");
    }

    @Test // R-QUOTA-PARTYSEC
    void whoever_is_transferred_there_is_the_chief_and_a_member() {
        vacancy = secretary(false, MEMBER, PartySecretary.NONE, "", MEMBER);
        met(new PartySecretaryOfDepartment(), "行政正职孙己是中共党员，书记由其担任（R-QUOTA-PARTYSEC）。");
        vacancy = secretary(false, MEMBER, PartySecretary.NONE, "", new Subject("c9", "吴辛", "副局长", true, DEPUTY, DEPUTY, false));
        notMet(new PartySecretaryOfDepartment(), "转任人选吴辛不是行政正职，行政正职为孙己（R-QUOTA-PARTYSEC）。书记由行政正职担任，请先办结其行政正职的任职，或另提人选。");
        vacancy = secretary(true, null, PartySecretary.NONE, "", NO_MEMBER);
        notMet(new PartySecretaryOfDepartment(), "转任人选郑庚不是中共党员（R-QUOTA-PARTYSEC）。不得提任党组织书记，请另提人选。");
    }

    @Test // R-QUOTA-PARTYSEC
    void there_are_two_exceptions_and_each_has_its_ground() {
        vacancy = secretary(false, NO_MEMBER, PartySecretary.CHIEF_NO_MEMBER, "局长为民主党派成员", null);
        met(new PartySecretaryOfDepartment(), "行政正职不是中共党员，依据：局长为民主党派成员；书记人选须为本部门中共党员行政副职（R-QUOTA-PARTYSEC）。");
        vacancy = secretary(false, FROM_ABOVE, PartySecretary.CHIEF_FROM_ABOVE, "由副市长兼任", null);
        met(new PartySecretaryOfDepartment(), "行政正职由上级领导兼任，依据：由副市长兼任；书记人选须为本部门中共党员行政副职（R-QUOTA-PARTYSEC）。");
        vacancy = secretary(false, FROM_ABOVE, PartySecretary.CHIEF_FROM_ABOVE, "", null);
        notMet(new PartySecretaryOfDepartment(), "选择了“行政正职由上级领导兼任”，未写明依据（R-QUOTA-PARTYSEC）。请写明例外依据。");
        vacancy = secretary(false, MEMBER, PartySecretary.CHIEF_NO_MEMBER, "依据", null);
        notMet(new PartySecretaryOfDepartment(), "行政正职孙己是中共党员（R-QUOTA-PARTYSEC）。不适用“行政正职不是中共党员”的例外，请改选后重新登记。");
        vacancy = secretary(false, null, PartySecretary.CHIEF_NO_MEMBER, "依据", null);
        notMet(new PartySecretaryOfDepartment(), "名册中没有云川市民政局的行政正职（R-QUOTA-PARTYSEC）。不适用“行政正职不是中共党员”的例外，请改选后重新登记。");
        vacancy = secretary(true, null, PartySecretary.CHIEF_FROM_ABOVE, "依据", null);
        notMet(new PartySecretaryOfDepartment(), "党组书记同时为行政正职，选择了“行政正职由上级领导兼任”（R-QUOTA-PARTYSEC）。书记由行政正职担任，请改选“无例外”。");
    }

    @Test // R-QUOTA-PARTYSEC
    void a_chief_from_above_is_one_whom_the_roster_knows_above() {
        var remedy = "不适用“行政正职由上级领导兼任”的例外，请改选后重新登记。";
        vacancy = secretary(false, MEMBER, PartySecretary.CHIEF_FROM_ABOVE, "由副市长兼任", null);
        notMet(new PartySecretaryOfDepartment(), "名册中行政正职孙己没有上级党委、政府的领导职务（R-QUOTA-PARTYSEC）。" + remedy);
        vacancy = secretary(false, null, PartySecretary.CHIEF_FROM_ABOVE, "由副市长兼任", null);
        notMet(new PartySecretaryOfDepartment(), "名册中没有云川市民政局的行政正职（R-QUOTA-PARTYSEC）。" + remedy);
    }

    @Test // R-QUOTA-PARTYSEC
    void a_separate_secretary_is_no_administrative_chief_though_it_is_a_chief_post() {
        var separate = Altered.of(secretary(true, NO_MEMBER, PartySecretary.NONE, "", null).post(), "partyPost", true);
        vacancy = Altered.of(secretary(true, NO_MEMBER, PartySecretary.NONE, "", null), "post", separate);
        notMet(new PartySecretaryOfDepartment(), "行政正职郑庚不是中共党员，未选择例外（R-QUOTA-PARTYSEC）。请选择例外并写明依据。");
        vacancy = Altered.of(secretary(true, NO_MEMBER, PartySecretary.CHIEF_NO_MEMBER, "局长为民主党派成员", null), "post", separate);
        met(new PartySecretaryOfDepartment(), "行政正职不是中共党员，依据：局长为民主党派成员；书记人选须为本部门中共党员行政副职（R-QUOTA-PARTYSEC）。");
    }

    @ParameterizedTest // R-NOM-PLENUM: the quorum of nine is six
    @CsvSource({"9, 6, true", "9, 5, false"})
    void the_plenum_has_a_quorum(int due, int present, boolean lets) {
        assertThat(new PlenumNominates().judge(nominated(due, present, 1)).lets()).isEqualTo(lets);
    }

    @Test // R-NOM-PLENUM
    void the_nomination_is_told_with_its_numbers() {
        assertThat(new PlenumNominates().judge(nominated(9, 6, 1)).sentence())
            .isEqualTo("2026-03-02 全委会应到 9 人，到会 6 人，有效票 5 张，提名王甲（R-NOM-PLENUM）。");
        var small = new PlenumNominates().judge(nominated(9, 5, 1));
        assertThat(small.sentence()).isEqualTo("2026-03-02 全委会应到 9 人，到会 5 人，有效票 5 张，到会不足三分之二（R-NOM-PLENUM）。请重新召开全委会推荐提名。");
        assertThat(small.redoFrom()).as("the diagram goes back to the vacancy").isNull();
        var empty = new PlenumNominates().judge(nominated(9, 6, 0));
        assertThat(empty.sentence()).isEqualTo("2026-03-02 全委会应到 9 人，到会 6 人，有效票 5 张，没有人选得票（R-NOM-PLENUM）。请重新召开全委会推荐提名。");
        assertThat(empty.redoFrom()).isNull();
    }

    @Test // R-NOM-PLENUM, R-REC-STEPS: nothing leads back to the plenum from a list that is too short
    void where_the_list_needs_more_names_than_posts_the_plenum_names_more_than_one() {
        var one = new PlenumNominates().judge(nominated(EditionId.E2019, 9, 6, 1, 0));
        assertThat(one.sentence()).isEqualTo("2026-03-02 全委会应到 9 人，到会 6 人，有效票 5 张，只提名王甲 1 人，2019 版要求差额推荐（R-NOM-PLENUM）。请重新召开全委会推荐提名。");
        assertThat(new PlenumNominates().judge(nominated(EditionId.E2019, 9, 6, 1, 1)).lets()).isTrue();
    }

    @Test // R-MOTION
    void the_edition_of_2002_has_no_motion_stage() {
        notApplicable(new MotionMade(), "2002 版没有动议阶段（R-MOTION）。");
    }

    @Test // R-MOTION
    void later_editions_want_analysis_plan_and_report() {
        edition = EditionId.E2014;
        notMet(new MotionMade(), "动议缺少班子建设需要分析、选任工作方案、向主要领导报告的对象和日期（R-MOTION）。请补齐后重新登记。");
        vacancy = Altered.of(Altered.of(Altered.of(vacancy, "analysis", "缺民政业务干部"), "workPlan", "按程序选任"), "reportedTo", "市委书记");
        notMet(new MotionMade(), "动议缺少向主要领导报告的对象和日期（R-MOTION）。请补齐后重新登记。");
        vacancy = Altered.of(vacancy, "reportedOn", DAY);
        met(new MotionMade(), "已分析班子建设需要、形成工作方案，2026-03-02 向市委书记报告（R-MOTION）。");
        edition = EditionId.E2019;
        notMet(new MotionMade(), "动议缺少动议即审情况（R-MOTION）。请补齐后重新登记。");
        vacancy = Altered.of(vacancy, "integrityCheck", "已核查");
        met(new MotionMade(), "已分析班子建设需要、形成工作方案，2026-03-02 向市委书记报告（R-MOTION）。");
        vacancy = Altered.of(vacancy, "reportedTo", "");
        notMet(new MotionMade(), "动议缺少向主要领导报告的对象和日期（R-MOTION）。请补齐后重新登记。");
    }

    @ParameterizedTest // R-OUT-REMOVE
    @EnumSource
    void somebody_is_removed_on_a_ground_that_the_regulations_name(Ground ground) {
        kind = CaseKind.REMOVAL;
        vacancy = Altered.of(Altered.of(vacancy, "ground", ground), "subject", MEMBER);
        if (ground == Ground.NEW_POST) {
            notMet(new GroundOfRemoval(), "免去孙己的市民政局局长，事由：新增或空编职位，不是免职事由（R-OUT-REMOVE）。请按规定的免职情形重新登记。");
        } else {
            met(new GroundOfRemoval(), "免去孙己的市民政局局长，事由：%s（R-OUT-REMOVE）。".formatted(ground.label()));
        }
    }

    @Test // R-OUT-REMOVE
    void other_cases_remove_nobody() {
        notApplicable(new GroundOfRemoval(), "本案不是免职（R-OUT-REMOVE）。");
    }

    @Test // R-QUAL-STEP
    void a_transfer_neither_promotes_nor_demotes() {
        kind = CaseKind.TRANSFER;
        transferred(CHIEF, CHIEF);
        met(new TransferIsLevel(), "孙己现任县处级正职，拟任县处级正职（R-QUAL-STEP）。");
        var remedy = "，拟任县处级正职，不是平级转任（R-QUAL-STEP）。请另选同级人选；提拔须按提拔的案件类型另行开案。";
        transferred(DEPUTY, DEPUTY);
        notMet(new TransferIsLevel(), "孙己现任县处级副职" + remedy);
        transferred(Rank.of("CITY", false), Rank.of("CITY", false));
        notMet(new TransferIsLevel(), "孙己现任厅局级副职" + remedy);
        transferred(new Rank(0), new Rank(0));
        notMet(new TransferIsLevel(), "孙己现任科员" + remedy);
    }

    @Test // R-QUAL-STEP
    void the_rank_of_a_non_leading_post_leads_to_no_leading_one() {
        kind = CaseKind.TRANSFER;
        transferred(CHIEF, new Rank(0));
        notMet(new TransferIsLevel(), "孙己职级为县处级正职，现无领导职务，拟任县处级正职，不是平级转任（R-QUAL-STEP）。请另选同级人选；提拔须按提拔的案件类型另行开案。");
        transferred(CHIEF, DEPUTY);
        notMet(new TransferIsLevel(), "孙己现任县处级副职，拟任县处级正职，不是平级转任（R-QUAL-STEP）。请另选同级人选；提拔须按提拔的案件类型另行开案。");
        vacancy = Altered.of(vacancy, "post", Altered.of(post(), "leading", false));
        met(new TransferIsLevel(), "孙己现任县处级正职，拟任县处级正职（R-QUAL-STEP）。");
    }

    private void transferred(Rank rank, Rank leading) {
        vacancy = Altered.of(vacancy(), "subject", new Subject("c7", "孙己", "原职", true, rank, leading, false));
    }

    private static org.xuanren.evidence.CaseFile nominated(int due, int present, int votes) {
        return nominated(EditionId.E2002, due, present, votes, 0);
    }

    private static org.xuanren.evidence.CaseFile nominated(EditionId edition, int due, int present, int votes, int others) {
        return TestFile.of(CaseKind.CHIEF_NEXT_LEVEL, edition).with(new OpeningNomination(due, DAY, DAY, present, 5, 5, 5,
            List.of(new Nominee("c1", votes), new Nominee("c2", others)), List.of(WANG, LI))).file();
    }

    private static OpeningVacancy secretary(boolean chiefPost, Subject chief, PartySecretary exception, String reason, Subject subject) {
        PostSnapshot post = Altered.of(Altered.of(Altered.of(post(), "title", "党组书记"), "partySecretary", true), "chief", chiefPost);
        return Altered.of(Altered.of(Altered.of(Altered.of(vacancy(post), "chief", chief), "partySecretary", exception),
            "partySecretaryReason", reason), "subject", subject);
    }

    private org.xuanren.evidence.CaseFile file() {
        return TestFile.of(kind, edition).with(vacancy).file();
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
        var finding = rule.judge(file());
        assertThat(finding.sentence()).isEqualTo(sentence);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.consequence()).isEqualTo(consequence);
    }
}
