package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xuanren.rule.DecisionStory.FIRST;
import static org.xuanren.rule.DecisionStory.SECOND;
import static org.xuanren.rule.DecisionStory.deferred;
import static org.xuanren.rule.DecisionStory.item;
import static org.xuanren.rule.DecisionStory.member;
import static org.xuanren.rule.DecisionStory.open;
import static org.xuanren.rule.DecisionStory.usual;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.DecisionItem.Way;
import org.xuanren.evidence.DecisionMeeting.Presence;

/** Which body votes by ballot, and what makes a ballot secret. */
class DecisionBallotTest {

    private static final Rule LOCAL = new LocalBodyVotesBySecretBallot();
    private static final Rule DEPARTMENT = new DepartmentVotesBySecretBallot();

    @ParameterizedTest // R-DEC-BALLOT-LOCAL, R-DEC-BALLOT-DEPT
    @EnumSource(value = DecidingBody.class, names = {"PLENUM", "STANDING_COMMITTEE"})
    void local_bodies_always_vote_by_secret_ballot(DecidingBody body) {
        Judged.met(LOCAL, usual().meeting("body", body).file(), "无记名投票表决 1 人，监票人 2 名（R-DEC-BALLOT-LOCAL）。");
        Judged.again(LOCAL, usual().meeting("body", body).items(item(FIRST), open(SECOND, Way.SHOW_OF_HANDS, "人少")).file(), null,
            body.label() + "乙未用无记名投票表决（R-DEC-BALLOT-LOCAL）。表决无效，请重新开会投票。");
        Judged.notApplicable(DEPARTMENT, usual().meeting("body", body).file(), body.label() + "不是部门党组（党委）（R-DEC-BALLOT-DEPT）。");
    }

    @Test // R-DEC-BALLOT-DEPT
    void a_department_votes_by_ballot_or_says_why_not() {
        Judged.notApplicable(LOCAL, department().file(), "部门党组（党委）不是地方党委全委会、常委会（R-DEC-BALLOT-LOCAL）。");
        Judged.met(DEPARTMENT, department().file(), "无记名投票表决 1 人，监票人 2 名（R-DEC-BALLOT-DEPT）。");
        Judged.met(DEPARTMENT, department().items(item(FIRST), open(SECOND, Way.ORAL, "成员仅三人")).file(),
            "未用无记名投票 1 人，均已说明理由（R-DEC-BALLOT-DEPT）。");
        Judged.again(DEPARTMENT, department().items(open(FIRST, Way.ORAL, "成员仅三人"), open(SECOND, Way.ORAL, " ")).file(), null,
            "乙未用无记名投票，没有说明理由（R-DEC-BALLOT-DEPT）。原则上应无记名投票，请重新开会表决或说明理由。");
        Judged.notApplicable(DEPARTMENT, department().items(deferred(FIRST)).file(), "没有进行表决（R-DEC-BALLOT-DEPT）。");
    }

    @Test // R-DEC-BALLOT-LOCAL
    void a_ballot_leaves_ballots_behind() {
        Judged.again(LOCAL, usual().items(item(FIRST), item(SECOND, "issued", 0, "returned", 0, "valid", 0, "yes", 0)).file(), null, "乙没有发票记录（R-DEC-BALLOT-LOCAL）。请核对计票单，或重新开会投票。");
        Judged.met(LOCAL, usual().items(item(FIRST), deferred(SECOND)).file(), "无记名投票表决 1 人，监票人 2 名（R-DEC-BALLOT-LOCAL）。");
        Judged.notApplicable(LOCAL, usual().items(deferred(FIRST)).file(), "没有进行表决（R-DEC-BALLOT-LOCAL）。");
    }

    @ParameterizedTest(name = "{0}: {1}") // R-DEC-BALLOT-LOCAL
    @CsvSource({"'', 0", "m1, 1", "m1 m1, 1", "m1 m2, 2", "m1 m3, 1", "m3, 0", "m1 m2 m3, 2", "未设监票人, 0"})
    void two_scrutineers_whom_the_matter_does_not_touch_watch_the_count(String named, int fit) {
        var file = usual().members(member("m1", "周书记", true, "", Presence.PRESENT), member("m2", "吴部长", false, "", Presence.PRESENT),
            member("m3", "郑委员", false, "甲的配偶", Presence.PRESENT)).meeting("scrutineers", Arrays.stream(named.split(" "))
            .filter(one -> !one.isEmpty()).toList()).file();
        var fact = "无记名投票表决 1 人，监票人 %d 名".formatted(fit);
        if (fit == 2) {
            Judged.met(LOCAL, file, fact + "（R-DEC-BALLOT-LOCAL）。");
        } else {
            Judged.again(LOCAL, file, null, fact + "，不足 2 名（人选及其亲属不计）（R-DEC-BALLOT-LOCAL）。表决无效，请重新开会投票。");
        }
    }

    @Test // R-DEC-WAY
    void the_way_of_voting_is_known_where_there_was_a_vote() {
        var rule = new WayOfVotingIsKnown();
        Judged.met(rule, usual().items(open(FIRST, Way.ORAL, ""), deferred(SECOND)).file(), "表决 1 人，方式均已记录（R-DEC-WAY）。");
        Judged.met(rule, usual().items(item(FIRST), open(SECOND, Way.SHOW_OF_HANDS, "")).file(), "表决 2 人，方式均已记录（R-DEC-WAY）。");
        Judged.again(rule, usual().items(item(FIRST), open(SECOND, null, "")).file(), null, "乙未记录表决方式（R-DEC-WAY）。请重新开会表决并记录表决方式。");
        assertThat(Arrays.stream(Way.values()).map(Way::id)).as("every edition knows every way")
            .allMatch(way -> usual().file().edition().list("decision.ways").stream().anyMatch(item -> item.id().equals(way)));
    }

    private static DecisionStory department() {
        return usual().meeting("body", DecidingBody.PARTY_GROUP);
    }
}
