package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.xuanren.evidence.RecommendationEvidenceTest.labels;
import static org.xuanren.evidence.RecommendationEvidenceTest.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.DeliberationLeaders.Outcome;
import org.xuanren.evidence.DeliberationLeaders.Proposal;
import org.xuanren.evidence.DeliberationUnitedFront.Opinion;

/** What contradicts itself never becomes evidence of a deliberation. */
class DeliberationEvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final Proposal WANG = new Proposal("c1", "王甲", true, true, "熟悉业务");
    private static final Proposal LI = new Proposal("c2", "李乙", true, false, "");
    private static final Proposal ZHAO = new Proposal("c3", "赵丙", false, true, "");
    private static final DeliberationLeaders LEADERS = new DeliberationLeaders("市管正职",
        List.of(consulted(DAY), consulted(DAY.plusDays(2)), consulted(DAY.plusDays(1))), Outcome.PROPOSE, "", List.of(WANG, LI));
    private static final DeliberationCoRequest REQUEST = new DeliberationCoRequest("省民政厅", "函〔2026〕1 号", DAY, DAY, "EMS 1");
    private static final Opinion OPINION = new Opinion(Opinion.keyOf("c1", "federation"), "工商联", "吴刚", DAY, View.AGREE, "同意");

    @Test // R-DLB-LEADERS
    void outcome_and_proposals_agree() {
        refused(() -> Altered.of(LEADERS, "proposals", List.of(LI)), "酝酿结果为提交会议讨论，但没有勾选人选（R-DLB-LEADERS）。请勾选提交会议的人选。");
        refused(() -> Altered.of(LEADERS, "outcome", Outcome.NONE, "endReason", "无合适人选"),
            "酝酿结果为终止本案，但勾选了 1 人（R-DLB-LEADERS）。请核对酝酿结果。");
        refused(() -> Altered.of(LEADERS, "outcome", Outcome.NONE, "proposals", List.of(LI)),
            "终止本案未填写原因（R-DLB-LEADERS）。请填写不提交会议的原因。");
        assertThatCode(() -> Altered.of(LEADERS, "outcome", Outcome.NONE, "proposals", List.of(LI), "endReason", "无合适人选"))
            .doesNotThrowAnyException();
    }

    @Test // R-DLB-LEADERS
    void whoever_does_not_agree_says_why() {
        refused(() -> Altered.of(consulted(DAY), "view", View.DISAGREE), "何峰不同意，未写明意见内容（R-DLB-LEADERS）。请写明其意见。");
        refused(() -> Altered.of(consulted(DAY), "view", View.DEFER, "text", " "), "何峰建议缓议，未写明意见内容（R-DLB-LEADERS）。请写明其意见。");
        assertThatCode(() -> Altered.of(consulted(DAY), "view", View.DISAGREE, "text", "任职时间短")).doesNotThrowAnyException();
    }

    @Test // R-DLB-LEADERS
    void whoever_is_proposed_is_proposed_for_a_reason_and_all_faults_are_told_at_once() {
        refused(() -> Altered.of(LEADERS, "proposals", List.of(WANG, ZHAO, LI)), "提交赵丙未写明理由（R-DLB-LEADERS）。请填写提交会议的理由。");
        refused(() -> Altered.of(LEADERS, "outcome", Outcome.NONE, "proposals", List.of(ZHAO)),
            "酝酿结果为终止本案，但勾选了 1 人（R-DLB-LEADERS）。请核对酝酿结果。\n终止本案未填写原因（R-DLB-LEADERS）。请填写不提交会议的原因。\n"
                + "提交赵丙未写明理由（R-DLB-LEADERS）。请填写提交会议的理由。");
    }

    @Test // R-DLB-NONPARTY
    void it_knows_whom_it_puts_to_the_meeting_and_who_of_them_is_no_party_member() {
        assertThat(LEADERS.proposed()).containsExactly("c1");
        assertThat(LEADERS.proposedNonParty()).containsExactly(WANG);
        assertThat(LEADERS.anyNonParty()).isTrue();
        var member = Altered.of(LEADERS, "proposals", List.of(Altered.of(ZHAO, "reason", "熟悉业务"), LI));
        assertThat(member.proposed()).containsExactly("c3");
        assertThat(member.proposedNonParty()).isEmpty();
        assertThat(member.anyNonParty()).isFalse();
    }

    @Test // R-DLB-DUAL-1M
    void a_letter_is_received_after_it_was_sent() {
        assertThat(Altered.of(REQUEST).happenedOn()).contains(DAY);
        assertThat(Altered.of(REQUEST, "receivedOn", DAY.plusDays(1)).happenedOn()).contains(DAY);
        refused(() -> Altered.of(REQUEST, "receivedOn", DAY.minusDays(1)),
            "对方收函日期 2026-03-04 早于发函日期 2026-03-05（R-DLB-DUAL）。请核对收函凭证。");
    }

    @Test // R-DLB-NONPARTY
    void an_opinion_is_given_if_it_is_complete_and_in_writing() {
        assertThat(Opinion.keyOf("c1", "federation")).isEqualTo("c1:federation");
        assertThat(OPINION.key()).isEqualTo("c1:federation");
        assertThat(OPINION.given()).isTrue();
        assertThat(List.of(Altered.of(OPINION, "person", " "), Altered.of(OPINION, "on", null), Altered.of(OPINION, "view", null),
            Altered.of(OPINION, "text", ""))).noneMatch(Opinion::given);
    }

    @Test // R-DLB-LEADERS, R-DLB-TWICE, R-DLB-NONPARTY, R-DLB-DUAL
    void a_deliberation_begins_with_its_first_talk_and_ends_with_its_last() {
        assertThat(LEADERS.happenedOn()).contains(DAY);
        assertThat(Altered.of(LEADERS, "consulted", List.of()).happenedOn()).isEmpty();
        assertThat(new FirstDeliberationViews(LEADERS.consulted()).happenedOn()).contains(DAY);
        assertThat(new FirstDeliberationViews(LEADERS.consulted()).endedOn()).contains(DAY.plusDays(2));
        assertThat(LEADERS.endedOn()).contains(DAY.plusDays(2));
        var heard = new DeliberationUnitedFront(List.of(Altered.of(OPINION, "on", DAY.plusDays(3)), OPINION, Altered.of(OPINION, "on", DAY.minusDays(9), "text", "")));
        assertThat(heard.happenedOn()).contains(OPINION.on());
        assertThat(heard.endedOn()).contains(DAY.plusDays(3));
        assertThat(REQUEST.endedOn()).contains(REQUEST.receivedOn());
        assertThat(new DeliberationCoReply(DeliberationCoReply.Answer.AGREE, DAY, "1", "吴刚", "").happenedOn()).contains(DAY);
        assertThat(new DeliberationSettlement(DeliberationSettlement.Result.NOT_APPROVED, "1", DAY, "").happenedOn()).contains(DAY);
    }

    @Test // R-DLB-DUAL-SPLIT
    void only_the_answer_that_says_so_disagrees() {
        assertThat(new DeliberationCoReply(DeliberationCoReply.Answer.AGREE, DAY, "1", "吴刚", "").disagrees()).isFalse();
        assertThat(new DeliberationCoReply(DeliberationCoReply.Answer.DISAGREE, DAY, "1", "吴刚", "专业不符").disagrees()).isTrue();
        refused(() -> new DeliberationCoReply(DeliberationCoReply.Answer.DISAGREE, DAY, "1", "吴刚", " "), "协管方不同意而『意见内容』未填写（R-DLB-DUAL）。请写明不同意的理由。");
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(LeadersOf.values())).containsExactly("党委", "人大常委会", "政府", "政协", "上级分管领导");
        assertThat(labels(View.values())).containsExactly("同意", "不同意", "建议缓议");
        assertThat(labels(Outcome.values())).containsExactly("提交会议讨论", "不提交会议，本案终止");
        assertThat(labels(DeliberationCoReply.Answer.values())).containsExactly("同意", "不同意");
        assertThat(labels(DeliberationSettlement.Result.values())).containsExactly("按主管方意见办理", "不同意该人选");
    }

    private static Consulted consulted(LocalDate on) {
        return new Consulted(LeadersOf.GOVERNMENT, "何峰", on, View.AGREE, "");
    }
}
