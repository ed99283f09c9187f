package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.Consulted;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationLeaders.Outcome;
import org.xuanren.evidence.DeliberationLeaders.Proposal;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.evidence.View;
import org.xuanren.rule.TestFile;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

/** What would cost every other consultation again, the month of the assisting side included, is told at once. */
class DeliberationLeadersIntakeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DeliberationLeaders PROPOSAL = new DeliberationLeaders("市管干部", List.of(), Outcome.PROPOSE, "",
        List.of(new Proposal("c1", "甲", false, true, "合适"), new Proposal("c2", "乙", false, false, "")));

    @Test // R-DLB-LEADERS, R-DLB-SUPLEAD
    void whoever_has_to_be_consulted_is_consulted_first() {
        assertThatThrownBy(checked(CaseKind.PROMOTION_LEADING, consulting())::refuseIfAny)
            .hasMessage("未在党委领导成员中酝酿（R-DLB-LEADERS）。请补充酝酿。\n未征求上级分管领导意见（R-DLB-SUPLEAD）。请补充酝酿。");
        assertThat(checked(CaseKind.PROMOTION_LEADING, consulting(LeadersOf.PARTY_COMMITTEE, LeadersOf.SUPERIOR_LEADER, LeadersOf.GOVERNMENT)).any()).isFalse();
        assertThat(checked(CaseKind.REMOVAL, consulting()).any()).as("nothing of this is asked of a removal").isFalse();
        var nobody = Altered.of(consulting(LeadersOf.GOVERNMENT), "outcome", Outcome.NONE, "endReason", "方案有变", "proposals", List.of());
        assertThat(checked(CaseKind.PROMOTION_LEADING, nobody).any()).as("nobody of the committee was asked whether it is to end").isTrue();
        assertThat(checked(CaseKind.PROMOTION_LEADING, Altered.of(nobody, "consulted", consulting(LeadersOf.PARTY_COMMITTEE).consulted())).any())
            .as("the case is to end").isFalse();
    }

    @Test // R-DLB-DUAL
    void the_assisting_side_is_asked_about_one_person() {
        var both = Altered.of(consulting(LeadersOf.PARTY_COMMITTEE, LeadersOf.SUPERIOR_LEADER, LeadersOf.GOVERNMENT), "proposals",
            List.of(PROPOSAL.proposals().get(0), Altered.of(PROPOSAL.proposals().get(1), "proposed", true, "reason", "合适")));
        assertThat(checked(CaseKind.PROMOTION_LEADING, false, both).any()).isFalse();
        assertThatThrownBy(checked(CaseKind.PROMOTION_LEADING, true, both)::refuseIfAny)
            .hasMessage("双重管理职位提出 2 人提交会议，省民政厅的意见须针对一名人选（R-DLB-DUAL）。请只提出一名拟任人选。");
    }

    private static DeliberationLeaders consulting(LeadersOf... bodies) {
        return Altered.of(PROPOSAL, "consulted", Arrays.stream(bodies).map(body -> new Consulted(body, "何峰", DAY, View.AGREE, "")).toList());
    }

    private static Faults checked(CaseKind kind, DeliberationLeaders evidence) {
        return checked(kind, true, evidence);
    }

    private static Faults checked(CaseKind kind, boolean dual, DeliberationLeaders evidence) {
        var post = Altered.of(RecommendationSamples.post(), "organisationKind", "GOVERNMENT_DEPARTMENT", "dualManaged", dual, "coManagingParty", dual ? "省民政厅" : "");
        var file = TestFile.of(kind, EditionId.E2014).on(DAY).with(RecommendationSamples.vacancy(post)).file();
        var faults = Faults.under("R-DLB-LEADERS");
        new DeliberationLeadersIntake(null).check(evidence, new Asking(Optional.of(file), "zhang", DAY, null), faults);
        return faults;
    }
}
