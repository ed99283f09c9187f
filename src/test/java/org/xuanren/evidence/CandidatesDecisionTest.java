package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.xuanren.evidence.CandidatesSamples.*;
import static org.xuanren.evidence.RecommendationEvidenceTest.labels;
import static org.xuanren.evidence.RecommendationEvidenceTest.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.CandidatesDecision.Body;
import org.xuanren.evidence.CandidatesDecision.Outcome;

class CandidatesDecisionTest {

    @Test // R-CAND-COLL
    void no_more_members_come_than_there_are() {
        assertThatCode(() -> Altered.of(decision(), "present", 9)).doesNotThrowAnyException();
        refused(() -> Altered.of(decision(), "present", 10), "到会成员为 10，多于应到 9 人（R-CAND-COLL）。请核对签到册和名册。");
        var department = Altered.of(decision(), "body", CandidatesDecision.Body.ORGANIZATION_DEPARTMENT, "departmentMembers", 7);
        assertThat(department.due()).isEqualTo(7);
        refused(() -> Altered.of(department, "present", 8), "到会成员为 8，多于应到 7 人（R-CAND-COLL）。请核对签到册和名册。");
        refused(() -> Altered.of(department, "departmentInRoster", 5), "到会成员为 6，多于应到 5 人（R-CAND-COLL）。请核对签到册和名册。");
        assertThat(Altered.of(department, "departmentInRoster", 6).due()).as("whatever was typed").isEqualTo(6);
    }

    @Test // R-REC-EX-SUPPORT
    void no_more_support_than_were_surveyed() {
        assertThatCode(() -> Altered.of(decision(), "rows", List.of(Altered.of(wang(), "supporting", 40)))).doesNotThrowAnyException();
        refused(() -> Altered.of(decision(), "rows", List.of(Altered.of(wang(), "supporting", 41))),
            "王甲的拥护人数为 41，多于测评人数 40（R-REC-EX-SUPPORT）。请核对测评结果。");
        refused(() -> Altered.of(decision(), "rows", List.of(Altered.of(wang(), "surveyed", 42))),
            "王甲的测评人数为 42，多于应参加测评的 41 人（R-REC-EX-SUPPORT）。请核对测评范围。");
    }

    @Test // R-CAND-COLL
    void result_and_choice_agree() {
        refused(() -> Altered.of(decision(), "rows", List.of(Altered.of(wang(), "chosen", false))),
            "研究结果为确定考察对象，但没有勾选人选（R-CAND-COLL）。请勾选考察对象，或改为终止本案并填写原因。");
        refused(() -> Altered.of(Altered.of(decision(), "endReason", "无合适人选"), "outcome", Outcome.ENDED),
            "研究结果为终止本案，但勾选了 1 人（R-CAND-COLL）。请核对研究结果。");
        refused(() -> Altered.of(ended("无合适人选"), "endReason", ""), "终止本案未填写原因（R-CAND-COLL）。请填写未确定的原因。");
    }

    @Test
    void it_knows_who_was_chosen_and_who_was_discussed() {
        var decision = Altered.of(decision(), "rows", List.of(wang(), li()));
        assertThat(decision.candidateIds()).containsExactly("c1");
        assertThat(decision.chosen()).containsExactly(wang());
        assertThat(decision.nameOf("c2")).isEqualTo("李乙");
        assertThat(decision.nameOf("c9")).isEmpty();
        assertThat(decision.happenedOn()).contains(decision.heldOn());
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(Body.values())).containsExactly("党委（党组）", "组织（人事）部门");
        assertThat(labels(Outcome.values())).containsExactly("确定考察对象", "未确定考察对象，终止本案");
    }
}
