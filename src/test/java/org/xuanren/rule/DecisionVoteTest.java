package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionItem.Outcome;
import org.xuanren.evidence.DecisionItem.Way;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.DecisionMeeting.Attendance;
import org.xuanren.evidence.DecisionMeeting.Presence;
import org.xuanren.evidence.DecisionMeeting.Presenter;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Share;

/** Who counts for quorum and majority, and that each person has votes of his own. */
class DecisionVoteTest {

    @Test // R-DEC-QUORUM, R-DEC-RECUSE
    void two_thirds_of_those_due_are_present_and_recused_members_of_a_committee_are_not() {
        for (int due = 2; due <= 9; due++) {
            for (int present = 1; present <= due; present++) {
                for (int recused = 0; recused <= due - present; recused++) {
                    var finding = new DecisionQuorum().judge(file(meeting(DecidingBody.STANDING_COMMITTEE, due, present, recused)));
                    assertThat(finding.lets()).as("%d of %d, %d recused", present, due, recused).isEqualTo(3 * present >= 2 * due);
                }
            }
        }
    }

    @Test // R-DEC-QUORUM
    void the_quorum_is_told_with_its_numbers() {
        Judged.met(new DecisionQuorum(), file(meeting(DecidingBody.STANDING_COMMITTEE, 9, 6, 0)),
            "有表决权的到会成员 6 人，应到 9 人（R-DEC-QUORUM）。");
        Judged.again(new DecisionQuorum(), file(meeting(DecidingBody.STANDING_COMMITTEE, 9, 5, 1)), null,
            "有表决权的到会成员 5 人，应到 9 人，不足三分之二（R-DEC-QUORUM）。会议无效，请重新开会。");
    }

    @Test // R-DEC-MAJ
    void more_than_half_of_those_due_adopt_and_not_of_those_present() {
        for (int due = 2; due <= 9; due++) {
            for (int yes = 0; yes <= due; yes++) {
                var adopted = file(meeting(DecidingBody.STANDING_COMMITTEE, due, due, 0, vote("甲", due, yes)));
                assertThat(majority(adopted).lets()).as("%d of %d", yes, due).isEqualTo(2 * yes > due);
            }
        }
    }

    @Test // R-DEC-MAJ
    void only_one_is_adopted_and_by_the_share_that_the_case_is_under() {
        var meeting = meeting(DecidingBody.STANDING_COMMITTEE, 9, 9, 0, vote("甲", 9, 5));
        Judged.again(new AdoptedByMajority(List.of()), file(Altered.of(meeting, "majority", new Share(1, 3))), null,
            "会议按超过三分之一计算结果，本案应超过二分之一（R-DEC-MAJ）。请重新开会表决。");
        Judged.again(new AdoptedByMajority(List.of()), file(meeting(DecidingBody.STANDING_COMMITTEE, 9, 9, 0,
            vote("甲", 9, 5), vote("乙", 9, 5))), null, "通过 2 人，本案只补一个职位：甲赞成 5 票，应到 9 人，"
            + "超过二分之一；乙赞成 5 票，应到 9 人，超过二分之一（R-DEC-MAJ）。请重新开会，只能决定一人。");
        Judged.met(new AdoptedByMajority(List.of()), file(meeting(DecidingBody.STANDING_COMMITTEE, 9, 9, 0,
            vote("甲", 9, 5), deferred("乙", 9, "问题待查"))), "甲赞成 5 票，应到 9 人，超过二分之一（R-DEC-MAJ）。");
    }

    @Test // R-DEC-MAJ
    void a_valid_vote_that_adopts_nobody_ends_the_case_and_an_invalid_one_does_not() {
        var fact = "甲赞成 2 票，应到 9 人，未超过二分之一（R-DEC-MAJ）。";
        var rule = new AdoptedByMajority(List.of(new DecisionQuorum()));
        Judged.ends(rule, file(meeting(DecidingBody.STANDING_COMMITTEE, 9, 6, 0, vote("甲", 6, 2))), fact + "未获通过，本案终止。");
        Judged.again(rule, file(meeting(DecidingBody.STANDING_COMMITTEE, 9, 5, 0, vote("甲", 5, 2))), null,
            fact + "会议无效，票数不作数，请重新开会。");
    }

    @Test // R-DEC-MAJ: a rule that does not speak of this kind of case makes no meeting invalid
    void only_rules_that_apply_decide_whether_the_vote_was_valid() {
        var lost = file(meeting(DecidingBody.STANDING_COMMITTEE, 9, 6, 0, vote("甲", 6, 2)));
        assertThat(new AdoptedByMajority(List.of(failing("R-DEC-CHIEF"))).judge(lost).consequence()).isEqualTo(Finding.Consequence.END);
        assertThat(new AdoptedByMajority(List.of(failing("R-DEC-COLL"))).judge(lost).consequence()).isEqualTo(Finding.Consequence.AGAIN);
    }

    @Test // R-DEC-MAJ, R-DEC-DEFER
    void as_long_as_somebody_is_only_deferred_the_case_does_not_end() {
        Judged.again(new AdoptedByMajority(List.of()), file(meeting(DecidingBody.STANDING_COMMITTEE, 9, 6, 0,
            vote("甲", 6, 2), deferred("乙", 6, "待查"))), null,
            "甲赞成 2 票，应到 9 人，未超过二分之一（R-DEC-MAJ）。其余人选缓议，请重新筹备会议。");
    }

    @Test // R-DEC-QUORUM, R-DEC-RECUSE: 全委会表决办法, Art. 5
    void in_a_plenum_the_recused_return_for_the_vote() {
        Judged.met(new DecisionQuorum(), file(meeting(DecidingBody.PLENUM, 9, 5, 1)), "有表决权的到会成员 6 人，应到 9 人（R-DEC-QUORUM）。");
        Judged.again(new DecisionQuorum(), file(meeting(DecidingBody.PARTY_GROUP, 9, 5, 1)), null,
            "有表决权的到会成员 5 人，应到 9 人，不足三分之二（R-DEC-QUORUM）。会议无效，请重新开会。");
    }

    @Test // R-DEC-DEFER
    void who_is_deferred_comes_again_unless_somebody_else_was_adopted() {
        var body = DecidingBody.STANDING_COMMITTEE;
        Judged.met(new DeferredComesAgain(), file(meeting(body, 3, 3, 0, vote("甲", 3, 3))), "没有缓议（R-DEC-DEFER）。");
        Judged.again(new DeferredComesAgain(), file(meeting(body, 3, 3, 0, deferred("甲", 3, ""), deferred("乙", 3, "待查"))), null,
            "甲缓议，没有写明事由（R-DEC-DEFER）。请写明缓议事由后重新筹备会议。");
        Judged.again(new DeferredComesAgain(), file(meeting(body, 3, 3, 0, deferred("甲", 3, "待查"))), null,
            "甲缓议：待查（R-DEC-DEFER）。请尽快查清问题后重新筹备会议。");
        Judged.met(new DeferredComesAgain(), file(meeting(body, 3, 3, 0, deferred("甲", 3, "待查"), vote("乙", 3, 3))),
            "甲缓议：待查（R-DEC-DEFER）。");
        Judged.notApplicable(new AdoptedByMajority(List.of()), file(meeting(body, 3, 3, 0, deferred("甲", 3, "待查"))), "没有进行表决（R-DEC-MAJ）。");
    }

    @ParameterizedTest // R-DEC-DEFER: more than half of those who discuss
    @CsvSource({"5, 3, false", "5, 2, true", "4, 2, true", "4, 3, false", "9, 9, false"})
    void nobody_votes_on_whom_most_ask_to_defer(int there, int defer, boolean lets) {
        var voted = Altered.of(vote("甲", there, there), "agree", there - defer, "disagree", 0, "defer", defer);
        var file = file(meeting(DecidingBody.STANDING_COMMITTEE, there, there, 0, voted));
        if (lets) {
            Judged.met(new DeferralHeeded(), file, "没有对过半数主张缓议的人选进行表决（R-DEC-DEFER）。");
        } else {
            Judged.again(new DeferralHeeded(), file, null, "甲有 %d 人主张缓议，参加讨论 %d 人，仍进行了表决（R-DEC-DEFER）。"
                .formatted(defer, there) + "超过二分之一的人主张缓议的不表决，请查清问题后重新筹备会议。");
        }
    }

    private static Rule failing(String id) {
        return new Rule() {
            @Override
            public RuleId id() {
                return RuleId.of(id);
            }

            @Override
            public Finding judge(CaseFile file) {
                return Finding.notMet(id(), "", "");
            }
        };
    }

    private static Finding majority(CaseFile file) {
        return new AdoptedByMajority(List.of()).judge(file);
    }

    private static CaseFile file(DecisionMeeting meeting) {
        return TestFile.usual().with(meeting).file();
    }

    private static DecisionMeeting meeting(DecidingBody body, int due, int present, int recused, DecisionItem... items) {
        var members = IntStream.range(0, due).mapToObj(i -> new Attendance("m" + i, "委员" + i, "委员", i == 0, "",
            i < present ? Presence.PRESENT : i < present + recused ? Presence.RECUSED : Presence.ABSENT, "事由")).toList();
        return new DecisionMeeting(body, "m0", "委员0", "记录", RecommendationSamples.post(), List.of(), new Share(1, 2), LocalDate.of(2026, 3, 2), "会议室",
            members, "何峰", Presenter.ORGANIZATION_HEAD, "讨论", "m0", List.of(), Arrays.asList(items));
    }

    private static DecisionItem vote(String name, int voters, int yes) {
        return new DecisionItem(name, name, new PersonRef(name, name, "科长"), true, "提名", "推荐", "考察", "理由", voters, 0, 0,
            Way.SECRET_BALLOT, "", voters, voters, voters, yes, voters - yes, 0, Outcome.VOTED, "");
    }

    private static DecisionItem deferred(String name, int debaters, String ground) {
        return new DecisionItem(name, name, new PersonRef(name, name, "科长"), true, "提名", "推荐", "考察", "理由", 0, 0, debaters, null, "",
            0, 0, 0, 0, 0, 0, Outcome.DEFERRED, ground);
    }
}
