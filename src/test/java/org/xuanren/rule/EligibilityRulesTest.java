package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.EligibilitySamples.*;
import static org.xuanren.evidence.RecommendationSamples.meeting;
import static org.xuanren.evidence.RecommendationSamples.post;
import static org.xuanren.evidence.RecommendationSamples.vacancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CadreSnapshot;
import org.xuanren.evidence.CadreSnapshot.Kin;
import org.xuanren.evidence.CadreSnapshot.Sanctioned;
import org.xuanren.evidence.CadreSnapshot.Trained;
import org.xuanren.evidence.CandidatesSamples;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilityApproval;
import org.xuanren.evidence.EligibilityApproval.Reply;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.EligibilitySheet.Conclusion;
import org.xuanren.evidence.EligibilitySheet.ExceptionGround;
import org.xuanren.evidence.EligibilitySheet.Health;
import org.xuanren.evidence.EligibilitySheet.KinDeclaration;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.PartySecretary;
import org.xuanren.evidence.PostSnapshot;
import org.xuanren.rule.Finding.Consequence;
import org.xuanren.rule.Finding.Verdict;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

class EligibilityRulesTest {

    private static final String END = "终止对该人选的审查。";

    private PostSnapshot post = post();
    private OpeningVacancy vacancy;
    private CadreSnapshot cadre = cadre();
    private EligibilitySheet sheet;
    private EligibilityApproval approval;
    private EditionId edition = EditionId.E2002;
    private CaseKind kind = CaseKind.PROMOTION_LEADING;

    @Test
    void a_qualified_candidate_meets_every_rule_that_applies() {
        assertThat(Rulebook.judge(Stage.ELIGIBILITY, file())).hasSize(19).allMatch(Finding::lets)
            .filteredOn(finding -> finding.verdict() == Verdict.MET).extracting(finding -> finding.rule().value())
            .containsExactly("R-GEN-NOMEET", "R-QUAL-SERVICE", "R-QUAL-GRASS", "R-QUAL-POSTS", "R-QUAL-YEARS", "R-QUAL-STEP", "R-QUAL-EDU",
                "R-QUAL-TRAIN", "R-QUAL-HEALTH", "R-AVOID-KIN", "R-OUT-BACK");
    }

    @Test // section 2: no promotion, no years
    void a_transfer_is_asked_for_rank_party_age_legal_qualification_recusal_and_return_only() {
        var file = TestFile.of(CaseKind.TRANSFER, EditionId.E2002).with(vacancy(post)).about("c1").with("c1", sheet()).file();
        assertThat(Rulebook.judge(Stage.ELIGIBILITY, file)).filteredOn(finding -> !finding.fact().contains("此项只适用于"))
            .extracting(finding -> finding.rule().value())
            .containsExactly("R-GEN-NOMEET", "R-QUAL-STEP", "R-QUAL-PARTYAGE", "R-QUAL-LEGAL", "R-QUOTA-PARTYSEC", "R-AVOID-KIN", "R-AVOID-HOME", "R-OUT-BACK");
    }

    @Test // R-GEN-NOMEET
    void those_who_examine_may_end_it_with_the_reason() {
        met(new QualificationConcluded(), "王甲经审查提请核验，档案由冯壬于 2026-03-02 审核");
        sheet = Altered.of(sheet(), "endReason", "年限不足", "conclusion", Conclusion.ENDED, "attended", 3);
        ends(new QualificationConcluded(), "王甲经 3 人集体研究资格不符：年限不足");
    }

    @ParameterizedTest // R-QUAL-SERVICE
    @CsvSource({"2021-03, true, 5 年", "2021-04, false, 4 年 11 个月"})
    void five_years_of_service_are_enough(String start, boolean enough, String words) {
        cadre = Altered.of(cadre, "workStart", YearMonth.parse(start));
        liftable(new YearsOfService(), "王甲工龄 " + words + "，要求 5 年", enough);
    }

    @ParameterizedTest // R-QUAL-GRASS
    @CsvSource({"2007-08, true, 2 年", "2007-07, false, 1 年 11 个月"})
    void two_years_at_the_grass_roots_are_enough(String until, boolean enough, String words) {
        var positions = new ArrayList<>(cadre.positions());
        positions.set(0, held("2005-08", until, "石桥乡科员", "STAFF", false, true));
        cadre = Altered.of(cadre, "positions", positions);
        liftable(new GrassRootsExperience(), "王甲基层工作经历 " + words + "，要求 2 年", enough);
    }

    @ParameterizedTest // R-QUAL-SERVICE, R-QUAL-GRASS
    @CsvSource({"TOWNSHIP", "CITY"})
    void service_and_grass_roots_are_asked_at_the_county_level_only(String level) {
        post = Altered.of(post, "level", level);
        notApplicable(new YearsOfService(), "市民政局局长不是县处级职务");
        notApplicable(new GrassRootsExperience(), "市民政局局长不是县处级职务");
    }

    @Test // R-QUAL-POSTS
    void two_posts_one_level_below_or_a_reason() {
        met(new PostsOneLevelBelow(), "王甲有县处级副职任职经历 2 个，一般要求 2 个");
        cadre = Altered.of(cadre, "positions", cadre.positions().subList(1, 3));
        notMet(new PostsOneLevelBelow(), "王甲有县处级副职任职经历 1 个，一般要求 2 个，未写明理由", "请写明理由报党委决定，或终止审查");
        sheet = Altered.of(sheet(cadre), "postsReason", "长期从事专业工作");
        met(new PostsOneLevelBelow(), "王甲有县处级副职任职经历 1 个，一般要求 2 个，理由：长期从事专业工作");
        post = Altered.of(Altered.of(post, "level", "TOWNSHIP"), "chief", true);
        notApplicable(new PostsOneLevelBelow(), "市民政局局长不是县处级以上职务");
        post = Altered.of(Altered.of(post, "level", "COUNTY"), "chief", false);
        met(new PostsOneLevelBelow(), "王甲有乡科级正职任职经历 1 个，一般要求 2 个，理由：长期从事专业工作");
    }

    @Test // R-QUAL-POSTS
    void non_leading_posts_are_experience_of_a_leading_one_from_2019() {
        cadre = Altered.of(cadre, "positions", List.of(held("2015-03", null, "副局长", "COUNTY", false, false),
            held("2018-03", null, "副调研员", "COUNTY", false, false)));
        notMet(new PostsOneLevelBelow(), "王甲有县处级副职任职经历 1 个，一般要求 2 个，未写明理由", "请写明理由报党委决定，或终止审查");
        edition = EditionId.E2019;
        met(new PostsOneLevelBelow(), "王甲有县处级副职任职经历 2 个，一般要求 2 个");
        edition = EditionId.E2014;
        post = Altered.of(post, "leading", false);
        met(new PostsOneLevelBelow(), "王甲有县处级副职任职经历 2 个，一般要求 2 个");
    }

    @ParameterizedTest // R-QUAL-YEARS: deputy to chief
    @CsvSource({"2024-03, true, 2 年", "2024-04, false, 1 年 11 个月"})
    void two_years_as_deputy_before_chief(String since, boolean enough, String words) {
        cadre = Altered.of(cadre, "positions", List.of(held(since, null, "副局长", "COUNTY", false, false)));
        liftable(new YearsInPost(), "王甲任县处级副职以上职务 " + words + "，提任县处级正职要求 2 年", enough);
    }

    @ParameterizedTest // R-QUAL-YEARS: lower chief to higher deputy
    @CsvSource({"2023-03, true, 3 年", "2023-04, false, 2 年 11 个月"})
    void three_years_as_chief_before_deputy_one_level_up(String since, boolean enough, String words) {
        post = Altered.of(post, "chief", false);
        cadre = Altered.of(cadre, "positions", List.of(held(since, null, "科长", "TOWNSHIP", true, false)));
        liftable(new YearsInPost(), "王甲任乡科级正职以上职务 " + words + "，提任县处级副职要求 3 年", enough);
    }

    @Test // R-QUAL-YEARS
    void years_are_asked_of_promotions_and_ranks_count_from_2019() {
        cadre = Altered.of(cadre, "positions", List.of(held("2020-03", null, "副调研员", "COUNTY", false, false)));
        assertThat(new YearsInPost().judge(file()).lets()).isFalse();
        post = Altered.of(post, "chief", false);
        liftable(new YearsInPost(), "王甲任乡科级正职以上职务 0 个月，提任县处级副职要求 3 年", false);
        post = Altered.of(post, "leading", false);
        met(new YearsInPost(), "王甲已任县处级副职，不涉及提任年限");
        cadre = Altered.of(cadre, "positions", List.of(held("2020-03", null, "主任科员", "TOWNSHIP", true, false)));
        met(new YearsInPost(), "王甲任乡科级正职以上职务 6 年，提任县处级副职要求 3 年");
        cadre = Altered.of(cadre, "positions", List.of(held("2020-03", null, "副调研员", "COUNTY", false, false)));
        edition = EditionId.E2019;
        post = Altered.of(post, "leading", true);
        met(new YearsInPost(), "王甲任乡科级正职以上职务 6 年，提任县处级副职要求 3 年");
        cadre = Altered.of(cadre, "positions", List.of(held("2025-03", null, "四级调研员", "COUNTY", false, false)));
        liftable(new YearsInPost(), "王甲任乡科级正职以上职务 1 年，提任县处级副职要求 3 年", false);
        cadre = Altered.of(cadre, "positions", List.of(held("2020-03", null, "副调研员", "COUNTY", false, false)));
        post = post();
        met(new YearsInPost(), "王甲任县处级副职以上职务 6 年，提任县处级正职要求 2 年");
        cadre = Altered.of(cadre, "positions", List.of(held("2026-01", null, "局长", "COUNTY", true, false)));
        met(new YearsInPost(), "王甲已任县处级正职，不涉及提任年限");
        post = Altered.of(Altered.of(post, "level", "TOWNSHIP"), "chief", false);
        notApplicable(new YearsInPost(), "市民政局局长是乡科级副职");
        post = Altered.of(post, "chief", true);
        met(new YearsInPost(), "王甲已任县处级正职，不涉及提任年限");
    }

    @Test // R-QUAL-STEP
    void promotion_is_step_by_step_and_never_over_two() {
        met(new StepByStep(), "王甲现任县处级副职，拟任县处级正职");
        cadre = Altered.of(cadre, "positions", cadre.positions().subList(1, 2));
        liftable(new StepByStep(), "王甲现任乡科级正职，拟任县处级正职，越过 1 级", false);
        cadre = Altered.of(cadre, "positions", List.of(held("2020-03", null, "副科长", "TOWNSHIP", false, false)));
        sheet = null;
        ends(new StepByStep(), "王甲现任乡科级副职，拟任县处级正职，越过 2 级，最多越过 1 级");
        cadre = Altered.of(cadre, "positions", List.of(held("2020-03", null, "局长", "COUNTY", true, false)));
        met(new StepByStep(), "王甲现任县处级正职，拟任县处级正职");
    }

    @Test // R-QUAL-STEP
    void a_non_leading_rank_is_a_step_towards_a_leading_post_from_2019() {
        post = Altered.of(post, "chief", false);
        var head = held("2010-03", "2020-03", "科长", "TOWNSHIP", true, false);
        var researcher = held("2020-03", null, "副调研员", "COUNTY", false, false);
        cadre = Altered.of(cadre, "positions", List.of(head, researcher));
        met(new StepByStep(), "王甲现任县处级副职，领导职务最高任乡科级正职，拟任县处级副职");
        cadre = Altered.of(cadre, "positions", List.of(researcher));
        sheet = null;
        ends(new StepByStep(), "王甲现任县处级副职，领导职务最高任科员，拟任县处级副职，越过 2 级，最多越过 1 级");
        edition = EditionId.E2019;
        met(new StepByStep(), "王甲现任县处级副职，拟任县处级副职");
        edition = EditionId.E2014;
        post = Altered.of(post, "leading", false);
        met(new StepByStep(), "王甲现任县处级副职，拟任县处级副职");
    }

    @Test // R-QUAL-STEP
    void somebody_demoted_starts_from_where_he_is() {
        cadre = Altered.of(cadre, "positions", List.of(held("2010-03", "2020-03", "局长", "COUNTY", true, false), held("2020-03", null, "科长", "TOWNSHIP", true, false)));
        liftable(new StepByStep(), "王甲现任乡科级正职，拟任县处级正职，越过 1 级", false);
    }

    @Test // R-QUAL-STEP
    void whoever_is_transferred_holds_the_rank_by_his_file_of_the_day() {
        kind = CaseKind.TRANSFER;
        var remedy = "请核对名册后重新审查，或终止审查";
        notMet(new StepByStep(), "王甲现任县处级副职，拟任县处级正职，不是平级转任", remedy);
        post = Altered.of(post, "chief", false);
        met(new StepByStep(), "王甲现任县处级副职，拟任县处级副职");
        cadre = Altered.of(cadre, "positions", List.of(held("2020-03", "2026-02", "副局长", "COUNTY", false, false)));
        notMet(new StepByStep(), "王甲职级为县处级副职，现无领导职务，拟任县处级副职，不是平级转任", remedy);
        cadre = Altered.of(cadre, "positions", List.of(held("2020-03", null, "副调研员", "COUNTY", false, false)));
        notMet(new StepByStep(), "王甲职级为县处级副职，现无领导职务，拟任县处级副职，不是平级转任", remedy);
        post = Altered.of(post, "leading", false);
        met(new StepByStep(), "王甲现任县处级副职，拟任县处级副职");
    }

    @Test // R-QUAL-EDU
    void college_or_from_the_bureau_level_a_bachelor_or_a_reason() {
        met(new Education(), "王甲文化程度为大学本科，一般要求大专以上");
        cadre = Altered.of(Altered.of(cadre, "fullTimeEducation", "大专"), "inServiceEducation", "");
        met(new Education(), "王甲文化程度为大专，一般要求大专以上");
        post = Altered.of(Altered.of(post, "level", "CITY"), "chief", false);
        notMet(new Education(), "王甲文化程度为大专，一般要求大学本科以上，未写明理由", "请写明理由，或终止审查");
        sheet = Altered.of(sheet(cadre), "educationReason", "实绩突出");
        met(new Education(), "王甲文化程度为大专，一般要求大学本科以上，理由：实绩突出");
    }

    @Test // R-QUAL-TRAIN, R-QUAL-TRAIN-1Y
    void first_trained_then_promoted_unless_special_circumstances_are_fixed_now() {
        met(new TrainedBefore(), "王甲近 5 年参加培训 90 天，要求 3 个月（90 天）");
        cadre = Altered.of(cadre, "trainings", List.of(new Trained(TODAY.minusDays(100), TODAY.minusDays(11), 89, "党校")));
        notMet(new TrainedBefore(), "王甲近 5 年参加培训 89 天，要求 3 个月（90 天）", "请先培训后提任；确有特殊情况的，请写明后重新审查");
        sheet = Altered.of(sheet(cadre), "trainingReason", "抗洪一线");
        met(new TrainedBefore(), "王甲近 5 年参加培训 89 天，要求 3 个月（90 天），特殊情况：抗洪一线；须在提任后 1 年内完成培训（R-QUAL-TRAIN-1Y）");
    }

    @ParameterizedTest // R-QUAL-PARTYAGE
    @CsvSource({"COUNTY, 2023-03, 3 年, 3, true", "COUNTY, 2023-04, 2 年 11 个月, 3, false", "CITY, 2021-03, 5 年, 5, true",
        "CITY, 2021-04, 4 年 11 个月, 5, false", "PROVINCE, 2021-03, 5 年, 5, true"})
    void party_posts_ask_for_party_age(String level, String joined, String words, int years, boolean enough) {
        post = Altered.of(Altered.of(post, "level", level), "partyPost", true);
        cadre = Altered.of(cadre, "partyJoined", YearMonth.parse(joined));
        var fact = "王甲党龄 %s，要求 %d 年".formatted(words, years);
        if (enough) {
            met(new PartyAge(), fact);
        } else {
            ends(new PartyAge(), fact);
        }
    }

    @Test // R-QUAL-PARTYAGE
    void nobody_outside_the_party_takes_a_party_post() {
        notApplicable(new PartyAge(), "市民政局局长不是党内职务");
        post = Altered.of(post, "partyPost", true);
        cadre = Altered.of(cadre, "partyMember", false);
        ends(new PartyAge(), "王甲不是中共党员，不得担任党内职务");
        post = Altered.of(post, "level", "TOWNSHIP");
        ends(new PartyAge(), "王甲不是中共党员，不得担任党内职务");
        cadre = Altered.of(cadre, "partyMember", true);
        notApplicable(new PartyAge(), "市民政局局长不是县级以上党内职务，不要求党龄");
    }

    @Test // R-QUAL-HEALTH
    void whoever_is_not_fit_is_not_appointed() {
        met(new Healthy(), "王甲身体健康，能够正常履行职责");
        sheet = Altered.of(sheet(), "health", Health.UNFIT);
        ends(new Healthy(), "王甲身体状况不能正常履行职责");
    }

    @Test // R-QUAL-LEGAL
    void what_a_law_demands_is_proven_by_a_certificate() {
        notApplicable(new LegallyQualified(), "市民政局局长没有法定任职资格要求");
        post = Altered.of(post, "legalDemand", "法律职业资格");
        notMet(new LegallyQualified(), "市民政局局长要求法律职业资格，未填写王甲的证书编号", "请填写证书编号，没有证书的终止审查");
        sheet = Altered.of(sheet(), "certificate", "A123");
        met(new LegallyQualified(), "市民政局局长要求法律职业资格，王甲的证书编号为 A123");
    }

    @Test // R-QUAL-EXCEPT
    void an_exception_needs_the_consent_of_the_level_above() {
        notApplicable(new ExceptionConsented(), "没有申请破格");
        request();
        notMet(new ExceptionConsented(), "申请破格（工作特殊需要），未见上级批复", "请报上级组织部门批复");
        approval = approval(Reply.CONSENT);
        met(new ExceptionConsented(), "以云组请〔2026〕3 号（2026-02-25）请示，东组复〔2026〕8 号（2026-03-02）同意破格");
        approval = approval(Reply.REFUSAL);
        ends(new ExceptionConsented(), "以云组请〔2026〕3 号（2026-02-25）请示，东组复〔2026〕8 号（2026-03-02）不同意破格");
    }

    @Test // R-QUAL-EXCEPT
    void an_answer_to_an_earlier_sheet_does_not_count() {
        request();
        var file = TestFile.usual().with(vacancy(post)).about("c1").with("c1", approval(Reply.CONSENT)).with("c1", sheet).file();
        assertThat(new ExceptionConsented().judge(file).lets()).isFalse();
    }

    @Test // R-QUAL-EXCEPT-WHY
    void there_are_two_grounds_and_the_ground_is_argued() {
        notApplicable(new ExceptionGrounded(), "没有申请破格");
        request();
        notMet(new ExceptionGrounded(), "破格事由为工作特殊需要，未写明理由", "请写明破格理由");
        sheet = Altered.of(sheet, "exceptionArgument", "急需专业干部");
        met(new ExceptionGrounded(), "破格事由为工作特殊需要，理由：急需专业干部");
        sheet = Altered.of(sheet, "exception", ExceptionGround.EXCELLENT_YOUNG);
        met(new ExceptionGrounded(), "破格事由为特别优秀的年轻干部，理由：急需专业干部");
    }

    @Test // R-QUAL-EXCEPT-WHEN
    void consent_comes_before_the_discussion() {
        notApplicable(new ExceptionInTime(), "没有申请破格");
        request();
        notMet(new ExceptionInTime(), "破格未经批复", "请报上级组织部门批复");
        approval = approval(Reply.CONSENT);
        met(new ExceptionInTime(), "2026-03-02 批复破格，应在讨论决定之前");
        cadre = Altered.of(cadre, "positions", cadre.positions().subList(1, 2));
        request();
        met(new ExceptionInTime(), "2026-03-02 批复破格，应在考察之前");
    }

    @ParameterizedTest // R-QUAL-EXCEPT-WHEN: nothing of that stage happened before the answer of 2 March, to this candidate or to the case
    @CsvSource({"DECISION_MEETING, , 2026-03-01, false", "DECISION_MEETING, , 2026-03-02, true", "DECISION_MEETING, c1, 2026-03-01, false",
        "DECISION_MEETING, c2, 2026-03-01, true", "INSPECTION_NOTICE, c1, 2026-03-01, true"})
    void consent_that_comes_too_late_ends_it(Step step, String about, LocalDate day, boolean lets) {
        request();
        approval = approval(Reply.CONSENT);
        var early = new Filed<>("task-9", step, about, 9, Instant.EPOCH, "zhang", "hash-9", Altered.of(meeting(), "heldOn", day));
        var file = file();
        var filed = new ArrayList<>(file.filed());
        filed.add(early);
        var with = new CaseFile(file.number(), file.kind(), file.edition(), file.calendar(), file.asOf(), "c1", filed, List.of(), List.of(), List.of());
        var finding = new ExceptionInTime().judge(with);
        assertThat(finding.lets()).isEqualTo(lets);
        assertThat(finding.sentence()).isEqualTo("2026-03-02 批复破格，应在讨论决定之前" + (lets ? "（R-QUAL-EXCEPT-WHEN）。"
            : "，该阶段已于 2026-03-01 进行（R-QUAL-EXCEPT-WHEN）。" + END));
        assertThat(finding.consequence()).isEqualTo(lets ? Consequence.NONE : Consequence.END);
    }

    @Test // R-QUAL-EXCEPT-LIM
    void from_2014_some_exceptions_are_never_made() {
        notApplicable(new ExceptionWithinLimits(), "没有申请破格");
        request();
        notApplicable(new ExceptionWithinLimits(), "2002 版没有列举破格的限制");
        edition = EditionId.E2014;
        met(new ExceptionWithinLimits(), "破格不涉及 5 种限制情形");
        cadre = Altered.of(cadre, "positions", List.of(held("2025-02", null, "副局长", "COUNTY", false, false)));
        request();
        met(new ExceptionWithinLimits(), "破格不涉及 5 种限制情形");
        cadre = Altered.of(cadre, "positions", List.of(held("2025-03", null, "副局长", "COUNTY", false, false)));
        request();
        ends(new ExceptionWithinLimits(), "不得破格：试用期内、提拔任职不满一年");
        cadre = Altered.of(Altered.of(cadre, "positions", List.of(held("2024-04", null, "副科长", "TOWNSHIP", false, false))),
            "exceptionalPromotions", List.of(YearMonth.of(2024, 4)));
        request();
        ends(new ExceptionWithinLimits(), "不得破格：连续破格、越两级提拔");
        cadre = Altered.of(Altered.of(cadre, "positions", List.of(held("2024-04", null, "科长", "TOWNSHIP", true, false))),
            "exceptionalPromotions", List.of(YearMonth.of(2024, 3)));
        request();
        met(new ExceptionWithinLimits(), "破格不涉及 5 种限制情形");
    }

    @Test // R-AVOID-KIN
    void no_close_relative_works_where_the_candidate_would_lead() {
        met(new NoKinInUnit(), "名册和王甲申报均无应回避的亲属");
        cadre = Altered.of(cadre, "kinInUnit", List.of(new Kin("陈癸", "妻子", "市民政局科长", false, true)));
        var fact = "王甲在云川市民政局或其上级、下级有应回避的亲属：陈癸（妻子，市民政局科长）";
        notMet(new NoKinInUnit(), fact, "请先调整亲属岗位并更新名册后重新审查，或终止审查");
        post = Altered.of(post, "leading", false);
        met(new NoKinInUnit(), "名册和王甲申报均无应回避的亲属");
        cadre = Altered.of(cadre, "kinInUnit", List.of(new Kin("陈癸", "妻子", "市民政局科长", true, true)));
        notMet(new NoKinInUnit(), fact, "请先调整亲属岗位并更新名册后重新审查，或终止审查");
    }

    @Test // R-AVOID-KIN
    void who_is_further_away_or_only_in_the_form_passes_with_a_reason() {
        cadre = Altered.of(cadre, "kinInUnit", List.of(new Kin("陈癸", "妻子", "市救助站科员", false, false)));
        notMet(new NoKinInUnit(), "名册或任免审批表载有亲属：陈癸（妻子，市救助站科员），未写明无须回避的理由或处理结果", "请写明后重新审查，应回避的终止审查");
        sheet = Altered.of(sheet(), "cadre", cadre, "kin", KinDeclaration.DECLARED, "kinDetails", "妻子在下属站", "kinSettled", "不直接领导");
        met(new NoKinInUnit(), "名册中无应回避的亲属，王甲申报：妻子在下属站；不直接领导；名册或任免审批表载有陈癸（妻子，市救助站科员）");
    }

    @Test // R-AVOID-KIN
    void what_the_candidate_declares_is_written_down() {
        sheet = Altered.of(sheet(), "kin", KinDeclaration.DECLARED);
        var fact = "申报有亲属关系，未写明亲属及岗位、无须回避的理由或处理结果";
        notMet(new NoKinInUnit(), fact, "请写明后重新审查，应回避的终止审查");
        sheet = Altered.of(sheet, "kinSettled", "不在一个单位");
        notMet(new NoKinInUnit(), fact, "请写明后重新审查，应回避的终止审查");
        sheet = Altered.of(sheet, "kinSettled", "", "kinDetails", "表弟在县民政局");
        notMet(new NoKinInUnit(), fact, "请写明后重新审查，应回避的终止审查");
        sheet = Altered.of(sheet, "kinSettled", "不在一个单位");
        met(new NoKinInUnit(), "名册中无应回避的亲属，王甲申报：表弟在县民政局；不在一个单位");
    }

    @ParameterizedTest // R-AVOID-HOME
    @CsvSource({"GOVERNMENT, 石桥县人民政府, 海东省石桥县, END", "PARTY_COMMITTEE, 石桥县委员会, 石桥县, END", "GOVERNMENT, 石桥县人民政府, 海东省云川市, MET",
        "GOVERNMENT, 海东省人民政府, 海东省石桥县, MET", "COURT, 石桥县人民法院, 石桥县, AGAIN", "PROCURATORATE, 石桥县人民检察院, 石桥县, AGAIN",
        "GOVERNMENT, 石桥县人民政府, 云川石桥, END", "DISCIPLINE_COMMISSION, 石桥县纪委, 石桥县, AGAIN", "GOVERNMENT_DEPARTMENT, 石桥县公安局, 石桥县, AGAIN", "PARTY_DEPARTMENT, 石桥县委组织部, 石桥县, AGAIN",
        "GOVERNMENT_DEPARTMENT, 石桥县民政局, 石桥县, OTHER"})
    void nobody_is_chief_where_he_grew_up(String kind, String organisation, String home, String expected) {
        post = Altered.of(Altered.of(Altered.of(post, "organisationKind", kind), "organisationName", organisation), "title", "主官");
        sheet = Altered.of(sheet(), "grewUp", home);
        var fact = "王甲成长地为%s，拟任%s主官".formatted(home, organisation);
        switch (expected) {
            case "END" -> check(new NotChiefAtHome(), fact + "（R-AVOID-HOME）。不得在成长地任此职务，" + END, Verdict.NOT_MET, Consequence.END);
            case "MET" -> met(new NotChiefAtHome(), fact);
            case "AGAIN" -> {
                notMet(new NotChiefAtHome(), fact + "，一般应回避，未写明理由", "请写明理由，或终止审查");
                sheet = Altered.of(sheet, "homeReason", "交流干部");
                met(new NotChiefAtHome(), fact + "，理由：交流干部");
            }
            default -> notApplicable(new NotChiefAtHome(), "主官不是应回避成长地的职务");
        }
        for (var trait : List.of("chief", "leading")) {
            post = Altered.of(post, trait, false);
            notApplicable(new NotChiefAtHome(), "主官不是应回避成长地的职务");
            post = Altered.of(post, trait, true);
        }
        post = Altered.of(post, "internal", true);
        notApplicable(new NotChiefAtHome(), "主官不是应回避成长地的职务");
    }

    @Test // R-AVOID-HOME
    void a_secretary_is_chief_of_his_committee() {
        post = Altered.of(post, "organisationKind", "PARTY_COMMITTEE", "organisationName", "石桥县委员会", "title", "书记", "partyPost", true);
        sheet = Altered.of(sheet(), "grewUp", "石桥县");
        check(new NotChiefAtHome(), "王甲成长地为石桥县，拟任石桥县委员会书记（R-AVOID-HOME）。不得在成长地任此职务，" + END, Verdict.NOT_MET, Consequence.END);
    }

    @Test // R-AVOID-HOME
    void a_township_may_be_led_by_somebody_from_its_county() {
        post = Altered.of(post, "organisationKind", "GOVERNMENT", "organisationName", "石桥县城关镇人民政府", "title", "镇长", "level", "TOWNSHIP");
        sheet = Altered.of(sheet(), "grewUp", "海东省石桥县");
        notApplicable(new NotChiefAtHome(), "镇长不是应回避成长地的职务");
    }

    @Test // R-OUT-BACK
    void after_blame_nobody_comes_back_too_soon() {
        met(new BackAfterBlame(), "王甲没有引咎辞职、责令辞职或降职");
        blamed(TODAY.minusYears(1), "引咎辞职");
        met(new BackAfterBlame(), "王甲于 2025-03-02 引咎辞职，1 年内（至 2026-03-02）不得担任此职务，现已期满");
        blamed(TODAY.minusYears(1).plusDays(1), "责令辞职");
        ends(new BackAfterBlame(), "王甲于 2025-03-03 责令辞职，1 年内（至 2026-03-03）不得担任此职务");
        edition = EditionId.E2014;
        blamed(TODAY.minusYears(2).plusDays(1), "降职");
        ends(new BackAfterBlame(), "王甲于 2024-03-03 降职，2 年内（至 2026-03-03）不得担任此职务");
        post = Altered.of(post, "chief", false);
        met(new BackAfterBlame(), "王甲于 2024-03-03 降职，1 年内（至 2025-03-03）不得担任此职务，现已期满");
        for (var kind : List.of("责令辞去领导职务", "引咎辞去领导职务")) {
            blamed(TODAY, kind);
            assertThat(new BackAfterBlame().judge(file()).lets()).as(kind).isFalse();
        }
        blamed(TODAY, "警告");
        met(new BackAfterBlame(), "王甲没有引咎辞职、责令辞职或降职");
    }

    @Test // R-QUOTA-PARTYSEC
    void the_party_secretary_is_the_chief_of_the_department() {
        notApplicable(new PartySecretaryInPerson(), "市民政局局长不是政府部门党组织书记职位");
        post = Altered.of(Altered.of(post, "partySecretary", true), "title", "党组书记");
        met(new PartySecretaryInPerson(), "王甲是中共党员，拟任书记并任行政正职");
        post = Altered.of(post, "partyPost", true);
        notMet(new PartySecretaryInPerson(), "王甲尚未任云川市民政局行政正职，不得担任党组书记", "请先办结其行政正职的任职后重新审查，或终止审查");
        cadre = Altered.of(cadre, "chiefOfUnit", true);
        met(new PartySecretaryInPerson(), "王甲是中共党员，任云川市民政局行政正职");
        vacancy = Altered.of(vacancy(post), "partySecretary", PartySecretary.CHIEF_FROM_ABOVE);
        notMet(new PartySecretaryInPerson(), "王甲尚未任云川市民政局行政副职，不得担任党组书记", "请先办结其行政副职的任职后重新审查，或终止审查");
        cadre = Altered.of(cadre, "deputyOfUnit", true);
        met(new PartySecretaryInPerson(), "王甲是中共党员，任云川市民政局行政副职");
        cadre = Altered.of(cadre, "partyMember", false);
        ends(new PartySecretaryInPerson(), "王甲不是中共党员，不得担任党组书记");
    }

    private void blamed(LocalDate on, String kind) {
        cadre = Altered.of(cadre, "sanctions", List.of(new Sanctioned(on, kind, null)));
    }

    private void request() {
        sheet = Altered.of(sheet(cadre), "exception", ExceptionGround.SPECIAL_NEED);
    }

    /** A demand that consent from above lifts: not met without a request, met by consent, ended by refusal. */
    private void liftable(Rule rule, String fact, boolean met) {
        if (met) {
            met(rule, fact);
            return;
        }
        notMet(rule, fact, "如属特别优秀或工作特殊需要，请申请破格，否则请终止审查");
        request();
        notMet(rule, fact + "，破格未经批复", "请报上级组织部门批复");
        approval = approval(Reply.CONSENT);
        met(rule, fact + "，经东组复〔2026〕8 号批复同意破格");
        approval = approval(Reply.REFUSAL);
        ends(rule, fact + "，上级以东组复〔2026〕8 号批复不同意破格");
        approval = null;
        sheet = null;
    }

    private CaseFile file() {
        var file = TestFile.of(kind, edition).on(TODAY).with(vacancy == null ? vacancy(post) : vacancy)
            .with(CandidatesSamples.decision()).about("c1").with("c1", sheet == null ? sheet(cadre) : sheet);
        return (approval == null ? file : file.with("c1", approval)).file();
    }

    private void met(Rule rule, String fact) {
        check(rule, fact + "（" + rule.id() + "）。", Verdict.MET, Consequence.NONE);
    }

    private void notMet(Rule rule, String fact, String remedy) {
        check(rule, fact + "（" + rule.id() + "）。" + remedy + "。", Verdict.NOT_MET, Consequence.AGAIN);
    }

    private void ends(Rule rule, String fact) {
        check(rule, fact + "（" + rule.id() + "）。" + END, Verdict.NOT_MET, Consequence.END);
    }

    private void notApplicable(Rule rule, String fact) {
        check(rule, fact + "（" + rule.id() + "）。", Verdict.NOT_APPLICABLE, Consequence.NONE);
    }

    private void check(Rule rule, String sentence, Verdict verdict, Consequence consequence) {
        var finding = rule.judge(file());
        assertThat(finding.sentence()).isEqualTo(sentence);
        assertThat(finding.verdict()).isEqualTo(verdict);
        assertThat(finding.consequence()).isEqualTo(consequence);
    }
}
