package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.evidence.RecommendationEvidenceTest.labels;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.AppointmentNotice.Authority;
import org.xuanren.evidence.AppointmentNotice.Probation;
import org.xuanren.statute.Refusal;

/** What contradicts itself never becomes evidence of an appointment or of the archive. */
class AppointmentFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final AppointmentNotice NOTICE =
        new AppointmentNotice("p", "王芳", RecommendationSamples.post(), DAY, "1号", Authority.COMMITTEE, null, Probation.ONE_YEAR);
    private static final ArchiveList LIST = new ArchiveList(11, "", DAY, "卷1", null, "", "");

    @Test // R-APT-DATE
    void the_record_keeps_who_came_to_which_post_from_when() {
        assertThat(NOTICE.effect(DAY.plusDays(1))).containsExactly(entry("person", "p"), entry("name", "王芳"), entry("post", NOTICE.post().title()),
            entry("noticeNumber", "1号"), entry("countsFrom", DAY.toString()), entry("noticeOn", DAY.plusDays(1).toString()));
    }

    @Test // R-APT-DATE
    void an_act_of_another_body_has_its_own_date_and_the_committee_has_none() {
        refused(() -> Altered.of(NOTICE, "authority", Authority.GOVERNMENT), "党委提名、政府任免，未填写选举或任免日期（R-APT-DATE）。请填写该日期。");
        refused(() -> Altered.of(NOTICE, "actedOn", DAY), "由党委决定任免的，不应填写选举或任免日期（R-APT-DATE）。请清空该日期。");
    }

    @Test // R-APT-DATE
    void nobody_is_elected_or_appointed_before_the_committee_decided() {
        refused(() -> Altered.of(NOTICE, "authority", Authority.ELECTED, "actedOn", DAY.minusDays(1)),
            "选举或任免日期 2026-03-04 早于党委决定的 2026-03-05（R-APT-DATE）。请核对日期。");
        assertThat(Altered.of(NOTICE, "authority", Authority.ELECTED, "actedOn", DAY).countsFrom()).isEqualTo(DAY);
    }

    @Test // R-APT-DATE
    void time_in_post_counts_from_the_act_or_else_from_the_decision() {
        assertThat(NOTICE.countsFrom()).isEqualTo(DAY);
        assertThat(Altered.of(NOTICE, "authority", Authority.CONGRESS, "actedOn", DAY.plusDays(9)).countsFrom()).isEqualTo(DAY.plusDays(9));
    }

    @Test // R-ARC-PERSONAL
    void a_handover_has_both_its_date_and_its_receipt() {
        var sentence = "移交日期和回执编号只填了一项（R-ARC-PERSONAL）。请同时填写，或都留空。";
        refused(() -> Altered.of(LIST, "handedOverOn", DAY), sentence);
        refused(() -> Altered.of(LIST, "receipt", "回1"), sentence);
        assertThat(Altered.of(LIST, "handedOverOn", DAY, "receipt", "回1").happenedOn()).contains(DAY);
    }

    @Test // R-APT-TALK
    void a_talk_is_dated() {
        assertThat(new AppointmentTalk(RecommendationSamples.WANG, DAY, "何峰", "成绩", "不足", "要求").happenedOn()).contains(DAY);
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(Authority.values())).containsExactly("党委决定任免", "选举或全委会、人大、政协会议决定", "人大或政协常委会任免", "党委提名、政府任免");
        assertThat(labels(Probation.values())).containsExactly("试用期一年", "不实行试用期");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable built, String sentence) {
        assertThatThrownBy(built).isInstanceOf(Refusal.class).hasMessage(sentence);
    }
}
