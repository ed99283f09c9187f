package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.util.ReflectionTestUtils;
import org.xuanren.evidence.InspectionMaterial.Signature;
import org.xuanren.evidence.OpeningCase.Applied;
import org.xuanren.evidence.OpeningCase.Kind;
import org.xuanren.record.CanonicalJson;
import org.xuanren.rule.DecisionStory;
import org.xuanren.rule.InspectionStory;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** Rows give back what went in, JSON is read back as the same evidence, and faults are told all at once. */
class StoredEvidenceTest {

    private static final Instant NOW = Instant.parse("2026-03-05T01:02:03Z");
    private static final FiledPaper PAPER = new FiledPaper(PaperKind.MEETING_MINUTES, Step.DECISION_MEETING, "c1", "hash", 3, null, 7);

    @ParameterizedTest
    @EnumSource
    void every_step_has_its_type_and_every_type_its_step(Step step) {
        assertThat(Evidence.stepOf(Evidence.typeOf(step))).isEqualTo(step);
    }

    @Test // R-LOG-CONTENT
    void nor_is_json_that_leaves_out_an_answer_in_a_row() throws IOException {
        var json = (ObjectNode) new ObjectMapper().readTree(CanonicalJson.of(InspectionStory.material()));
        assertThat(EvidenceJson.read(Step.INSPECTION_MATERIAL, json.toString())).isEqualTo(InspectionStory.material());
        ((ObjectNode) json.path("focus").get(1)).put("finding", " ");
        assertThatThrownBy(() -> EvidenceJson.read(Step.INSPECTION_MATERIAL, json.toString())).isInstanceOf(IllegalStateException.class)
            .hasMessage("nothing in the place of finding in evidence of inspection-material");
    }

    @Test
    void when_it_happened_and_whether_it_came_into_being_here() {
        var material = InspectionStory.material();
        assertThat(material.endedOn()).contains(InspectionStory.day(14));
        assertThat(Altered.of(material, "signatures", List.of(new Signature("p1", "张明", false, null), new Signature("p2", "李强", true, InspectionStory.day(15)))).endedOn())
            .contains(InspectionStory.day(15));
        assertThat(InspectionStory.plan().endedOn()).contains(InspectionStory.day(3));
        assertThat(InspectionStory.talks().endedOn()).contains(InspectionStory.day(10));
        var approval = EligibilitySamples.approval(EligibilityApproval.Reply.CONSENT);
        assertThat(approval.happenedOn()).contains(approval.reportedOn());
        assertThat(approval.endedOn()).contains(approval.repliedOn());
        assertThat(InspectionStory.previousUnit().endedOn()).as("on the same day, unless it says otherwise").isEqualTo(InspectionStory.previousUnit().happenedOn());
        assertThat(material.madeHere()).isFalse();
        assertThat(RecommendationSamples.plan().madeHere()).isTrue();
        assertThat(DecisionStory.usual().file().require(DecisionAgenda.class).madeHere()).isTrue();
        assertThat(new PublicityConclusion(0, 0, "", Advice.APPOINT, "").madeHere()).isTrue();
    }

    @Test
    void a_type_is_named_after_its_step() {
        assertThat(Evidence.typeOf(Step.DELIBERATION_CO_REQUEST)).isEqualTo(DeliberationCoRequest.class);
        assertThat(Evidence.stepOf(DeliberationCoRequest.class)).isEqualTo(Step.DELIBERATION_CO_REQUEST);
    }

    @Test
    void json_holds_iso_dates_and_is_read_back_but_never_with_a_field_that_the_type_does_not_know() {
        var request = new DisciplineRequest("1号", LocalDate.of(2026, 3, 5), "");
        assertThat(CanonicalJson.of(request)).isEqualTo("{\"letterNumber\":\"1号\",\"remarks\":\"\",\"sentOn\":\"2026-03-05\"}");
        assertThat(EvidenceJson.read(Step.DISCIPLINE_REQUEST, CanonicalJson.of(request))).isEqualTo(request);
        assertThatThrownBy(() -> EvidenceJson.read(Step.DISCIPLINE_REQUEST, "{\"x\":1}")).isInstanceOf(IllegalStateException.class)
            .hasMessage("not evidence of discipline-request");
    }

    @ParameterizedTest // R-LOG-CONTENT
    @ValueSource(strings = {"{}", "{'letterNumber':'1号','sentOn':'2026-03-05'}", "{'letterNumber':null,'remarks':'','sentOn':'2026-03-05'}",
        "{'letterNumber':' ','remarks':'','sentOn':'2026-03-05'}", "{'letterNumber':'1号','remarks':'','sentOn':null}"})
    void json_that_leaves_out_a_field_or_an_answer_is_no_evidence(String json) {
        assertThatThrownBy(() -> EvidenceJson.read(Step.DISCIPLINE_REQUEST, json.replace('\'', '"'))).isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("discipline-request");
    }

    @ParameterizedTest // R-LOG-CONTENT
    @EnumSource
    void nothing_is_evidence_of_no_step(Step step) {
        assertThatThrownBy(() -> EvidenceJson.read(step, "{}")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void faults_are_counted_and_told_all_at_once_each_under_its_rule() {
        var none = Faults.under("R-GEN-ORDER").unless(true, "甲", "乙");
        assertThat(none.any()).isFalse();
        assertThat(none.count()).isZero();
        assertThatCode(none::refuseIfAny).doesNotThrowAnyException();
        var two = new Faults(RuleId.of("R-GEN-ORDER")).unless(false, "甲", "请改").unless(true, "R-DEC-MAJ", "丙", "请改")
            .unless(false, "R-DEC-MAJ", "乙", "请改");
        assertThat(two.any()).isTrue();
        assertThat(two.count()).isEqualTo(2);
        assertThatThrownBy(two::refuseIfAny).isInstanceOf(Refusal.class).hasMessage("甲（R-GEN-ORDER）。请改。\n乙（R-DEC-MAJ）。请改。");
    }

    @ParameterizedTest
    @CsvSource({"TRANSFER, E2014, p, t, true", "REMOVAL, E2014, p, t, false", "TRANSFER, E2019, p, t, false", "TRANSFER, E2014, x, t, false",
        "TRANSFER, E2014, p, x, false"})
    void a_case_is_opened_by_the_motion_that_names_kind_edition_post_and_title(CaseKind kind, EditionId edition, String post, String title,
            boolean opens) {
        var selection = new SelectionCase("2026-0001", kind, edition, post, title, NOW);
        assertThat(new OpeningCase(Kind.TRANSFER, Applied.E2014, "p", "工作需要", "t").opens(selection)).isEqualTo(opens);
        assertThat(selection.number()).isEqualTo("2026-0001");
        assertThat(selection.openedAt()).isEqualTo(NOW);
    }

    @Test
    void rows_of_evidence_give_back_what_was_stored() {
        var row = new EvidenceRow("id", "2026-0001", "opening-case", "c1", "zhang", NOW, "{}", "hash");
        assertThat(Map.of("id", row.id(), "case", row.caseNumber(), "step", row.step(), "candidate", row.candidate(), "actor", row.actor(),
            "at", row.at(), "payload", row.payload(), "sha256", row.sha256())).isEqualTo(Map.of("id", "id", "case", "2026-0001", "step",
            "opening-case", "candidate", "c1", "actor", "zhang", "at", NOW, "payload", "{}", "sha256", "hash"));
    }

    @Test
    void rows_of_papers_give_back_what_was_stored_and_every_column_goes_into_the_hash() {
        var row = new PaperRow("id", "2026-0001", PAPER, "记录.pdf", "application/pdf", 99, "zhang", NOW);
        assertThat(row.paper(7)).isEqualTo(PAPER);
        assertThat(row.columns()).containsExactly("id", "2026-0001", "decision-meeting", "c1", "MEETING_MINUTES", "hash", "3", null, "记录.pdf",
            "application/pdf", "99", "zhang", "2026-03-05T01:02:03Z");
        assertThat(Map.of("id", row.id(), "case", row.caseNumber(), "file", row.fileName(), "type", row.mediaType(), "bytes", row.bytes(),
            "actor", row.actor(), "at", row.at(), "sha256", row.sha256())).isEqualTo(Map.of("id", "id", "case", "2026-0001", "file", "记录.pdf",
            "type", "application/pdf", "bytes", 99L, "actor", "zhang", "at", NOW, "sha256", "hash"));
    }

    @Test
    void a_paper_is_called_by_its_sort_or_by_what_stands_in_the_database() {
        var row = new PaperRow("id", "2026-0001", PAPER, "记录.pdf", "application/pdf", 99, "zhang", NOW);
        assertThat(row.label()).isEqualTo("讨论决定会议记录");
        ReflectionTestUtils.setField(row, "kind", "FORGED");
        assertThat(row.label()).isEqualTo("FORGED");
    }
}
