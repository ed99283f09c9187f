package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.evidence.RecommendationSamples.holders;
import static org.xuanren.evidence.RecommendationSamples.post;
import static org.xuanren.evidence.RecommendationSamples.vacancy;
import static org.xuanren.rule.DecisionStory.FIRST;
import static org.xuanren.rule.DecisionStory.HELD;
import static org.xuanren.rule.DecisionStory.PREPARED;
import static org.xuanren.rule.DecisionStory.SECOND;
import static org.xuanren.rule.DecisionStory.due;
import static org.xuanren.rule.DecisionStory.item;
import static org.xuanren.rule.DecisionStory.member;
import static org.xuanren.rule.DecisionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.CandidatesSamples;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.DecisionAgenda.Bar;
import org.xuanren.evidence.DecisionAgenda.Reply;
import org.xuanren.evidence.DecisionMeeting.Presence;
import org.xuanren.evidence.DecisionMeeting.Presenter;
import org.xuanren.evidence.EligibilityApproval;
import org.xuanren.evidence.EligibilitySamples;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.EligibilitySheet.ExceptionGround;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.evidence.OpeningVacancy.Chosen;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.rule.Finding.Verdict;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Item;
import org.xuanren.statute.Share;
import org.xuanren.statute.Stage;

class DecisionRulesTest {

    @Test
    void a_meeting_in_order_meets_every_rule_that_applies() {
        var file = usual().written().with(CandidatesSamples.decision()).judged(Stage.INSPECTION, "c1", Outcome.PASSED).file();
        assertThat(Rulebook.judge(Stage.DECISION, file)).allMatch(Finding::lets).filteredOn(finding -> finding.verdict() == Verdict.MET)
            .extracting(finding -> finding.rule().value()).containsExactly("R-GEN-NOMEET", "R-GEN-NOMEET", "R-QUOTA-LIMIT", "R-DEC-BARMEET",
                "R-DEC-PREREP", "R-DEC-COLL", "R-DEC-QUORUM", "R-DEC-QUORUM", "R-DEC-RECUSE", "R-DEC-RECORDER", "R-DEC-PRESENT", "R-DEC-ONEBYONE",
                "R-DEC-STATE", "R-DEC-DEFER", "R-DEC-WAY", "R-DEC-BALLOT-LOCAL", "R-DEC-MINUTES", "R-DEC-RECON", "R-DEC-DEFER", "R-DEC-MAJ");
        assertThat(Rulebook.judge(Stage.DECISION, file)).filteredOn(finding -> finding.verdict() == Verdict.NOT_APPLICABLE)
            .extracting(finding -> finding.rule().value()).containsExactly("R-DEC-CHIEF", "R-DEC-RECESS", "R-DEC-BALLOT-DEPT");
    }

    @Nested
    class Before_the_meeting {

        @Test // R-GEN-NOMEET
        void only_who_passed_the_inspection_is_put_to_it() {
            var rule = new OnlyConformingPersons();
            var file = usual().agenda("persons", List.of(FIRST, SECOND)).written().with(CandidatesSamples.decision());
            file.judged(Stage.INSPECTION, "c1", Outcome.PASSED).judged(Stage.INSPECTION, "c2", Outcome.PASSED);
            Judged.again(rule, file.file(), null,
                "提交会议讨论 2 人，其中 乙 未通过前面各阶段（R-GEN-NOMEET）。不符合规定的不上会，请重新筹备会议。");
            Judged.met(rule, usual().written().with(CandidatesSamples.decision()).judged(Stage.INSPECTION, "c1", Outcome.PASSED).file(),
                "提交会议讨论 1 人，均已通过前面各阶段（R-GEN-NOMEET）。");
            Judged.again(rule, usual().agenda("persons", List.of()).file(), null,
                "没有提交会议讨论的人选（R-GEN-NOMEET）。请先完成前面各步骤后重新筹备会议。");
        }

        @Test // R-GEN-NOMEET
        void a_removal_is_about_the_holder_and_nobody_else() {
            var removal = DecisionStory.of(CaseKind.REMOVAL, EditionId.E2002).vacancy(Altered.of(vacancy(), "person", "c2"));
            assertThat(new OnlyConformingPersons().judge(removal.file()).lets()).isFalse();
            assertThat(new OnlyConformingPersons().judge(removal.agenda("persons", List.of(SECOND)).file()).lets()).isTrue();
        }

        @ParameterizedTest(name = "{0} is now {1}: {2}") // R-GEN-NOMEET
        @CsvSource({"organisation, mz-2, 所在机构", "organisationKind, COURT, 机构性质", "level, CITY, 职级", "chief, false, 正副职", "leading, false, 领导职务",
            "internal, true, 内设机构职务", "partySecretary, true, 党组（党委）书记", "partyPost, true, 党内职务", "dualManaged, true, 双重管理",
            "coManagingParty, 省民政厅, 协管方", "legalDemand, 法律职业资格, 法定任职资格", "body, plenum, 讨论决定机构"})
        void what_was_judged_before_is_the_post_that_is_decided_on(String trait, String now, String told) {
            var changed = Altered.of(post(), trait, List.of("true", "false").contains(now) ? Boolean.valueOf(now) : now);
            var found = "市民政局局长的登记在开案后有变更：" + told + "（R-GEN-NOMEET）。此前各阶段按原登记办理，请更正名册，或提议终止本案后重新开案。";
            Judged.again(new PostAsOpened(), usual().meeting("post", changed).file(), null, found);
            assertThat(PostAsOpened.BEFOREHAND.judge(usual().agenda("post", changed).file()).sentence()).isEqualTo(found);
            assertThat(PostAsOpened.BEFOREHAND.judge(usual().meeting("post", changed).file()).lets()).isTrue();
        }

        @Test // R-GEN-NOMEET
        void who_holds_it_and_how_many_may_hold_it_changes_meanwhile() {
            Judged.met(new PostAsOpened(), usual().meeting("post", post(4, 3)).file(), "职位的性质与开案时的登记一致（R-GEN-NOMEET）。");
        }

        @ParameterizedTest(name = "approved {0}, filled {1}, leaving {2}: {3}") // R-QUOTA-LIMIT
        @CsvSource({"1, 0, 0, true", "1, 1, 0, false", "1, 1, 1, true", "4, 3, 0, true", "4, 5, 1, false", "4, 5, 2, true"})
        void the_quota_holds_at_the_meeting(int approved, int filled, int vacating, boolean lets) {
            var file = usual().meeting("post", post(approved, filled)).vacancy(Altered.of(vacancy(post(9, 9)), "leaving", holders(vacating))).file();
            assertThat(new QuotaAtDecision().judge(file).lets()).isEqualTo(lets);
        }

        @Test // R-QUOTA-LIMIT
        void the_quota_is_told_with_its_numbers() {
            Judged.met(new QuotaAtDecision(), usual().file(), "市民政局局长核定 1 个，会议时 0 人，同批腾出 0 个，任命后 1 人（R-QUOTA-LIMIT）。");
            Judged.again(new QuotaAtDecision(), usual().meeting("post", post(1, 3)).vacancy(Altered.of(vacancy(post(1, 3)), "leaving", holders(1))).file(), null,
                "市民政局局长核定 1 个，会议时 3 人，同批腾出 1 个，任命后 3 人，超职数 2 个（R-QUOTA-LIMIT）。不得决定任用，请腾出职数后重新筹备会议。");
        }

        @Test // R-QUOTA-LIMIT
        void who_holds_the_post_already_is_not_appointed_to_it_again() {
            Judged.again(new QuotaAtDecision(), usual().meeting("post", post(2, 1), "items", List.of(DecisionStory.item(new PersonRef("h1", "甲", "科长")))).file(), null,
                "现任1已在市民政局局长任上（副局长）（R-QUOTA-LIMIT）。不得重复任用，请提议终止本案，或更正名册。");
        }

        @ParameterizedTest(name = "{0} {1}") // R-QUOTA-LIMIT
        @CsvSource({"c1, '', false", "c1, h1, true", "h1, h1, true"})
        void who_leaves_by_the_same_decision_makes_room(String appointed, String leaves, boolean lets) {
            var file = usual().meeting("post", post(1, 1), "items", List.of(DecisionStory.item(new PersonRef(appointed, "甲", "科长"))))
                .vacancy(Altered.of(vacancy(post(1, 1)), "leaving", leaves.isEmpty() ? List.of() : List.of(leaves))).file();
            assertThat(new QuotaAtDecision().judge(file).lets()).isEqualTo(lets);
        }

        @Test // R-DEC-BARMEET
        void each_bar_is_checked_and_none_is_given() {
            var rule = new NothingBarsTheMeeting();
            Judged.met(rule, usual().file(), "上会前核查 1 项，没有不得提交会议的情形（R-DEC-BARMEET）。");
            Judged.again(rule, usual().agenda("bars", List.of()).file(), null,
                "上会前未核查：不符合条例规定（R-DEC-BARMEET）。请逐项核查后重新筹备会议。");
            Judged.again(rule, usual().agenda("bars", List.of(new Bar("not-conforming", "不符合条例规定", true, "年限不足"),
                new Bar("more", "另一项", false, "无"))).file(), null,
                "存在不得提交会议的情形：不符合条例规定（年限不足）（R-DEC-BARMEET）。请查清解决后再筹备，不能解决的请提议终止本案。");
            assertThat(rule.judge(DecisionStory.of(CaseKind.PROMOTION_LEADING, EditionId.E2019).file()).fact().split("；"))
                .as("the edition of 2019 knows eight").hasSize(8);
        }

        @ParameterizedTest(name = "{0}: {1}") // R-DEC-BARMEET
        @CsvSource({"E2002, not-conforming", "E2014, not-conforming exceptional-without-consent", "E2019, no-report-upward other"})
        void what_speaks_of_who_is_appointed_does_not_hold_up_a_removal(EditionId edition, String bars) {
            assertThat(NothingBarsTheMeeting.of(TestFile.of(CaseKind.REMOVAL, edition).file())).extracting(Item::id).containsExactly(bars.split(" "));
        }

        @Test // R-DEC-PREREP
        void what_has_to_be_reported_upward_has_the_consent_of_the_superior() {
            var rule = new SuperiorConsented();
            var reported = "须事先报告：破格提拔、越级提拔";
            Judged.met(rule, usual().file(), "没有须事先报告上级的其他事项（R-DEC-PREREP）。");
            Judged.again(rule, matters(null).file(), null, reported + "，上级未答复（R-DEC-PREREP）。未经答复不得上会，请待上级书面同意后再筹备，或提议终止本案。");
            Judged.again(rule, matters(Reply.OBJECTION).file(), null,
                reported + "，批 7 号 于 2026-03-05 答复不同意（R-DEC-PREREP）。不得上会，请待上级重新答复同意后再筹备，或提议终止本案。");
            Judged.met(rule, matters(Reply.CONSENT).file(), reported + "，批 7 号 于 2026-03-05 答复同意（R-DEC-PREREP）。");
            Judged.again(rule, matters(Reply.CONSENT).agenda("repliedOn", HELD.plusDays(1)).file(), null,
                reported + "，批 7 号 于 2026-03-06 答复同意，晚于会议日期 2026-03-05（R-DEC-PREREP）。先报告后讨论，请重新开会。");
            Judged.again(rule, usual().agenda("toReport", true, "matters", List.of("over-level")).file(), null,
                "须事先报告：越级提拔，上级未答复（R-DEC-PREREP）。未经答复不得上会，请待上级书面同意后再筹备，或提议终止本案。");
        }

        @Test // R-DEC-PREREP
        void a_promotion_outside_the_requirements_is_known_whether_the_agenda_tells_it_or_not() {
            var rule = new SuperiorConsented();
            var asked = usual().written().with("c1", Altered.of(EligibilitySamples.sheet(), "exception", ExceptionGround.SPECIAL_NEED));
            var unmet = "甲破格提拔，上级未批复同意（R-DEC-PREREP）。未经同意不得上会，请取得书面同意后再筹备，或提议终止本案。";
            Judged.again(rule, asked.file(), null, unmet);
            Judged.again(rule, asked.with("c1", approval(EligibilityApproval.Reply.REFUSAL)).file(), null, unmet);
            Judged.again(rule, asked.with("c2", approval(EligibilityApproval.Reply.CONSENT)).file(), null, unmet);
            Judged.met(rule, asked.with("c1", approval(EligibilityApproval.Reply.CONSENT)).file(),
                "甲破格提拔，经批 9 号批复同意；没有须事先报告上级的其他事项（R-DEC-PREREP）。");
            Judged.met(rule, usual().written().with("c1", EligibilitySamples.sheet()).file(), "没有须事先报告上级的其他事项（R-DEC-PREREP）。");
        }

        @Test // R-DEC-PREREP
        void consent_to_an_exceptional_promotion_is_not_asked_for_twice() {
            var rule = new SuperiorConsented();
            var consented = "甲破格提拔，经批 9 号批复同意；没有须事先报告上级的其他事项（R-DEC-PREREP）。";
            Judged.met(rule, consented(usual().agenda("toReport", true, "matters", List.of("exceptional"))), consented);
            Judged.again(rule, consented(matters(null)), null,
                "须事先报告：破格提拔、越级提拔，上级未答复（R-DEC-PREREP）。未经答复不得上会，请待上级书面同意后再筹备，或提议终止本案。");
            Judged.again(rule, consented(matters(Reply.OBJECTION).agenda("matters", List.of("exceptional"))), null,
                "须事先报告：破格提拔，批 7 号 于 2026-03-05 答复不同意（R-DEC-PREREP）。不得上会，请待上级重新答复同意后再筹备，或提议终止本案。");
            Judged.again(rule, usual().agenda("toReport", true, "matters", List.of("exceptional")).file(), null,
                "须事先报告：破格提拔，上级未答复（R-DEC-PREREP）。未经答复不得上会，请待上级书面同意后再筹备，或提议终止本案。");
        }

        @Test // R-DEC-PREREP, R-QUAL-STEP
        void nor_is_consent_to_one_over_a_level() {
            var overLevel = EligibilitySamples.sheet(Altered.of(EligibilitySamples.cadre(), "positions",
                List.of(EligibilitySamples.held("2008-08", null, "市民政局科长", "TOWNSHIP", true, false))));
            Judged.met(new SuperiorConsented(), consented(matters(null), overLevel), "甲破格提拔，经批 9 号批复同意；没有须事先报告上级的其他事项（R-DEC-PREREP）。");
            Judged.again(new SuperiorConsented(), consented(usual().agenda("toReport", true, "matters", List.of("over-level")), EligibilitySamples.sheet()), null,
                "须事先报告：越级提拔，上级未答复（R-DEC-PREREP）。未经答复不得上会，请待上级书面同意后再筹备，或提议终止本案。");
        }

        private CaseFile consented(DecisionStory story) {
            return consented(story, EligibilitySamples.sheet());
        }

        private CaseFile consented(DecisionStory story, EligibilitySheet sheet) {
            return story.written().with("c1", Altered.of(sheet, "exception", ExceptionGround.SPECIAL_NEED))
                .with("c1", approval(EligibilityApproval.Reply.CONSENT)).file();
        }

        private EligibilityApproval approval(EligibilityApproval.Reply reply) {
            return new EligibilityApproval("请 9 号", PREPARED, "批 9 号", PREPARED, reply, "");
        }

        private DecisionStory matters(Reply reply) {
            return usual().agenda("toReport", true, "matters", List.of("exceptional", "over-level"), "reply", reply, "replyNumber", reply == null ? "" : "批 7 号",
                "repliedOn", reply == null ? null : HELD);
        }

        @Test // R-DEC-CHIEF
        void the_standing_committee_nominates_and_then_the_plenum_votes() {
            var rule = new PlenumDecidesOnChiefs();
            Judged.again(rule, chief(DecidingBody.PLENUM).file(), null, "未见常委会提名日期（R-DEC-CHIEF）。应先由常委会提名，请补办后重新筹备会议。");
            Judged.met(rule, chief(DecidingBody.PLENUM).agenda("nominatedOn", HELD).file(), "常委会 2026-03-05 提名，2026-03-05 全委会表决（R-DEC-CHIEF）。");
            Judged.again(rule, chief(DecidingBody.PLENUM).agenda("nominatedOn", HELD.plusDays(1)).file(), null,
                "常委会 2026-03-06 提名，2026-03-05 全委会表决，提名晚于表决（R-DEC-CHIEF）。先提名后表决，请重新筹备会议。");
            Judged.met(rule, chief(DecidingBody.STANDING_COMMITTEE).agenda("nominatedOn", PREPARED).file(),
                "常委会 2026-03-02 提名，2026-03-05 常委会表决（R-DEC-CHIEF）。");
            Judged.again(rule, chief(DecidingBody.PARTY_GROUP).agenda("nominatedOn", PREPARED).file(), null,
                "下一级党政正职由部门党组（党委）决定（R-DEC-CHIEF）。应由常委会提名、全委会表决，请重新筹备会议。");
        }

        @ParameterizedTest(name = "{0} of {1} asked: {2}") // R-DEC-RECESS
        @CsvSource({"40, 40, true", "39, 40, false", "1, 1, true", "0, 0, false"})
        void in_recess_every_member_of_the_plenum_is_asked(int asked, int members, boolean lets) {
            var file = chief(DecidingBody.STANDING_COMMITTEE).agenda("recessGround", "防汛", "plenumSize", members, "consulted", asked).file();
            var fact = "闭会期间急需任用：防汛；已征求全委会成员意见 %d 人，共 %d 人（R-DEC-RECESS）。".formatted(asked, members);
            if (lets) {
                Judged.met(new PlenumAskedInRecess(), file, fact);
            } else {
                Judged.again(new PlenumAskedInRecess(), file, null, fact + "请征求全体全委会成员意见后重新筹备会议。");
            }
        }

        @Test // R-DEC-RECESS
        void the_standing_committee_decides_only_on_an_urgent_ground() {
            Judged.notApplicable(new PlenumAskedInRecess(), chief(DecidingBody.PLENUM).file(), "由全委会表决（R-DEC-RECESS）。");
            Judged.again(new PlenumAskedInRecess(), chief(DecidingBody.STANDING_COMMITTEE).agenda("consulted", 40).file(), null,
                "由常委会决定，未说明全委会闭会期间急需任用的理由（R-DEC-RECESS）。请提交全委会表决，或说明理由并征求全委会成员意见。");
        }

        private DecisionStory chief(DecidingBody body) {
            return DecisionStory.of(CaseKind.CHIEF_NEXT_LEVEL, EditionId.E2002).agenda("body", body).meeting("body", body);
        }

        @Test // R-DEC-RECORDER
        void the_recorder_is_named_before_and_is_neither_chair_nor_discussed() {
            var rule = new RecorderDesignated();
            Judged.met(rule, usual().file(), "会议记录人秦录，2026-03-02 指定（R-DEC-RECORDER）。");
            Judged.met(rule, usual().meeting("heldOn", PREPARED).file(), "会议记录人秦录，2026-03-02 指定（R-DEC-RECORDER）。");
            Judged.again(rule, usual().meeting("heldOn", PREPARED.minusDays(1)).file(), null,
                "会议记录人秦录，2026-03-02 指定，晚于会议日期 2026-03-01（R-DEC-RECORDER）。记录人须在会前指定，请重新开会。");
            Judged.again(rule, usual().meeting("recorderName", "").file(), null, "未指定会议记录人（R-DEC-RECORDER）。请指定专人记录后重新筹备会议。");
            Judged.met(rule, usual().meeting("recorderName", "周书记").items(item(new PersonRef("c9", "周书记", "科长"))).file(),
                "会议记录人周书记，2026-03-02 指定（R-DEC-RECORDER）。"); // namesakes
            Judged.again(rule, usual().agenda("recorder", "m1").meeting("recorderName", "周书记").file(), null,
                "会议记录人周书记，2026-03-02 指定，同时是会议主持人（R-DEC-RECORDER）。请另行指定专人记录并重新开会。");
            Judged.again(rule, usual().agenda("recorder", SECOND.id()).meeting("recorderName", "乙").items(item(FIRST), DecisionStory.deferred(SECOND)).file(), null,
                "会议记录人乙，2026-03-02 指定，同时是讨论的人选（R-DEC-RECORDER）。请另行指定专人记录并重新开会。");
        }
    }

    private static CaseFile conforming(DecisionStory story) {
        return passed(story.written()).file();
    }

    private static TestFile passed(TestFile file) {
        var both = CandidatesSamples.decision(CandidatesSamples.wang(), Altered.of(CandidatesSamples.li(), "chosen", true));
        return file.with(both).judged(Stage.INSPECTION, "c1", Outcome.PASSED).judged(Stage.INSPECTION, "c2", Outcome.PASSED);
    }

    @Nested
    class After_a_meeting_that_comes_again {

        private static final String FREE = "没有已表决未获通过的人选再次上会（R-DEC-RECON）。";
        private static final String DOWN = "甲在此前的有效会议上已表决，未获通过（R-DEC-RECON）。表决结果有效，不得再次表决，请重新筹备会议。";
        private final DecisionStory before = usual().agenda("persons", List.of(FIRST, SECOND));

        @Test // R-DEC-RECON
        void who_was_voted_down_is_not_voted_on_again_when_another_one_was_put_off() {
            Judged.again(new VotedDownStaysOut(), again(before.items(item(FIRST, "yes", 1, "no", 2), DecisionStory.deferred(SECOND))), null, DOWN);
        }

        @Test // R-DEC-RECON
        void who_was_put_off_or_adopted_with_another_one_comes_again() {
            Judged.met(new VotedDownStaysOut(), again(before.items(DecisionStory.deferred(FIRST), DecisionStory.deferred(SECOND))), FREE);
            Judged.met(new VotedDownStaysOut(), again(before.items(item(FIRST), item(SECOND))), FREE);
        }

        @Test // R-DEC-RECON
        void what_was_voted_at_an_invalid_meeting_or_counted_by_another_share_binds_nobody() {
            var lost = before.items(item(FIRST, "yes", 1, "no", 2), DecisionStory.deferred(SECOND));
            Judged.again(new VotedDownStaysOut(), again(lost), null, DOWN);
            Judged.met(new VotedDownStaysOut(), again(lost.meeting("majority", new Share(2, 3))), FREE);
            Judged.met(new VotedDownStaysOut(), again(lost.meeting("majority", new Share(1, 2), "presenterRole", Presenter.OTHER)), FREE);
        }

        @Test // R-DEC-RECON
        void only_a_meeting_that_was_sent_back_leaves_somebody_voted_down() {
            var lost = before.items(item(FIRST, "yes", 1, "no", 2), DecisionStory.deferred(SECOND));
            assertThat(VotedDownStaysOut.of(again(lost))).containsExactly(FIRST.id());
            assertThat(VotedDownStaysOut.of(passed(lost.written()).judged(Stage.DECISION, null, Outcome.PASSED).file())).isEmpty();
        }

        @Test // R-DEC-RECON
        void the_present_meeting_is_not_the_former_one() {
            Judged.met(new VotedDownStaysOut(), conforming(before.items(item(FIRST, "yes", 1, "no", 2), DecisionStory.deferred(SECOND))), FREE);
        }

        /** The gate has sent the meeting back, and both are put to the next one. */
        private CaseFile again(DecisionStory former) {
            return passed(former.written()).judged(Stage.DECISION, null, Outcome.AGAIN).with(former.called()).file();
        }
    }

    @Nested
    class At_the_meeting {

        @Test // R-DEC-COLL
        void nobody_decides_alone() {
            Judged.met(new DecidedTogether(), two(Presence.PRESENT), "2026-03-05 常委会会议讨论，参加讨论 2 人（R-DEC-COLL）。");
            Judged.again(new DecidedTogether(), two(Presence.ABSENT), null,
                "2026-03-05 常委会会议讨论，参加讨论 1 人，不是集体讨论（R-DEC-COLL）。任何人不得个人决定任免，请重新开会讨论。");
        }

        @Test // R-DEC-COLL
        void a_meeting_before_the_day_for_which_it_was_called_is_none() {
            Judged.again(new DecidedTogether(), usual().meeting("heldOn", HELD.minusDays(1)).file(), null,
                "2026-03-04 常委会会议讨论，参加讨论 3 人，早于计划开会的 2026-03-05（R-DEC-COLL）。提前召开的会议不作数，请重新筹备会议。");
        }

        private CaseFile two(Presence second) {
            return usual().meeting("items", List.of(), "scrutineers", List.of()).members(member("m1", "周书记", true, "", Presence.PRESENT),
                member("m2", "吴部长", false, "", second)).file();
        }

        @Test // R-DEC-RECUSE
        void whom_the_matter_touches_leaves() {
            var rule = new ConcernedAreRecused();
            Judged.met(rule, usual().file(), "应回避 0 人，均未参加讨论（R-DEC-RECUSE）。");
            Judged.again(rule, concerned(Presence.PRESENT, Presence.PRESENT), null,
                "应回避而未回避：吴部长（甲的配偶）、郑委员（本人）（R-DEC-RECUSE）。决定无效，请重新开会，有关人员回避。");
            Judged.again(rule, concerned(Presence.PRESENT, Presence.RECUSED), null,
                "应回避而未回避：吴部长（甲的配偶）（R-DEC-RECUSE）。决定无效，请重新开会，有关人员回避。");
            Judged.met(rule, concerned(Presence.ABSENT, Presence.RECUSED), "应回避 2 人，均未参加讨论（R-DEC-RECUSE）。");
        }

        private CaseFile concerned(Presence second, Presence third) {
            return usual().meeting("items", List.of(), "scrutineers", List.of()).members(member("m1", "周书记", true, "", Presence.PRESENT),
                member("m2", "吴部长", false, "甲的配偶", second), member("m3", "郑委员", false, "本人", third)).file();
        }

        @Test // R-DEC-QUORUM
        void due_is_who_is_a_member_on_the_day_of_the_meeting_and_touched_on_that_day() {
            var rule = new MembersAsCalled();
            Judged.met(rule, usual().file(), "应到会成员及其回避情形与会议当日的名册一致（R-DEC-QUORUM）。");
            Judged.met(rule, roster(due("m3", ""), due("m1", ""), due("m2", "")), "应到会成员及其回避情形与会议当日的名册一致（R-DEC-QUORUM）。");
            changed(roster(due("m1", ""), due("m2", "")), "郑委员不再是成员");
            changed(roster(due("m1", ""), due("m2", ""), due("m3", ""), due("m4", "")), "委员m4新任成员");
            changed(roster(due("m1", ""), due("m2", "与甲有亲属关系"), due("m3", "")), "委员m2的回避情形有变");
            changed(roster(due("m1", ""), due("m2", ""), due("m4", "")), "委员m4新任成员、郑委员不再是成员");
        }

        private void changed(CaseFile file, String what) {
            Judged.again(new MembersAsCalled(), file, null, "会议筹备以后名册变更：" + what + "（R-DEC-QUORUM）。请重新筹备会议。");
        }

        private CaseFile roster(BodyMember... members) {
            return usual().meeting("dueByRoster", List.of(members)).file();
        }

        @Test // R-DEC-QUORUM, R-DEC-MAJ, R-DEC-DEFER
        void a_vote_of_members_who_were_not_those_due_or_would_not_have_voted_ends_nothing() {
            var lost = usual().items(item(FIRST, "yes", 1, "no", 2));
            assertThat(AdoptedByMajority.valid(conforming(lost), DecisionRules.VALID)).isTrue();
            assertThat(AdoptedByMajority.valid(conforming(usual().items(item(FIRST, "agree", 1, "defer", 2, "yes", 1, "no", 2))), DecisionRules.VALID))
                .as("most asked to defer").isFalse();
            assertThat(AdoptedByMajority.valid(conforming(lost.meeting("dueByRoster", List.of(due("m1", ""), due("m2", "")))), DecisionRules.VALID)).isFalse();
        }

        @ParameterizedTest // R-DEC-PRESENT
        @EnumSource(Presenter.class)
        void a_responsible_person_presents(Presenter role) {
            var file = usual().meeting("presenterRole", role).file();
            if (role == Presenter.OTHER) {
                Judged.again(new PresentedByResponsible(), file, null,
                    "由吴部长（其他人员）介绍（R-DEC-PRESENT）。应由党委分管干部工作的领导成员或组织人事部门负责人介绍，请重新开会。");
            } else {
                Judged.met(new PresentedByResponsible(), file, "由吴部长（%s）介绍（R-DEC-PRESENT）。".formatted(role.label()));
            }
        }

        @ParameterizedTest(name = "without {0}") // R-DEC-ONEBYONE
        @CsvSource({"nomination, 提名情况", "recommendation, 推荐情况", "inspection, 考察情况", "reasons, 任免理由"})
        void each_person_is_presented_in_four_respects(String topic, String label) {
            Judged.again(new PresentedOneByOne(), usual().items(item(FIRST), item(SECOND, topic, " ")).file(), null,
                "乙未介绍" + label + "（R-DEC-ONEBYONE）。请重新开会，逐人介绍后再表决。");
            assertThat(new PresentedOneByOne().judge(usual().items(item(FIRST, topic, PresentedOneByOne.NOT_TOLD)).file()).lets()).isFalse();
            assertThat(PresentedOneByOne.blank(item(FIRST, topic, " "), usual().file())).extracting(Item::label).as("what the form asks for again").hasSize(1);
            assertThat(PresentedOneByOne.blank(item(FIRST, topic, PresentedOneByOne.NOT_TOLD), usual().file())).isEmpty();
        }

        @Test // R-DEC-ONEBYONE
        void each_person_is_presented_and_voted_on_singly() {
            Judged.met(new PresentedOneByOne(), usual().items(item(FIRST), item(SECOND)).file(), "逐人介绍 2 人，每人 4 个方面（R-DEC-ONEBYONE）。");
            Judged.again(new PresentedOneByOne(), usual().items(item(FIRST, "singly", false, "nomination", "", "reasons", "")).file(), null,
                "甲未单独介绍、单独表决；甲未介绍提名情况、任免理由（R-DEC-ONEBYONE）。请重新开会，逐人介绍后再表决。");
        }

        @Test // R-DEC-ONEBYONE
        void of_a_removal_only_the_reasons_are_told() {
            var bare = item(FIRST, "nomination", "", "recommendation", "", "inspection", "");
            Judged.met(new PresentedOneByOne(), DecisionStory.of(CaseKind.REMOVAL, EditionId.E2002).items(bare).file(),
                "逐人介绍 1 人，每人 1 个方面（R-DEC-ONEBYONE）。");
            assertThat(new PresentedOneByOne().judge(DecisionStory.of(CaseKind.REMOVAL, EditionId.E2002).items(Altered.of(bare, "reasons", ""))
                .file()).lets()).isFalse();
        }

        @Test // R-DEC-ONEBYONE
        void of_a_recommendation_that_was_omitted_nothing_is_told() {
            var omitted = Altered.of(RecommendationSamples.vacancy(), "recommendation", Chosen.OMITTED);
            var transfer = DecisionStory.of(CaseKind.TRANSFER, EditionId.E2014).items(item(FIRST, "recommendation", ""));
            assertThat(new PresentedOneByOne().judge(transfer.file()).lets()).isFalse();
            Judged.met(new PresentedOneByOne(), transfer.vacancy(omitted).file(), "逐人介绍 1 人，每人 3 个方面（R-DEC-ONEBYONE）。");
        }

        @ParameterizedTest(name = "{0} agree, {1} disagree, {2} defer: {3}") // R-DEC-STATE
        @CsvSource({"3, 0, 0, true", "1, 1, 1, true", "0, 0, 3, true", "2, 0, 0, false", "1, 0, 1, false", "0, 1, 1, false", "1, 1, 0, false"})
        void everybody_who_discusses_says_what_he_thinks_of_each(int agree, int disagree, int defer, boolean lets) {
            var file = usual().items(item(FIRST, "agree", agree, "disagree", disagree, "defer", defer), item(SECOND)).file();
            if (lets) {
                Judged.met(new EverybodyStates(), file, "参加讨论 3 人，均对每名人选表态（R-DEC-STATE）。");
            } else {
                Judged.again(new EverybodyStates(), file, null, "参加讨论 3 人，甲表态 2 人（R-DEC-STATE）。与会成员应逐人表态，请重新开会。");
            }
        }

        @Test // R-DEC-STATE
        void under_the_edition_of_2019_the_main_leader_speaks_last_if_he_is_there() {
            var rule = new EverybodyStates();
            var met = "参加讨论 3 人，均对每名人选表态（R-DEC-STATE）。";
            Judged.met(rule, usual().meeting("lastSpeaker", "m2").file(), met);
            Judged.met(rule, DecisionStory.of(CaseKind.PROMOTION_LEADING, EditionId.E2019).file(), met);
            Judged.again(rule, DecisionStory.of(CaseKind.PROMOTION_LEADING, EditionId.E2019).meeting("lastSpeaker", "m2").file(), null,
                "主要领导周书记没有最后表态，最后表态的是吴部长（R-DEC-STATE）。请重新开会，主要领导最后表态。");
            Judged.met(rule, DecisionStory.of(CaseKind.PROMOTION_LEADING, EditionId.E2019).meeting("chair", "m2", "chairName", "吴部长",
                "lastSpeaker", "m3", "scrutineers", List.of(), "items", List.of(item(FIRST, "agree", 2, "issued", 2, "returned", 2, "valid", 2,
                    "yes", 2)), "members", List.of(member("m1", "周书记", true, "", Presence.ABSENT), member("m2", "吴部长", false, "", Presence.PRESENT),
                    member("m3", "郑委员", false, "", Presence.PRESENT))).file(), "参加讨论 2 人，均对每名人选表态（R-DEC-STATE）。");
        }

        @ParameterizedTest(name = "without {0}") // R-DEC-MINUTES
        @CsvSource({"heldOn, 时间", "place, 地点", "chairName, 主持人", "recorderName, 记录人", "items, 拟任免人选姓名", "post, 拟任免职务", "discussion, 发言内容"})
        void the_minutes_leave_nothing_out(String component, String label) {
            Object nothing = component.equals("items") ? List.of() : component.equals("heldOn") ? null
                : component.equals("post") ? Altered.of(post(), "title", " ") : " ";
            Judged.again(new MinutesComplete(), usual().meeting(component, nothing).file(), null,
                "会议记录缺少：" + label + "（R-DEC-MINUTES）。请按会议记录补全后重新登记会议。");
        }

        @ParameterizedTest(name = "{0}") // R-DEC-MINUTES
        @EnumSource(value = Presence.class, names = {"ABSENT", "RECUSED"})
        void a_meeting_without_its_chair_is_called_anew_under_another(Presence chair) {
            var file = usual().meeting("lastSpeaker", "m2", "scrutineers", List.of("m2"), "items", List.of()).members(
                member("m1", "周书记", true, "", chair), member("m2", "吴部长", false, "", Presence.PRESENT), member("m3", "郑委员", false, "", Presence.PRESENT)).file();
            Judged.again(new MinutesComplete(), file, null, "主持人周书记未参加讨论（R-DEC-MINUTES）。请重新筹备会议，另选主持人。");
        }

        @Test // R-DEC-MINUTES
        void the_minutes_hold_nine_items_and_a_result_for_each_person() {
            Judged.met(new MinutesComplete(), usual().file(), "会议记录 9 项齐全（R-DEC-MINUTES）。");
            Judged.again(new MinutesComplete(), usual().items(item(FIRST), Altered.of(DecisionStory.deferred(SECOND), "outcome", null)).meeting("place", "").file(), null,
                "会议记录缺少：地点、决定事项（R-DEC-MINUTES）。请按会议记录补全后重新登记会议。");
        }
    }
}
