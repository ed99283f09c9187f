package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, places and takers of the steps, and what hangs on them: groups, processes and papers. */
class StepTest {

    @ParameterizedTest
    @CsvSource({
        "OPENING_CASE, opening-case, 动议登记, OPENING, ORGANIZATION_DEPARTMENT",
        "OPENING_NOMINATION, opening-nomination, 全委会推荐提名, OPENING, PARTY_COMMITTEE",
        "DISCIPLINE_OPINION, discipline-opinion, 回复纪检意见, DISCIPLINE, DISCIPLINE_COMMISSION",
        "FIRST_DELIBERATION_VIEWS, first-deliberation-views, 进行考前酝酿, FIRST_DELIBERATION, ORGANIZATION_DEPARTMENT",
        "DELIBERATION_CO_REPLY, deliberation-co-reply, 回复协管意见, DELIBERATION, CO_MANAGING_PARTY",
        "ARCHIVE_LIST, archive-list, 整理案卷归档, ARCHIVE, ARCHIVIST",
        "REPORT_CONCLUSION, report-conclusion, 办结举报, , ORGANIZATION_DEPARTMENT"})
    void a_step_is_called_by_its_id_and_belongs_to_a_stage_and_a_group(Step step, String id, String label, Stage stage, Group group) {
        assertThat(step.id()).isEqualTo(id);
        assertThat(step.label()).isEqualTo(label);
        assertThat(step.stage()).isEqualTo(Optional.ofNullable(stage));
        assertThat(step.group()).isEqualTo(group);
        assertThat(Step.of(id)).isEqualTo(step);
        assertThat(Step.find(id)).contains(step);
    }

    @Test
    void an_entry_of_a_record_stands_under_a_step_or_a_stage() {
        assertThat(Step.labelOf("decision-meeting")).contains("会议讨论决定");
        assertThat(Step.labelOf("decision")).contains("讨论决定");
        assertThat(Step.labelOf("guard")).isEmpty();
    }

    @Test
    void an_unknown_id_is_no_step() {
        assertThat(Step.find("OPENING_CASE")).isEmpty();
        assertThatThrownBy(() -> Step.of("opening")).isInstanceOf(IllegalArgumentException.class).hasMessage("no step opening");
    }

    @ParameterizedTest
    @EnumSource
    void a_stage_knows_its_steps_and_which_of_them_are_taken_for_each_candidate(Stage stage) {
        assertThat(Step.of(stage)).isNotEmpty().isSorted()
            .allSatisfy(step -> assertThat(step.name()).startsWith(stage.name()))
            .allSatisfy(step -> assertThat(step.perCandidate()).isEqualTo(stage.perCandidate()));
    }

    @Test
    void reports_belong_to_no_stage_and_stand_in_no_order() {
        assertThat(Arrays.stream(Step.values()).filter(step -> step.stage().isEmpty())).hasSize(4).allSatisfy(report -> {
            assertThat(report.perCandidate()).isFalse();
            for (var other : Step.values()) {
                assertThat(report.follows(other) || other.follows(report)).as("%s %s", report, other).isFalse();
            }
        });
    }

    /** R-GEN-ORDER: # the row follows the column, . it does not. */
    @ParameterizedTest
    @CsvSource({
        "RECOMMENDATION_PLAN,     #....................", "RECOMMENDATION_MEETING,  ##...................", "RECOMMENDATION_TALKS,    ##...................",
        "RECOMMENDATION_PERSONAL, ####.................", "DISCIPLINE_REQUEST,      ######...............", "DISCIPLINE_OPINION,      #######..............",
        "FIRST_DELIBERATION_VIEWS,######...............", "INSPECTION_NOTICE,       ##########...........", "INSPECTION_APPRAISAL,    ###########..........",
        "INSPECTION_SURVEY,       ###########..........", "INSPECTION_RESULTS,      ###########..........", "INSPECTION_TALKS,        ###########..........",
        "INSPECTION_PREVIOUS_UNIT,###############......", "DECISION_AGENDA,         ################....."})
    void steps_follow_each_other_but_the_ways_and_the_methods_are_free_among_themselves(Step step, String row) {
        var columns = List.of(Step.OPENING_VACANCY, Step.RECOMMENDATION_PLAN, Step.RECOMMENDATION_MEETING, Step.RECOMMENDATION_TALKS,
            Step.RECOMMENDATION_PERSONAL, Step.ELIGIBILITY_SHEET, Step.DISCIPLINE_REQUEST, Step.DISCIPLINE_OPINION,
            Step.FIRST_DELIBERATION_VIEWS, Step.INSPECTION_PLAN, Step.INSPECTION_NOTICE, Step.INSPECTION_APPRAISAL, Step.INSPECTION_SURVEY,
            Step.INSPECTION_RESULTS, Step.INSPECTION_TALKS, Step.INSPECTION_PREVIOUS_UNIT, Step.DECISION_AGENDA, Step.DECISION_MEETING,
            Step.PUBLICITY_NOTICE, Step.APPOINTMENT_NOTICE, Step.ARCHIVE_LIST);
        var found = new StringBuilder();
        columns.forEach(column -> found.append(step.follows(column) ? '#' : '.'));
        assertThat(found).hasToString(row);
    }

    @Test // R-GEN-ORDER, R-INSP-PREV3Y
    void the_previous_unit_is_visited_on_whatever_day_of_the_inspection_and_all_else_is_dated_in_its_order() {
        for (var step : Step.values()) {
            assertThat(Arrays.stream(Step.values()).filter(other -> step.follows(other) != step.happensAfter(other))).as(step.label())
                .containsExactlyElementsOf(step == Step.INSPECTION_PREVIOUS_UNIT
                    ? List.of(Step.INSPECTION_APPRAISAL, Step.INSPECTION_SURVEY, Step.INSPECTION_RESULTS, Step.INSPECTION_TALKS) : List.of());
        }
    }

    @Test
    void a_paper_is_mended_and_what_happens_happens_anew() {
        assertThat(Arrays.stream(Step.values()).filter(Step::written)).containsExactly(Step.OPENING_VACANCY, Step.RECOMMENDATION_PLAN,
            Step.ELIGIBILITY_SHEET, Step.INSPECTION_PLAN, Step.INSPECTION_NOTICE, Step.INSPECTION_RESULTS, Step.INSPECTION_MATERIAL,
            Step.DECISION_AGENDA, Step.PUBLICITY_NOTICE, Step.APPOINTMENT_NOTICE, Step.ARCHIVE_LIST);
    }

    @Test
    void two_steps_start_a_process() {
        assertThat(Arrays.stream(Step.values()).filter(Step::starts)).containsExactly(Step.OPENING_CASE, Step.REPORT_REGISTRATION);
        assertThat(StatutoryProcess.values()).extracting(StatutoryProcess::id)
            .containsExactly("cadre-selection", "candidate-inspection", "report-verification");
        assertThat(StatutoryProcess.values()).extracting(StatutoryProcess::start)
            .containsExactly(Optional.of(Step.OPENING_CASE), Optional.empty(), Optional.of(Step.REPORT_REGISTRATION));
        assertThat(StatutoryProcess.find("candidate-inspection")).contains(StatutoryProcess.CANDIDATE_INSPECTION);
        assertThat(StatutoryProcess.find("leave-request")).isEmpty();
    }

    @Test
    void groups_have_an_id_for_the_engine_and_a_name_for_people() {
        assertThat(Group.values()).extracting(Group::id).containsExactly("organization-department", "discipline-commission",
            "united-front-department", "party-committee", "inspection-team", "co-managing-party", "superior-organization",
            "cadre-supervision", "archivist", "modeler", "administrator", "security-administrator", "audit-administrator");
        assertThat(Group.values()).extracting(Group::label)
            .containsExactly("组织部", "纪委", "统战部", "党委", "考察组", "协管方", "上级组织部门", "干部监督", "档案", "流程建模", "系统管理", "安全管理", "审计管理");
        assertThat(Group.find("archivist")).contains(Group.ARCHIVIST);
        assertThat(Group.find("camunda-admin")).isEmpty();
    }

    @Test // R-ARC-LIST
    void the_dossier_of_an_inspection_has_eleven_papers_and_one_of_them_may_be_a_statement() {
        assertThat(PaperKind.values()).filteredOn(PaperKind::inDossier).extracting(PaperKind::label).containsExactly("民主推荐汇总表",
            "征求纪委意见情况", "考察工作请示", "考察工作方案", "考察预告书", "民主测评汇总表", "重要谈话记录", "考察材料", "考察报告",
            "重要问题的调查情况及结论", "干部任免审批表");
        assertThat(PaperKind.values()).filteredOn(PaperKind::waivable).containsExactly(PaperKind.IMPORTANT_QUESTIONS);
        assertThat(PaperKind.MEETING_MINUTES.rule()).hasToString("R-DEC-MINUTES");
        assertThat(PaperKind.MEETING_MINUTES.step()).isEqualTo(Step.DECISION_MEETING);
    }

    @Test
    void a_paper_is_due_when_its_step_is_submitted() {
        assertThat(PaperKind.dueAt(Step.INSPECTION_PLAN)).containsExactly(PaperKind.INSPECTION_REQUEST, PaperKind.INSPECTION_PLAN);
        assertThat(PaperKind.dueAt(Step.OPENING_CASE)).isEmpty();
        assertThat(PaperKind.values()).allSatisfy(kind -> assertThat(PaperKind.dueAt(kind.step())).contains(kind));
    }

    @Test // R-ARC-LIST
    void earlier_papers_are_read_where_persons_are_reported_deliberated_and_decided_on_and_all_of_them_where_the_dossier_is_closed() {
        assertThat(PaperKind.readAt(Step.INSPECTION_REPORT)).containsExactly(PaperKind.INSPECTION_MATERIAL);
        assertThat(PaperKind.readAt(Step.DECISION_MEETING)).containsExactly(PaperKind.INSPECTION_MATERIAL, PaperKind.INSPECTION_REPORT,
            PaperKind.IMPORTANT_QUESTIONS).isEqualTo(PaperKind.readAt(Step.DELIBERATION_LEADERS));
        assertThat(PaperKind.readAt(Step.ARCHIVE_LIST)).hasSize(PaperKind.values().length - 1).doesNotContain(PaperKind.APPROVAL_FORM);
        assertThat(PaperKind.readAt(Step.PUBLICITY_NOTICE)).isEmpty();
    }
}
