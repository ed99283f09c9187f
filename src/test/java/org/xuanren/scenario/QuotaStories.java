package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.ShiftedClock;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.Step;

/** Nobody is appointed beyond the approved number, beside a relative or past the chief, whatever the roster has heard of (ADR 16). Three places, two of them filled. */
abstract class QuotaStories {

    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";

    @Autowired
    private CaseStory story;
    @Autowired
    private ShiftedClock clock;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void it_is_another_day() {
        clock.advance(Duration.ofDays(1)); // of what was decided in other stories the roster has heard
    }

    @Test // R-QUOTA-LIMIT
    void whoever_was_appointed_takes_a_place_until_the_roster_speaks_of_him() {
        story.ends(story.opens("PROMOTION_LEADING", "E2002", DEPUTY));
        var next = story.opensNext("PROMOTION_LEADING", "E2002", DEPUTY);
        assertThat(quota(next)).startsWith("核定 3 个，现有 3 人：").endsWith("、林致远（本系统已办理任职，名册尚未载明）");
        story.does(next, Step.OPENING_VACANCY);
        assertThat(story.said(next, "opening")).isEqualTo("云川市民政局副局长核定 3 个，现有 3 人，同批腾出 0 个，任命后 4 人，超职数 1 个（R-QUOTA-LIMIT）。不得启动选任，有同批免职或转任的现任人员的请补选后重新登记，否则请提议终止本案。");
        assertThat(story.waitsAt(next)).containsExactly(Step.OPENING_VACANCY);

        assertThat(quota(story.opens("PROMOTION_LEADING", "E2002", DEPUTY))).startsWith("核定 3 个，现有 2 人：");
    }

    @Test // R-QUOTA-LIMIT, R-APT-PROB
    void whoever_leaves_by_the_same_decision_makes_room_and_has_to_be_gone_before_the_appointment() {
        story.ends(story.opens("PROMOTION_LEADING", "E2002", DEPUTY));
        var next = story.opensNext("PROMOTION_LEADING", "E2002", DEPUTY);
        story.does(next, Step.OPENING_VACANCY, Map.of("leaving", List.of(holder(next, "冷雨生"))));
        story.reaches(next, Step.RECOMMENDATION_PLAN);
        story.does(next, Step.RECOMMENDATION_PLAN, story.listing(next, "何雅琴", "方民生"));
        story.determines(next, "何雅琴");
        story.reaches(next, Step.APPOINTMENT_NOTICE);
        assertThatThrownBy(() -> story.does(next, Step.APPOINTMENT_NOTICE, Map.of("probation", "NONE"))).as("nobody is talked to again")
            .hasMessageContainingAll("应当实行试用期，任职通知载明不实行试用期（R-APT-PROB）。请按试用期 12 个月重拟任职通知",
                "核定 3 个，任职前 3 人，任职后 4 人，超职数 1 个；现任：", "冷雨生", "请先办结同批人员的免职");

        var removal = story.opensNext("REMOVAL", "E2002", DEPUTY);
        story.does(removal, Step.OPENING_VACANCY, Map.of("person", UsualAnswers.named(story.offered(story.task(removal, Step.OPENING_VACANCY)), "personOptions", "冷雨生")));
        story.ends(removal);
        assertThat(story.waitsAt(next)).containsExactly(Step.APPOINTMENT_NOTICE);
        story.ends(next);
        assertThat(story.recordOf(next)).extracting(Entry::kind).contains(EntryKind.APPOINTED);
        assertThat(quota(story.opensNext("PROMOTION_LEADING", "E2002", DEPUTY))).startsWith("核定 3 个，现有 3 人：温如玉").contains("林致远", "何雅琴")
            .doesNotContain("冷雨生");
    }

    @Test // R-QUOTA-LIMIT
    void a_removal_makes_room_when_it_has_taken_effect() {
        var removal = story.opens("REMOVAL", "E2002", DEPUTY);
        story.reaches(removal, Step.APPOINTMENT_TALK);
        assertThat(quota(story.opensNext("PROMOTION_LEADING", "E2002", DEPUTY))).startsWith("核定 3 个，现有 2 人：");
        story.ends(removal);
        assertThat(quota(story.opensNext("PROMOTION_LEADING", "E2002", DEPUTY))).startsWith("核定 3 个，现有 1 人：");
    }

    @Test // R-QUOTA-LIMIT
    void of_two_meetings_at_once_one_fills_the_last_place() throws Exception {
        var one = toTheMeeting("林致远");
        var other = toTheMeeting("何雅琴");
        var both = Executors.newFixedThreadPool(2);
        try {
            for (var done : both.invokeAll(Stream.of(one, other).<Callable<Void>>map(number -> () -> {
                story.does(number, Step.DECISION_MEETING);
                return null;
            }).toList())) {
                done.get();
            }
        } finally {
            both.shutdown();
        }
        assertThat(List.of(story.gate(one, "decision"), story.gate(other, "decision")))
            .containsExactlyInAnyOrder(List.of(EntryKind.GATE_PASSED), List.of(EntryKind.GATE_REFUSED));
        var late = story.gate(one, "decision").contains(EntryKind.GATE_REFUSED) ? one : other;
        assertThat(story.said(late, "decision")).contains("核定 3 个，会议时 3 人，同批腾出 0 个，任命后 4 人，超职数 1 个（R-QUOTA-LIMIT）。不得决定任用");
        assertThat(story.waitsAt(late)).containsExactly(Step.DECISION_AGENDA);
        var first = late.equals(one) ? other : one;
        assertThatThrownBy(() -> story.does(late, Step.DECISION_AGENDA)).isInstanceOf(Refusal.class)
            .hasMessageContainingAll("任命后超职数 1 个：核定 3 个，现有 3 人：", "（选任案 " + first + " 已决定任用）（R-QUOTA-LIMIT）。暂不得提交会议");
    }

    @Test // R-QUOTA-LIMIT
    void nobody_is_decided_on_twice_for_one_post() {
        var one = toTheMeeting("何雅琴");
        var other = toTheMeeting("何雅琴");
        story.does(other, Step.DECISION_MEETING);
        story.does(one, Step.DECISION_MEETING);
        assertThat(story.gate(one, "decision")).containsExactly(EntryKind.GATE_REFUSED);
        assertThat(story.said(one, "decision")).contains("何雅琴已在云川市民政局副局长任上（选任案 " + other + " 已决定任用）（R-QUOTA-LIMIT）。不得重复任用");
    }

    @Test // R-QUOTA-LIMIT
    void who_leaves_by_the_decision_of_one_case_makes_no_room_for_another() {
        var second = toTheMeeting("何雅琴");
        var first = story.opensNext("PROMOTION_LEADING", "E2002", DEPUTY);
        story.does(first, Step.OPENING_VACANCY, Map.of("leaving", List.of(holder(first, "冷雨生"), holder(first, "温如玉"))));
        story.reaches(first, Step.PUBLICITY_NOTICE);
        story.does(second, Step.DECISION_MEETING);
        assertThat(story.gate(second, "decision")).as("three places, two holders, one decided on").containsExactly(EntryKind.GATE_REFUSED);
    }

    @Test // R-AVOID-KIN
    void a_relative_is_seen_as_soon_as_another_case_has_decided_on_him() {
        var husband = story.opens("TRANSFER", "E2014", DEPUTY);
        story.does(husband, Step.OPENING_VACANCY, story.transferring(husband, "石教成"));
        story.reaches(husband, Step.DECISION_MEETING);
        var wife = story.opensNext("PROMOTION_LEADING", "E2002", DEPUTY);
        story.does(wife, Step.OPENING_VACANCY, Map.of("leaving", List.of(holder(wife, "冷雨生"))));
        toTheSheet(wife, "何雅琴");
        var kinship = new Object[] {story.cadre("石教成"), story.cadre("何雅琴")};
        database.update("insert into kinship (cadre, relative) values (?, ?)", kinship);
        try {
            assertThat(story.offered(story.task(wife, Step.ELIGIBILITY_SHEET))).containsEntry("kinKnown", "");
            story.does(husband, Step.DECISION_MEETING);
            story.does(wife, Step.ELIGIBILITY_SHEET);
            assertThat(story.said(wife, "eligibility")).contains("应回避的亲属：石教成（亲属，副局长）（R-AVOID-KIN）");
        } finally {
            database.update("delete from kinship where cadre = ? and relative = ?", kinship);
        }
        story.reaches(wife, Step.APPOINTMENT_NOTICE);
        story.ends(husband);
        database.update("insert into kinship (cadre, relative) values (?, ?)", kinship);
        try {
            assertThatThrownBy(() -> story.does(wife, Step.APPOINTMENT_NOTICE)).as("as if both had been judged before either was decided on")
                .hasMessageContaining("何雅琴在云川市民政局或其上级、下级有应回避的亲属：石教成（亲属，副局长）（R-AVOID-KIN）。请先调整亲属岗位并更新名册，或提议终止本案");
        } finally {
            database.update("delete from kinship where cadre = ? and relative = ?", kinship);
        }
    }

    @Test // R-QUOTA-PARTYSEC
    void who_is_to_be_chief_and_secretary_becomes_chief_first_and_the_roster_need_not_have_heard() {
        var posts = new Object[] {"yunchuan-civil-affairs-chief", "yunchuan-civil-affairs-secretary"};
        database.update("update holding set until = since where post in (?, ?)", posts);
        try {
            var chief = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-chief");
            toTheSheet(chief, "冷雨生");
            var secretary = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-secretary");
            toTheSheet(secretary, "冷雨生");
            story.does(secretary, Step.ELIGIBILITY_SHEET);
            assertThat(story.said(secretary, "eligibility")).contains("冷雨生尚未任云川市民政局行政正职，不得担任云川市民政局党组书记（R-QUOTA-PARTYSEC）。请先办结其行政正职的任职后重新审查");
            story.ends(chief);
            story.does(secretary, Step.ELIGIBILITY_SHEET);
            assertThat(story.waitsAt(secretary)).doesNotContain(Step.ELIGIBILITY_SHEET);
            var next = story.opensNext("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-secretary");
            story.does(next, Step.OPENING_VACANCY, Map.of("partySecretary", "CHIEF_FROM_ABOVE", "partySecretaryReason", "由副市长兼任"));
            assertThat(story.said(next, "opening")).contains("名册中行政正职冷雨生没有上级党委、政府的领导职务");
        } finally {
            database.update("update holding set until = null where post in (?, ?)", posts);
            story.tellsRoster("yunchuan-civil-affairs-chief");
        }
    }

    private void toTheSheet(String number, String candidate) {
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, candidate, "方民生"));
        story.determines(number, candidate);
    }

    private String toTheMeeting(String candidate) {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        toTheSheet(number, candidate);
        story.reaches(number, Step.DECISION_MEETING);
        return number;
    }

    private String quota(String number) {
        return (String) story.offered(story.task(number, Step.OPENING_VACANCY)).get("quota");
    }

    private String holder(String number, String name) {
        return UsualAnswers.named(story.offered(story.task(number, Step.OPENING_VACANCY)), "leavingOptions", name);
    }
}
