package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.xuanren.evidence.RecommendationEvidenceTest.every;
import static org.xuanren.evidence.RecommendationEvidenceTest.labels;
import static org.xuanren.evidence.RecommendationEvidenceTest.reaching;
import static org.xuanren.evidence.RecommendationEvidenceTest.refused;
import static org.xuanren.evidence.RecommendationEvidenceTest.taken;
import static org.xuanren.evidence.RecommendationSamples.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xuanren.evidence.DecisionAgenda.Reply;
import org.xuanren.evidence.DecisionItem.Outcome;
import org.xuanren.evidence.DecisionItem.Way;
import org.xuanren.evidence.DecisionMeeting.Attendance;
import org.xuanren.evidence.DecisionMeeting.Presence;
import org.xuanren.evidence.DecisionMeeting.Presenter;
import org.xuanren.statute.Share;

/** What contradicts itself never becomes evidence of a decision. Five members are due, three of them discuss. */
class DecisionEvidenceTest {

    private static final DecisionAgenda AGENDA = new DecisionAgenda(List.of(WANG), post(),
        List.of(new BodyMember("m1", "周某", "书记", true, ""), new BodyMember("m2", "吴某", "副书记", false, "")), 30,
        DecidingBody.STANDING_COMMITTEE, DAY, "m2", "r1", "郑某", List.of(), false, List.of(), "", null, null, null, "", 0);
    private static final DecisionItem ITEM = new DecisionItem("c1", "王甲", WANG, true, "", "", "", "", 2, 1, 0, Way.SECRET_BALLOT, "", 3, 3, 3,
        2, 1, 0, Outcome.VOTED, "");
    private static final DecisionItem DEFERRED = Altered.of(ITEM, "outcome", Outcome.DEFERRED, "way", null, "issued", 0, "returned", 0, "valid", 0,
        "yes", 0, "no", 0);
    private static final DecisionItem HANDS = Altered.of(ITEM, "way", Way.SHOW_OF_HANDS, "issued", 0, "returned", 0, "valid", 0);
    private static final List<Attendance> MEMBERS = List.of(member("m1", Presence.PRESENT, ""), member("m2", Presence.PRESENT, ""),
        member("m3", Presence.PRESENT, ""), member("m4", Presence.ABSENT, "出差"), member("m5", Presence.RECUSED, "亲属"));
    private static final DecisionMeeting MEETING = new DecisionMeeting(DecidingBody.STANDING_COMMITTEE, "m1", "周某", "郑某", post(), List.of(), new Share(1, 4), DAY,
        "会议室", MEMBERS, "何峰", Presenter.ORGANIZATION_HEAD, "发言", "m1", List.of("m2", "m3"), List.of(ITEM));

    @ParameterizedTest // R-DEC-PREREP
    @CsvSource({"'', false, false, 0", "1号, false, false, 1", "'', true, false, 1", "'', false, true, 1", "1号, true, false, 2",
        "1号, false, true, 2", "'', true, true, 2", "1号, true, true, 3"})
    void a_reply_from_above_is_complete_or_not_there(String number, boolean dated, boolean opinion, int filled) {
        var replied = attempt(AGENDA, "toReport", true, "matters", List.of("m"), "replyNumber", number, "repliedOn", dated ? DAY : null, "reply",
            opinion ? Reply.CONSENT : null);
        if (filled % 3 == 0) {
            assertThatCode(replied::run).doesNotThrowAnyException();
        } else {
            refused(replied::run, "上级答复的文号、日期、意见三项只填了 " + filled + " 项（R-DEC-PREREP）。请填全。");
        }
    }

    @Test // R-DEC-PREREP
    void whether_there_is_anything_to_report_is_answered_once() {
        refused(attempt(AGENDA, "toReport", true)::run, "有须事先报告上级的事项，没有选择是哪些（R-DEC-PREREP）。请逐项核对后重新填写。");
        refused(attempt(AGENDA, "matters", List.of("m"))::run, "选择了须事先报告上级的事项，又填写没有（R-DEC-PREREP）。请逐项核对后重新填写。");
    }

    @Test // R-DEC-PREREP, R-DEC-RECESS
    void a_reply_answers_some_matter_and_no_more_are_consulted_than_the_plenum_has() {
        refused(attempt(AGENDA, "replyNumber", "1号", "repliedOn", DAY, "reply", Reply.OBJECTION)::run,
            "填写了上级答复，没有选择须报告的事项（R-DEC-PREREP）。请选择上级答复的是哪些事项。");
        assertThatCode(attempt(AGENDA, "consulted", 30)::run).doesNotThrowAnyException();
        refused(attempt(AGENDA, "consulted", 31)::run, "已征求意见 31 人，多于全委会成员 30 人（R-DEC-RECESS）。请核对征求意见名单。");
    }

    @Test // R-DEC-MINUTES
    void the_chair_is_known_by_name_if_he_is_a_member() {
        assertThat(AGENDA.chairName()).isEqualTo("吴某");
        assertThat(Altered.of(AGENDA, "chair", "m9").chairName()).isEmpty();
    }

    @Test // R-DEC-MINUTES
    void whoever_is_not_there_has_a_reason() {
        refused(with("m4", Presence.ABSENT, "")::run, "m4某缺席，未写明原因（R-DEC-MINUTES）。请填写缺席或回避原因。");
        refused(with("m4", Presence.RECUSED, " ")::run, "m4某回避，未写明原因（R-DEC-MINUTES）。请填写缺席或回避原因。");
    }

    @Test // R-DEC-MINUTES, R-DEC-STATE, R-DEC-BALLOT-LOCAL
    void who_speaks_last_or_watches_the_count_is_there_and_that_the_chair_was_not_can_be_minuted() {
        assertThat(Altered.of(MEETING, "chair", "m4", "chairName", "m4某").attended("m4")).isFalse();
        assertThat(MEETING.attended("m1")).isTrue();
        refused(attempt(MEETING, "lastSpeaker", "m5")::run, "最后表态人不在到会成员中（R-DEC-STATE）。请核对会议记录。");
        refused(attempt(MEETING, "lastSpeaker", "m9")::run, "最后表态人不在到会成员中（R-DEC-STATE）。请核对会议记录。");
        refused(attempt(MEETING, "scrutineers", List.of("m2", DecisionMeeting.NO_SCRUTINEER))::run,
            "选择了监票人，又选择“未设监票人”（R-DEC-BALLOT-LOCAL）。请核对监票人。");
        refused(attempt(MEETING, "scrutineers", List.of("m2", "m4"))::run, "监票人m4某未到会（R-DEC-BALLOT-LOCAL）。请核对监票人。");
    }

    @Test // R-DEC-QUORUM, R-DEC-RECUSE
    void it_counts_who_is_due_who_discusses_and_who_votes() {
        assertThat(MEETING.due()).isEqualTo(5);
        assertThat(MEETING.debaters()).isEqualTo(3);
        assertThat(MEETING.voters()).isEqualTo(3);
        assertThat(Altered.of(MEETING, "body", DecidingBody.PARTY_GROUP).voters()).isEqualTo(3);
        assertThat(Altered.of(MEETING, "body", DecidingBody.PLENUM).voters()).isEqualTo(4);
        assertThat(Altered.of(MEETING, "body", DecidingBody.PLENUM).debaters()).isEqualTo(3);
        var allRecused = List.of(MEMBERS.get(0), MEMBERS.get(1), MEMBERS.get(2), member("m4", Presence.RECUSED, "亲属"), MEMBERS.get(4));
        assertThat(Altered.of(MEETING, "body", DecidingBody.PLENUM, "members", allRecused).voters()).isEqualTo(5);
        assertThat(MEETING.namesOf(Presence.PRESENT)).containsExactly("m1某", "m2某", "m3某");
        assertThat(MEETING.namesOf(Presence.RECUSED)).containsExactly("m5某");
        assertThat(MEETING.nameOf("m4")).isEqualTo("m4某");
        assertThat(MEETING.nameOf("m9")).isEmpty();
        assertThat(MEETING.happenedOn()).contains(DAY);
    }

    @Test // R-DEC-MAJ
    void the_appointee_is_the_only_one_who_was_adopted() {
        var li = Altered.of(ITEM, "key", "c2", "person", LI, "yes", 1, "no", 2);
        var one = Altered.of(MEETING, "items", List.of(li, ITEM));
        assertThat(one.adopted()).containsExactly("c1");
        assertThat(one.appointee()).contains(WANG);
        var both = Altered.of(MEETING, "items", List.of(ITEM, Altered.of(li, "yes", 2, "no", 1)));
        assertThat(both.adopted()).containsExactly("c1", "c2");
        assertThat(both.appointee()).isEmpty();
        assertThat(Altered.of(MEETING, "items", List.of(li)).appointee()).isEmpty();
        assertThat(Altered.of(MEETING, "items", List.of(li)).adopted()).isEmpty();
        assertThat(MEETING.adopts(ITEM)).as("2 of 5 due are more than a quarter").isTrue();
        assertThat(Altered.of(MEETING, "majority", new Share(1, 2)).adopts(ITEM)).as("not more than half").isFalse();
        assertThat(MEETING.adopts(Altered.of(ITEM, "outcome", Outcome.DEFERRED))).isFalse();
    }

    @Test // R-DEC-STATE
    void no_more_members_state_their_view_than_discuss() {
        var three = Altered.of(ITEM, "agree", 1, "disagree", 1, "defer", 1);
        assertThat(faults(three, 3, 3)).isEmpty();
        assertThat(faults(three, 2, 3)).containsExactly("王甲：表态共 3 人，多于参加讨论的 2 人（R-DEC-STATE）。请核对会议记录。");
        refused(attempt(MEETING, "items", List.of(Altered.of(three, "agree", 2)))::run,
            "王甲：表态共 4 人，多于参加讨论的 3 人（R-DEC-STATE）。请核对会议记录。");
    }

    @ParameterizedTest // R-DEC-DEFER
    @ValueSource(strings = {"returned", "valid", "yes", "no", "abstain"})
    void what_is_deferred_is_not_voted_on(String number) {
        assertThat(faults(DEFERRED, 3, 3)).isEmpty();
        var sentence = "王甲：缓议的不表决，却填有票数（R-DEC-DEFER）。请删去票数，或改填表决结果。";
        assertThat(faults(Altered.of(DEFERRED, number, 1), 3, 3)).containsExactly(sentence);
        assertThat(faults(Altered.of(DEFERRED, "issued", 1, number, 1), 3, 3)).containsExactly(sentence);
    }

    @Test // R-DEC-WAY, R-DEC-MAJ
    void hands_are_not_ballots_and_no_more_than_those_who_may_vote() {
        var sentence = "王甲：不是投票表决，却填有发出、收回或有效票数（R-DEC-WAY）。请核对表决方式。";
        assertThat(faults(HANDS, 3, 3)).isEmpty();
        assertThat(faults(Altered.of(HANDS, "issued", 1, "returned", 1), 3, 3)).containsExactly(sentence);
        assertThat(faults(Altered.of(HANDS, "issued", 1, "valid", 1), 3, 3)).containsExactly(sentence);
        assertThat(faults(Altered.of(HANDS, "yes", 1, "no", 1, "abstain", 1), 3, 3)).isEmpty();
        assertThat(faults(Altered.of(HANDS, "yes", 2, "no", 1, "abstain", 1), 3, 3))
            .containsExactly("王甲：表决共 4 人，多于有表决权的到会成员 3 人（R-DEC-MAJ）。请核对计票结果。");
    }

    @Test // R-DEC-BALLOT-LOCAL
    void ballots_only_become_fewer_from_hand_to_hand_and_each_valid_one_is_counted_once() {
        assertThat(faults(ITEM, 3, 3)).isEmpty();
        assertThat(faults(ITEM, 3, 2)).containsExactly("王甲：发出票数为 3，多于有表决权的到会成员 2 人（R-DEC-BALLOT-LOCAL）。请核对领票登记。");
        assertThat(faults(Altered.of(ITEM, "returned", 4), 3, 3))
            .containsExactly("王甲：收回票数为 4，多于发出 3 张（R-DEC-BALLOT-LOCAL）。收回票多于发出票，本次投票无效，请重新投票。");
        assertThat(faults(Altered.of(ITEM, "valid", 4, "yes", 2, "no", 1, "abstain", 1), 3, 3))
            .containsExactly("王甲：有效票数为 4，多于收回 3 张（R-DEC-BALLOT-LOCAL）。请核对计票结果。");
        assertThat(faults(Altered.of(ITEM, "yes", 1, "no", 1, "abstain", 1), 3, 3)).isEmpty();
        assertThat(faults(Altered.of(ITEM, "yes", 2, "no", 1, "abstain", 1), 3, 3))
            .containsExactly("王甲：赞成 2、反对 1、弃权 1，合计 4，与有效票 3 张不符（R-DEC-BALLOT-LOCAL）。请核对计票结果。");
    }

    /** Each one got no ballot (0), got one (1), returned it (2), or said no (3), yes (4), or neither (5) on a valid one. */
    @ParameterizedTest(name = "of {0} voters") // R-DEC-BALLOT-LOCAL
    @ValueSource(ints = {1, 2, 3})
    void just_those_numbers_are_taken_that_a_ballot_can_have(int voters) {
        assertThat(taken(6, voters + 1, told -> votes(voters, Way.SECRET_BALLOT, told))).isEqualTo(every(voters, 5).map(did -> List.of(reaching(1, did),
            reaching(2, did), reaching(3, did), Collections.frequency(did, 4), Collections.frequency(did, 3), Collections.frequency(did, 5)))
            .collect(Collectors.toSet()));
    }

    /** Each one did not vote (0), or said yes (1), no (2), or neither (3). */
    @ParameterizedTest(name = "of {0} voters") // R-DEC-WAY, R-DEC-MAJ
    @ValueSource(ints = {1, 2})
    void just_those_numbers_are_taken_that_hands_and_voices_can_have(int voters) {
        for (var way : List.of(Way.SHOW_OF_HANDS, Way.ORAL)) {
            assertThat(taken(6, voters + 1, told -> votes(voters, way, told))).isEqualTo(every(voters, 3).map(did -> List.of(0, 0, 0,
                Collections.frequency(did, 1), Collections.frequency(did, 2), Collections.frequency(did, 3))).collect(Collectors.toSet()));
        }
    }

    private static void votes(int voters, Way way, List<Integer> told) {
        var faults = Faults.under("R-DEC-MINUTES");
        Altered.of(ITEM, "way", way, "issued", told.get(0), "returned", told.get(1), "valid", told.get(2), "yes", told.get(3), "no", told.get(4),
            "abstain", told.get(5)).faults(MEETING.debaters(), voters, faults);
        faults.refuseIfAny();
    }

    @Test // R-DEC-RECUSE
    void a_meeting_of_the_plenum_hands_a_ballot_to_who_was_recused_from_the_discussion() {
        var four = Altered.of(ITEM, "issued", 4, "returned", 4, "valid", 4, "yes", 3);
        refused(attempt(MEETING, "items", List.of(four))::run,
            "王甲：发出票数为 4，多于有表决权的到会成员 3 人（R-DEC-BALLOT-LOCAL）。请核对领票登记。");
        assertThatCode(attempt(MEETING, "body", DecidingBody.PLENUM, "items", List.of(four))::run).doesNotThrowAnyException();
    }

    @Test
    void an_item_knows_what_became_of_it() {
        assertThat(ITEM.voted() && ITEM.secret()).isTrue();
        assertThat(DEFERRED.voted() || DEFERRED.secret()).isFalse();
        assertThat(HANDS.secret()).isFalse();
        assertThat(DecidingBody.values()).filteredOn(DecidingBody::local).containsExactly(DecidingBody.PLENUM, DecidingBody.STANDING_COMMITTEE);
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(DecidingBody.values())).containsExactly("全委会", "常委会", "部门党组（党委）");
        assertThat(labels(Reply.values())).containsExactly("同意", "不同意");
        assertThat(labels(Presence.values())).containsExactly("到会", "缺席", "回避");
        assertThat(labels(Presenter.values())).containsExactly("党委分管干部工作的领导成员", "组织人事部门负责人", "其他人员");
        assertThat(labels(Way.values())).containsExactly("无记名投票", "举手表决", "口头表决");
        assertThat(Way.values()).extracting(Way::id).containsExactly("secret", "hands", "oral");
        assertThat(labels(Outcome.values())).containsExactly("进行表决", "缓议");
    }

    private static Attendance member(String id, Presence presence, String reason) {
        return new Attendance(id, id + "某", "委员", false, "", presence, reason);
    }

    /** The meeting at which one member was, or was not, there. */
    private static Runnable with(String id, Presence presence, String reason) {
        var members = new ArrayList<>(MEMBERS);
        members.replaceAll(member -> member.key().equals(id) ? member(id, presence, reason) : member);
        return attempt(MEETING, "members", members);
    }

    private static Runnable attempt(Record sample, Object... changes) {
        return () -> Altered.of(sample, changes);
    }

    private static List<String> faults(DecisionItem item, int debaters, int voters) {
        var faults = Faults.under("R-DEC-MINUTES");
        item.faults(debaters, voters, faults);
        try {
            faults.refuseIfAny();
            return List.of();
        } catch (org.xuanren.statute.Refusal refusal) {
            return refusal.sentences();
        }
    }
}
