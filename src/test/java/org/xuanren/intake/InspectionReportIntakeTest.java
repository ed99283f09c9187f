package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CandidatesSamples;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.evidence.InspectionReport.Outcome;
import org.xuanren.evidence.InspectionReport.Proposal;
import org.xuanren.rule.InspectionStory;
import org.xuanren.statute.EditionId;

/** What would cost the inspection, or its material, again is told while the material, the report or the visit is written. */
class InspectionReportIntakeTest {

    private static final InspectionReport REPORT = InspectionStory.report();

    @Test // R-INSP-VIEWS, R-INSP-TWOSIGN, R-INSP-AUDIT
    void what_the_report_lacks_costs_the_team_no_second_material() {
        assertThat(reported(REPORT).any()).isFalse();
        var lacking = Altered.of(Altered.of(REPORT, "views", List.of(InspectionStory.view("unit-party"), InspectionStory.view("unit-organization")),
            "auditDue", true), "conclusion", "", "concludedOn", null);
        assertThatThrownBy(reported(lacking)::refuseIfAny).hasMessage("""
            没有所在单位纪检机构的意见（R-INSP-VIEWS）。请征求意见后再汇报。
            所在单位党委（党组）没有作出廉洁自律结论性意见（R-INSP-TWOSIGN）。请由党委（党组）书记和纪委书记（纪检组长）分别签字后再汇报。
            须经济责任审计，没有审计报告的文号、日期和结果（R-INSP-AUDIT）。请先完成审计，再汇报。""");
        for (var other : List.of(Proposal.SUPPLEMENT, Proposal.END)) {
            assertThat(reported(Altered.of(lacking, "proposal", other, "reason", "尚有问题")).any()).as(other.label()).isFalse();
        }
    }

    @Test // R-INSP-MATERIAL, R-INSP-FOCUS, R-STAFF-TRUTH
    void what_the_material_lacks_is_told_before_anybody_hears_it() {
        var material = InspectionStory.material();
        assertThat(written(material).any()).isFalse();
        assertThatThrownBy(written(Altered.of(material, "shortcomings", "无", "focus", List.of(), "originalNotes", 27))::refuseIfAny)
            .hasMessageContainingAll("没有写明主要缺点和不足（R-INSP-MATERIAL）", "没有写明考察情况（R-INSP-FOCUS）", "缺 1 份（R-STAFF-TRUTH）");
    }

    @Test // R-INSP-RESP
    void who_can_sign_no_more_does_not_hold_the_material() {
        assertThat(written(Altered.of(InspectionStory.material(), "signatures", List.of())).any()).isFalse();
    }

    @Test // R-INSP-FOUR
    void what_must_be_checked_is_settled_before_he_is_proposed_and_what_ends_him_is_for_the_gate() {
        var open = new InspectionReport.Must("petitions", "信访举报", Outcome.OPEN, null, "正在核查");
        var adverse = new InspectionReport.Must("file", "档案", Outcome.ADVERSE, InspectionStory.day(13), "年龄造假");
        assertThatThrownBy(reported(musts(InspectionStory.must("file"), open))::refuseIfAny)
            .hasMessage("必核事项应有 4 项，尚未办结：个人有关事项报告必核、线索具体的信访举报必查（R-INSP-FOUR）。请办结后再汇报。");
        assertThat(reported(musts(adverse, open)).any()).isFalse();
    }

    @Test // R-INSP-STEPS
    void one_person_studies_nothing_together() {
        assertThatThrownBy(reported(Altered.of(REPORT, "attended", 1))::refuseIfAny).hasMessage("参加研究 1 人，不是集体研究（R-INSP-STEPS）。请集体研究后再提交。");
        assertThat(reported(Altered.of(REPORT, "attended", 2)).any()).isFalse();
    }

    @Test // R-INSP-PREV3Y
    void a_visit_to_the_previous_unit_without_talks_or_ballots_is_none() {
        var visit = InspectionStory.previousUnit();
        assertThat(visited(visit).any()).isFalse();
        for (var none : List.of(Altered.of(visit, "talked", 0), Altered.of(visit, "returned", 0, "excellent", 0, "competent", 0, "basically", 0, "incompetent", 0))) {
            assertThatThrownBy(visited(none)::refuseIfAny).hasMessageEndingWith("，不满 3 年，没有到原任职单位谈话和测评（R-INSP-PREV3Y）。请到原任职单位谈话和测评后再提交。");
        }
    }

    private static InspectionReport musts(InspectionReport.Must... musts) {
        return Altered.of(REPORT, "musts", List.of(musts));
    }

    private static Faults reported(InspectionReport report) {
        return checked(new InspectionReportIntake(null), InspectionStory.under(EditionId.E2019).without(InspectionReport.class), report);
    }

    private static Faults written(InspectionMaterial material) {
        return checked(new InspectionMaterialIntake(null), InspectionStory.usual().without(InspectionMaterial.class).without(InspectionReport.class), material);
    }

    private static Faults visited(InspectionPreviousUnit visit) {
        return checked(new InspectionPreviousUnitIntake(null), InspectionStory.usual().with(InspectionPlan.class, "presentPostSince", null)
            .without(InspectionPreviousUnit.class), visit);
    }

    private static Faults checked(StepIntake intake, InspectionStory story, Evidence evidence) {
        var faults = Faults.under("R-INSP-STEPS");
        intake.check(evidence, new Asking(Optional.of(story.then(CandidatesSamples.decision()).file()), "zhang", InspectionStory.day(30), null), faults);
        return faults;
    }
}
