package org.xuanren.rule;

import static org.xuanren.evidence.RecommendationSamples.post;

import java.time.LocalDate;
import java.util.List;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionAgenda.Bar;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionItem.Outcome;
import org.xuanren.evidence.DecisionItem.Way;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.DecisionMeeting.Attendance;
import org.xuanren.evidence.DecisionMeeting.Presence;
import org.xuanren.evidence.DecisionMeeting.Presenter;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Share;

/** A meeting of three members who appointed one person and did nothing wrong; a test changes what it is about. */
public final class DecisionStory {

    static final LocalDate PREPARED = LocalDate.of(2026, 3, 2);
    public static final LocalDate HELD = PREPARED.plusDays(3);
    public static final PersonRef FIRST = new PersonRef("c1", "甲", "科长");
    public static final PersonRef SECOND = new PersonRef("c2", "乙", "科长");

    private final CaseKind kind;
    private final EditionId edition;
    private OpeningVacancy vacancy = RecommendationSamples.vacancy();
    private DecisionAgenda agenda = new DecisionAgenda(List.of(FIRST), post(), List.of(new BodyMember("m1", "周书记", "书记", true, "")), 40,
        DecidingBody.STANDING_COMMITTEE, HELD, "m1", "r1", "秦录", List.of(new Bar("not-conforming", "不符合条例规定", false, "查核记录")),
        false, List.of(), "", null, null, null, "", 0);
    private DecisionMeeting meeting = new DecisionMeeting(DecidingBody.STANDING_COMMITTEE, "m1", "周书记", "秦录", post(),
        List.of(due("m1", ""), due("m2", ""), due("m3", "")), new Share(1, 2), HELD, "三楼会议室",
        List.of(member("m1", "周书记", true, "", Presence.PRESENT), member("m2", "吴部长", false, "", Presence.PRESENT),
            member("m3", "郑委员", false, "", Presence.PRESENT)), "吴部长", Presenter.CADRE_LEADER, "讨论情况", "m1", List.of("m1", "m2"),
        List.of(item(FIRST)));

    private DecisionStory(CaseKind kind, EditionId edition) {
        this.kind = kind;
        this.edition = edition;
    }

    public static DecisionStory of(CaseKind kind, EditionId edition) {
        return new DecisionStory(kind, edition);
    }

    public static DecisionStory usual() {
        return of(CaseKind.PROMOTION_LEADING, EditionId.E2002);
    }

    DecisionStory vacancy(OpeningVacancy another) {
        vacancy = another;
        return this;
    }

    /** @param changes name, value, … */
    DecisionStory agenda(Object... changes) {
        agenda = Altered.of(agenda, changes);
        return this;
    }

    /** @param changes name, value, … */
    public DecisionStory meeting(Object... changes) {
        meeting = Altered.of(meeting, changes);
        return this;
    }

    public DecisionStory items(DecisionItem... items) {
        return meeting("items", List.of(items));
    }

    DecisionStory members(Attendance... members) {
        return meeting("members", List.of(members));
    }

    DecisionAgenda called() {
        return agenda;
    }

    /** The file on the day of the meeting; the agenda was recorded three days before. */
    public CaseFile file() {
        return written().file();
    }

    TestFile written() {
        return TestFile.of(kind, edition).on(PREPARED).with(vacancy).with(agenda).on(HELD).with(meeting);
    }

    /** Of the roster on the day of the meeting. */
    static BodyMember due(String id, String concern) {
        return new BodyMember(id, "委员" + id, "委员", false, concern);
    }

    static Attendance member(String key, String name, boolean mainLeader, String concern, Presence presence) {
        return new Attendance(key, name, "委员", mainLeader, concern, presence, "事由");
    }

    /** Three ballots, three times yes. @param changes name, value, … */
    public static DecisionItem item(PersonRef person, Object... changes) {
        return Altered.of(new DecisionItem(person.id(), person.name(), person, true, "提名", "推荐", "考察", "理由", 3, 0, 0,
            Way.SECRET_BALLOT, "", 3, 3, 3, 3, 0, 0, Outcome.VOTED, ""), changes);
    }

    public static DecisionItem deferred(PersonRef person) {
        return item(person, "way", null, "issued", 0, "returned", 0, "valid", 0, "yes", 0, "outcome", Outcome.DEFERRED, "deferGround", "待查");
    }

    /** Voted on by hands or voices. */
    public static DecisionItem open(PersonRef person, Way way, String reason) {
        return item(person, "way", way, "wayReason", reason, "issued", 0, "returned", 0, "valid", 0);
    }
}
