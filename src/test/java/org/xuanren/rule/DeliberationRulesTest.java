package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.RecommendationSamples.post;
import static org.xuanren.evidence.RecommendationSamples.vacancy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CandidatesSamples;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Consulted;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.DeliberationCoReply;
import org.xuanren.evidence.DeliberationCoReply.Answer;
import org.xuanren.evidence.DeliberationCoRequest;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationLeaders.Outcome;
import org.xuanren.evidence.DeliberationLeaders.Proposal;
import org.xuanren.evidence.DeliberationSettlement;
import org.xuanren.evidence.DeliberationSettlement.Result;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.View;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Stage;

class DeliberationRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    @ParameterizedTest(name = "{0}: {1}, then {2}") // R-DLB-LEADERS
    @CsvSource({"PARTY_DEPARTMENT, PARTY_COMMITTEE, ", "GOVERNMENT, PARTY_COMMITTEE, GOVERNMENT", "GOVERNMENT_DEPARTMENT, PARTY_COMMITTEE, GOVERNMENT",
        "CONGRESS, PARTY_COMMITTEE, CONGRESS", "CPPCC, PARTY_COMMITTEE, CPPCC", "COURT, PARTY_COMMITTEE, "})
    void the_leaders_of_the_committee_and_those_of_the_body_of_the_post_are_consulted(String kind, LeadersOf committee, LeadersOf own) {
        var rule = new LeadersDeliberated();
        Judged.again(rule, file(at("organisationKind", kind), consulted(LeadersOf.SUPERIOR_LEADER)), null,
            "未在党委领导成员中酝酿（R-DLB-LEADERS）。请补充酝酿。");
        if (own == null) {
            Judged.met(rule, file(at("organisationKind", kind), consulted(committee)), "酝酿 1 人，范围：党委（R-DLB-LEADERS）。");
        } else {
            Judged.again(rule, file(at("organisationKind", kind), consulted(committee)), null,
                "职位属于%1$s系统，未听取%1$s有关领导成员意见（R-DLB-LEADERS）。请补充酝酿。".formatted(own.label()));
            Judged.met(rule, file(at("organisationKind", kind), consulted(own, committee, own)),
                "酝酿 3 人，范围：党委、%s（R-DLB-LEADERS）。".formatted(own.label()));
        }
    }

    @Test // R-DLB-LEADERS
    void a_deliberation_that_proposes_nobody_ends_the_case() {
        var nobody = new DeliberationLeaders("市管干部", List.of(one(LeadersOf.PARTY_COMMITTEE, DAY)), Outcome.NONE, "人选意见不集中", List.of());
        Judged.ends(new LeadersDeliberated(), file(at("organisationKind", "GOVERNMENT"), nobody), "酝酿后不提出拟任人选：人选意见不集中（R-DLB-LEADERS）。本案终止。");
        Judged.again(new LeadersDeliberated(), file(at("organisationKind", "GOVERNMENT"), Altered.of(nobody, "consulted", List.of(one(LeadersOf.GOVERNMENT, DAY)))), null,
            "未在党委领导成员中酝酿（R-DLB-LEADERS）。请补充酝酿。");
    }

    @Test // R-DLB-LEADERS
    void of_a_removal_it_is_asked_only_whether_it_is_proposed() {
        var removal = TestFile.of(CaseKind.REMOVAL, EditionId.E2002).with(at("organisationKind", "GOVERNMENT"));
        Judged.notApplicable(new LeadersDeliberated(), removal.with(consulted(LeadersOf.PARTY_COMMITTEE)).file(), "免职没有规定酝酿范围（R-DLB-LEADERS）。");
        Judged.ends(new LeadersDeliberated(), removal.with(new DeliberationLeaders("市管干部", List.of(), Outcome.NONE, "申诉成立", List.of())).file(),
            "酝酿后不提请免职：申诉成立（R-DLB-LEADERS）。本案终止。");
    }

    @ParameterizedTest(name = "consulted {0}, proposed {1}: {2}") // R-DLB-TWICE
    @CsvSource({"2026-03-15, true, false", "2026-03-16, true, true", "2026-03-17, true, true", "2026-03-15, false, true"})
    void whoever_is_proposed_is_talked_over_after_his_inspection(LocalDate on, boolean proposed, boolean lets) {
        var file = TestFile.usual().with("c1", InspectionStory.report()) // heard on 16 March
            .with(proposing(List.of(one(LeadersOf.PARTY_COMMITTEE, DAY), one(LeadersOf.GOVERNMENT, on)), "甲", proposed));
        if (lets) {
            Judged.met(new DeliberatedAgain(), file.file(), "讨论决定前已再次酝酿（R-DLB-TWICE）。");
        } else {
            Judged.again(new DeliberatedAgain(), file.file(), null, "对甲的酝酿早于听取考察汇报的 2026-03-16（R-DLB-TWICE）。请在考察后重新酝酿。");
        }
    }

    @Test // R-DLB-TWICE
    void the_inspection_of_somebody_else_bears_on_nobody() {
        Judged.met(new DeliberatedAgain(), TestFile.usual().with("c2", InspectionStory.report())
            .with(proposing(List.of(one(LeadersOf.PARTY_COMMITTEE, LocalDate.of(2026, 3, 1))), "甲", true)).file(),
            "讨论决定前已再次酝酿（R-DLB-TWICE）。");
    }

    @Test // R-GEN-NOMEET
    void only_who_passed_the_inspection_is_proposed() {
        var rule = new OnlyInspectedAreProposed();
        var file = TestFile.usual().with(CandidatesSamples.decision());
        Judged.met(rule, file.file(), "拟任人选 0 人均已通过考察（R-GEN-NOMEET）。");
        file.with(proposing(List.of(one(LeadersOf.PARTY_COMMITTEE, DAY)), "甲", true));
        Judged.again(rule, file.file(), null, "拟任人选中有未通过考察的人员（R-GEN-NOMEET）。请重新提出拟任人选。");
        file.judged(Stage.INSPECTION, "c1", Judgement.Outcome.PASSED);
        Judged.met(rule, file.file(), "拟任人选 1 人均已通过考察（R-GEN-NOMEET）。");
    }

    @ParameterizedTest(name = "{0}") // R-DLB-SUPLEAD
    @CsvSource({"PARTY_DEPARTMENT, true", "GOVERNMENT_DEPARTMENT, true", "GOVERNMENT, false", "CONGRESS, false"})
    void for_leaders_of_a_department_the_superior_leader_in_charge_is_asked(String kind, boolean asked) {
        var rule = new SuperiorLeaderAsked();
        if (!asked) {
            Judged.notApplicable(rule, file(at("organisationKind", kind)), "职位不属于工作部门（R-DLB-SUPLEAD）。");
            return;
        }
        Judged.again(rule, file(at("organisationKind", kind), consulted(LeadersOf.PARTY_COMMITTEE)), null,
            "未征求上级分管领导意见（R-DLB-SUPLEAD）。请补充酝酿。");
        Judged.met(rule, file(at("organisationKind", kind), consulted(LeadersOf.PARTY_COMMITTEE, LeadersOf.SUPERIOR_LEADER)),
            "已征求上级分管领导意见（R-DLB-SUPLEAD）。");
    }

    @Test // R-DLB-DUAL
    void the_assisting_side_is_asked_about_those_who_are_proposed_now() {
        var rule = new CoPartyAsked();
        var unasked = "双重管理职位未就拟任人选征求省税务局意见（R-DLB-DUAL）。请先发函征求意见。";
        var asked = "2026-03-20 函询省税务局，对方 2026-03-21 收到（R-DLB-DUAL）。";
        Judged.notApplicable(rule, file(at("chief", true)), "职位不实行双重管理（R-DLB-DUAL）。");
        Judged.again(rule, file(dual(true)), null, unasked);
        Judged.met(rule, file(dual(true), letter()), asked); // a removal knows no proposal
        Judged.met(rule, file(dual(true), consulted(LeadersOf.PARTY_COMMITTEE), letter()), asked);
        Judged.again(rule, file(dual(true), letter(), consulted(LeadersOf.PARTY_COMMITTEE)), null, unasked);
    }

    @Test // R-DLB-DUAL-1M
    void silence_is_of_no_interest_where_nobody_was_asked() {
        Judged.notApplicable(new SilenceOfCoParty(), file(dual(true)), "未函询协管方（R-DLB-DUAL-1M）。");
    }

    @Test // R-DLB-DUAL-1M
    void an_answer_needs_no_term() {
        Judged.met(new SilenceOfCoParty(), file(dual(true), letter(), reply(Answer.DISAGREE)), "协管方于 2026-03-22 回复不同意（R-DLB-DUAL-1M）。");
        Judged.met(new SilenceOfCoParty(), TestFile.usual().on(DAY).with(letter()).on(DAY.plusMonths(1).plusDays(2)).file(),
            "协管方至 2026-04-21 未回复，视为同意（R-DLB-DUAL-1M）。");
        assertThat(SilenceOfCoParty.lastDay(TestFile.usual().on(DAY).with(letter()).file())).isEqualTo("2026-04-21");
    }

    @Test // R-DLB-DUAL-SPLIT
    void agreement_and_silence_leave_nothing_to_settle() {
        var agreed = "主管方与协管方没有分歧（R-DLB-DUAL-SPLIT）。";
        Judged.notApplicable(new DisagreementSettled(), file(dual(true)), agreed);
        Judged.notApplicable(new DisagreementSettled(), file(dual(true), letter()), agreed);
        Judged.notApplicable(new DisagreementSettled(), file(dual(true), letter(), reply(Answer.AGREE)), agreed);
    }

    @Test // R-DLB-DUAL-SPLIT
    void a_chief_post_is_settled_by_the_superior_and_a_deputy_post_by_the_principal_side() {
        var open = "正职，协管方不同意，上级尚未裁定（R-DLB-DUAL-SPLIT）。请报上级组织部门裁定。";
        Judged.again(new DisagreementSettled(), file(dual(true), letter(), reply(Answer.DISAGREE)), null, open);
        Judged.again(new DisagreementSettled(), file(dual(true), settlement(Result.PRINCIPAL_SIDE), letter(), reply(Answer.DISAGREE)), null, open);
        Judged.met(new DisagreementSettled(), file(dual(true), letter(), reply(Answer.DISAGREE), settlement(Result.PRINCIPAL_SIDE)),
            "上级于 2026-03-25 裁定按主管方意见办理（裁 5 号）（R-DLB-DUAL-SPLIT）。");
        Judged.ends(new DisagreementSettled(), file(dual(true), letter(), reply(Answer.DISAGREE), settlement(Result.NOT_APPROVED)),
            "上级于 2026-03-25 裁定不同意该人选（裁 5 号）（R-DLB-DUAL-SPLIT）。本案终止。");
        Judged.ends(new DisagreementSettled(), TestFile.of(CaseKind.REMOVAL, EditionId.E2002).with(dual(true)).with(letter()).with(reply(Answer.DISAGREE))
            .with(settlement(Result.NOT_APPROVED)).file(), "上级于 2026-03-25 裁定不同意免职（裁 5 号）（R-DLB-DUAL-SPLIT）。本案终止。");
        Judged.met(new DisagreementSettled(), file(dual(false), letter(), reply(Answer.DISAGREE)),
            "副职，协管方不同意，由主管方决定（R-DLB-DUAL-SPLIT）。");
        for (var none : List.of(Altered.of(dual(true).post(), "internal", true), Altered.of(dual(true).post(), "leading", false))) {
            Judged.met(new DisagreementSettled(), file(vacancy(none), letter(), reply(Answer.DISAGREE)),
                "内设机构或非领导职务，协管方不同意，由主管方决定（R-DLB-DUAL-SPLIT）。");
        }
    }

    @Test // R-DLB-DUAL-SPLIT
    void whom_the_superior_lets_stand_is_not_out() {
        var file = TestFile.usual().on(DAY).with(dual(true)).with(CandidatesSamples.decision()).judged(Stage.INSPECTION, "c1", Judgement.Outcome.PASSED)
            .with(consulted(LeadersOf.PARTY_COMMITTEE)).with(letter()).with(reply(Answer.DISAGREE)).with(settlement(Result.PRINCIPAL_SIDE));
        assertThat(DisagreementSettled.left(file.file())).containsExactly("c1");
    }

    @Test // R-DLB-DUAL-SPLIT, R-GEN-NOMEET
    void whom_the_superior_refuses_is_out_and_the_other_may_still_be_proposed() {
        var other = Altered.of(CandidatesSamples.wang(), "key", "c3", "person", new PersonRef("c3", "丙", "副局长"));
        var file = TestFile.usual().on(DAY).with(dual(true)).with(CandidatesSamples.decision(CandidatesSamples.wang(), other))
            .judged(Stage.INSPECTION, "c1", Judgement.Outcome.PASSED).judged(Stage.INSPECTION, "c3", Judgement.Outcome.PASSED)
            .with(consulted(LeadersOf.PARTY_COMMITTEE)).with(letter()).with(reply(Answer.DISAGREE)).with(settlement(Result.NOT_APPROVED));
        assertThat(DisagreementSettled.left(file.file())).containsExactly("c3");
        Judged.again(new DisagreementSettled(), file.file(), null,
            "上级于 2026-03-25 裁定不同意该人选（裁 5 号）（R-DLB-DUAL-SPLIT）。请从其他通过考察的人选中另行酝酿提出，或终止本案。");
        Judged.met(new OnlyInspectedAreProposed(), file.file(), "拟任人选 1 人均已通过考察（R-GEN-NOMEET）。");
        assertThat(DisagreementSettled.left(file.file())).containsExactly("c3");
        Judged.again(new OnlyInspectedAreProposed(), file.with(consulted(LeadersOf.PARTY_COMMITTEE)).file(), null,
            "拟任人选中有上级裁定不同意的人员（R-GEN-NOMEET）。请重新提出拟任人选。");
        file.with(proposing(List.of(one(LeadersOf.PARTY_COMMITTEE, DAY)), "甲", false)).with(letter()).with(reply(Answer.DISAGREE));
        Judged.met(new OnlyInspectedAreProposed(), file.file(), "拟任人选 1 人均已通过考察（R-GEN-NOMEET）。");
        Judged.ends(new DisagreementSettled(), file.with(settlement(Result.NOT_APPROVED)).file(),
            "上级于 2026-03-25 裁定不同意该人选（裁 5 号）（R-DLB-DUAL-SPLIT）。本案终止。");
    }

    @Test // R-DLB-*: the gate asks them all
    void the_rules_are_read_in_their_order() {
        assertThat(Rulebook.of(Stage.DELIBERATION)).extracting(rule -> rule.id().value()).containsExactly("R-DLB-LEADERS", "R-DLB-TWICE",
            "R-GEN-NOMEET", "R-DLB-SUPLEAD", "R-DLB-NONPARTY", "R-DLB-DUAL", "R-DLB-DUAL-1M", "R-DLB-DUAL-SPLIT");
    }

    private static CaseFile file(Evidence... evidence) {
        var file = TestFile.usual().on(DAY);
        Arrays.stream(evidence).forEach(file::with);
        return file.file();
    }

    private static OpeningVacancy at(String component, Object value) {
        return vacancy(Altered.of(post(), component, value));
    }

    private static OpeningVacancy dual(boolean chief) {
        return vacancy(Altered.of(post(), "chief", chief, "dualManaged", true, "coManagingParty", "省税务局"));
    }

    private static DeliberationLeaders consulted(LeadersOf... bodies) {
        return proposing(Arrays.stream(bodies).map(body -> one(body, DAY)).toList(), "甲", true);
    }

    private static DeliberationLeaders proposing(List<Consulted> consulted, String name, boolean proposed) {
        return new DeliberationLeaders("市管干部", consulted, Outcome.PROPOSE, "", List.of(new Proposal("c1", name, false, proposed, "合适"),
            new Proposal("c3", "丙", false, !proposed, "合适")));
    }

    private static Consulted one(LeadersOf body, LocalDate on) {
        return new Consulted(body, "周某", on, View.AGREE, "");
    }

    private static DeliberationCoRequest letter() {
        return new DeliberationCoRequest("省税务局", "9 号", DAY, DAY.plusDays(1), "回执");
    }

    private static DeliberationCoReply reply(Answer answer) {
        return new DeliberationCoReply(answer, DAY.plusDays(2), "3 号", "冯协", "建议另行考虑");
    }

    private static DeliberationSettlement settlement(Result result) {
        return new DeliberationSettlement(result, "裁 5 号", DAY.plusDays(5), "");
    }

}
