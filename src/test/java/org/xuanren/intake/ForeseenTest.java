package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CadreSnapshot;
import org.xuanren.evidence.CandidatesSamples;
import org.xuanren.evidence.EligibilitySamples;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.EligibilitySheet.ExceptionGround;
import org.xuanren.evidence.EligibilitySheet.Health;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.OpeningVacancy.Occasion;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationPlan.BallotForm;
import org.xuanren.evidence.RecommendationPlan.Presides;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.rule.ListFromPlenum;
import org.xuanren.rule.TestFile;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

/** What a gate would send back only after others had acted is told at the step that is to blame. */
class ForeseenTest {

    private static final RecommendationPlan PLAN = RecommendationSamples.plan();

    private OpeningVacancy vacancy = RecommendationSamples.vacancy();

    @Test // R-REC-POSTS, R-REC-SCOPE-ONE, R-REC-SCOPE-PARTIES
    void a_plan_that_voids_the_whole_recommendation_is_not_taken() {
        assertThat(planned(PLAN).any()).isFalse();
        vacancy = RecommendationSamples.vacancy(Altered.of(RecommendationSamples.post(), "organisationKind", "GOVERNMENT"));
        assertThatThrownBy(planned(Altered.of(PLAN, "ballotForm", BallotForm.WHOLE_TEAM))::refuseIfAny).hasMessageContainingAll("应为按拟任职位推荐（R-REC-POSTS）",
            "缺少：民主党派主要领导成员、工商联主要领导成员、无党派人士代表（R-REC-SCOPE-PARTIES）", "（R-REC-SCOPE-ONE）。请核对名册中的人员类别，确无此类人员的在参加范围调整说明中写明");
        assertThat(planned(Altered.of(PLAN, "scopeNote", "本县没有这些组织")).any()).isFalse();
    }

    @Test // R-REC-STEPS, R-REC-SCOPE-TURN
    void nor_is_one_of_a_turnover_that_others_preside_over() {
        vacancy = Altered.of(vacancy, "occasion", Occasion.TURNOVER);
        var plan = Altered.of(PLAN, "ballotForm", BallotForm.WHOLE_TEAM);
        assertThatThrownBy(planned(plan)::refuseIfAny).hasMessageContainingAll("换届推荐由组织部门主持，2002 版规定为上级党委会同本级党委（R-REC-STEPS）", "（R-REC-SCOPE-TURN）");
        assertThatThrownBy(planned(Altered.of(plan, "presides", Presides.SUPERIOR_WITH_OWN))::refuseIfAny).hasMessageNotContaining("R-REC-STEPS");
    }

    @Test // R-REC-STEPS
    void a_meeting_is_planned_within_a_year() {
        assertThat(planned(Altered.of(PLAN, "plannedOn", PLAN.plannedOn().plusYears(1))).any()).isFalse();
        assertThatThrownBy(planned(Altered.of(PLAN, "plannedOn", PLAN.plannedOn().plusYears(1).plusDays(1)))::refuseIfAny)
            .hasMessageContaining("，在一年以后（R-REC-STEPS）。请核对年份；提前召开的会议不作数");
    }

    @Test // R-REC-SCOPE-ONE
    void an_empty_scope_is_told_in_one_sentence() {
        assertThatThrownBy(planned(Altered.of(PLAN, "scope", List.of()))::refuseIfAny)
            .hasMessage("名册中没有云川市民政局的推荐参加范围（R-REC-SCOPE-ONE）。请先在名册中登记按职务应参加推荐的人员。");
    }

    @Test // R-NOM-PLENUM
    void a_rule_that_does_not_speak_of_the_case_is_not_even_asked() {
        var faults = Faults.under("R-NOM-PLENUM");
        asking(file(CaseKind.PROMOTION_LEADING)).foresee(PLAN, faults, new ListFromPlenum()); // there is no nomination, which it would demand
        assertThat(faults.any()).isFalse();
    }

    @Test // R-CAND-MORE
    void one_candidate_without_the_reason_does_not_cost_the_minutes() {
        var decision = CandidatesSamples.decision();
        assertThatThrownBy(candidates(CaseKind.PROMOTION_LEADING, Altered.of(decision, "singleReason", ""))::refuseIfAny)
            .hasMessage("考察对象 1 人，拟任职位 1 个，未差额（R-CAND-MORE）。请增加考察对象，或写明原因。");
        assertThat(candidates(CaseKind.PROMOTION_LEADING, Altered.of(decision, "singleReason", "意见集中")).any()).isFalse();
        assertThat(candidates(CaseKind.TRANSFER, Altered.of(decision, "singleReason", "")).any()).isFalse();
        assertThat(candidates(CaseKind.PROMOTION_LEADING, CandidatesSamples.ended("没有合适人选")).any()).isFalse();
    }

    @Test // R-GEN-ORDER
    void nor_does_one_whose_candidacy_has_ended() {
        var decision = Altered.of(CandidatesSamples.decision(), "singleReason", "意见集中");
        var chosen = decision.chosen().get(0).person().id();
        assertThatThrownBy(checked(new CandidatesDecisionIntake(null), file(CaseKind.PROMOTION_LEADING).endedByTwo(chosen), decision)::refuseIfAny).hasMessageContaining("再次列为考察对象：").hasMessageContaining("（R-GEN-ORDER）。请另行确定考察对象");
    }

    @ParameterizedTest(name = "{0}") // R-QUAL-EDU, R-QUAL-TRAIN, R-QUAL-POSTS, R-QUAL-EXCEPT-WHY
    @CsvSource({"educationReason, R-QUAL-EDU", "trainingReason, R-QUAL-TRAIN", "postsReason, R-QUAL-POSTS", "exceptionArgument, R-QUAL-EXCEPT-WHY"})
    void the_superior_is_asked_about_a_sheet_that_lacks_nothing(String reason, String rule) {
        var sheet = Altered.of(EligibilitySamples.sheet(untrained()), "exception", ExceptionGround.SPECIAL_NEED, "exceptionArgument", "急需", "educationReason", "实绩突出",
            "trainingReason", "抗洪", "postsReason", "专业工作");
        assertThat(examined(sheet).any()).isFalse();
        assertThatThrownBy(examined(Altered.of(sheet, reason, ""))::refuseIfAny).hasMessageContaining("（" + rule + "）");
        assertThat(examined(Altered.of(sheet, reason, "", "exception", ExceptionGround.NONE, "exceptionArgument", "")).any()).as("nobody is asked").isFalse();
        assertThat(examined(Altered.of(sheet, reason, "", "healthStatement", "长期病休", "health", Health.UNFIT)).any()).as("the candidacy is to end").isFalse();
    }

    private static CadreSnapshot untrained() {
        return Altered.of(EligibilitySamples.cadre(), "trainings", List.of(), "fullTimeEducation", "高中", "inServiceEducation", "", "positions", List.of());
    }

    private Faults planned(RecommendationPlan plan) {
        return checked(new RecommendationPlanIntake(null), CaseKind.PROMOTION_LEADING, plan);
    }

    private Faults candidates(CaseKind kind, Evidence decision) {
        return checked(new CandidatesDecisionIntake(null), kind, decision);
    }

    private Faults examined(EligibilitySheet sheet) {
        return checked(new EligibilitySheetIntake(null, null), CaseKind.PROMOTION_LEADING, sheet);
    }

    private Faults checked(StepIntake intake, CaseKind kind, Evidence evidence) {
        return checked(intake, file(kind), evidence);
    }

    private static Faults checked(StepIntake intake, TestFile file, Evidence evidence) {
        var faults = Faults.under("R-GEN-ORDER");
        intake.check(evidence, asking(file), faults);
        return faults;
    }

    private TestFile file(CaseKind kind) {
        return TestFile.of(kind, EditionId.E2002).on(RecommendationSamples.DAY).with(vacancy);
    }

    private static Asking asking(TestFile file) {
        return new Asking(Optional.of(file.file()), "zhang", RecommendationSamples.DAY, null);
    }
}
