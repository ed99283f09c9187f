package org.xuanren.rule;

import static org.xuanren.rule.DecisionStory.FIRST;
import static org.xuanren.rule.DecisionStory.HELD;
import static org.xuanren.rule.DecisionStory.SECOND;
import static org.xuanren.rule.DecisionStory.item;
import static org.xuanren.rule.DecisionStory.usual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.AppointmentNotice.Authority;
import org.xuanren.evidence.AppointmentNotice.Probation;
import org.xuanren.evidence.AppointmentTalk;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

class AppointmentRulesTest {

    private static final AppointmentTalk TALK = new AppointmentTalk(FIRST, HELD, "何部长", "成绩", "不足", "要求");
    private static final AppointmentNotice NOTICE =
        new AppointmentNotice("c1", "甲", RecommendationSamples.post(), HELD, "任 1 号", Authority.COMMITTEE, null, Probation.ONE_YEAR);

    @Test // R-APT-TALK
    void the_talk_is_held_with_the_person_who_was_decided_on() {
        var rule = new AppointeeTalkedTo();
        Judged.met(rule, usual().written().with(TALK).file(), "2026-03-05 由何部长与甲谈话（R-APT-TALK）。");
        var other = "谈话对象甲不是决定任用的人选（R-APT-TALK）。请与决定任用的人选谈话。";
        Judged.again(rule, usual().items(item(SECOND)).written().with(TALK).file(), null, other);
        Judged.again(rule, usual().items(item(FIRST), item(SECOND)).written().with(TALK).file(), null, other);
    }

    @Test // R-APT-DATE
    void the_notice_appoints_whom_the_meeting_decided_on() {
        Judged.again(new AppointmentDated(), usual().items(item(SECOND)).written().with(NOTICE).file(), null,
            "任职通知的人选甲不是会议决定的人选（R-APT-DATE）。请按会议决定重拟。");
        Judged.again(new AppointmentDated(), usual().items(item(FIRST), item(SECOND)).written().with(NOTICE).file(), null,
            "任职通知的人选甲不是会议决定的人选（R-APT-DATE）。请按会议决定重拟。");
    }

    @Test // R-APT-DATE
    void time_in_post_counts_from_the_decision_or_the_later_act() {
        Judged.met(new AppointmentDated(), usual().written().with(NOTICE).file(), "任职时间自 2026-03-05 起计算（党委决定任免）（R-APT-DATE）。");
        Judged.met(new AppointmentDated(), usual().written().with(Altered.of(NOTICE, "authority", Authority.CONGRESS, "actedOn", HELD.plusDays(9)))
            .file(), "任职时间自 2026-03-14 起计算（人大或政协常委会任免）（R-APT-DATE）。");
        Judged.again(new AppointmentDated(), usual().written().with(Altered.of(NOTICE, "decidedOn", HELD.minusDays(1))).file(), null,
            "任职时间 2026-03-04 早于讨论决定的 2026-03-05（R-APT-DATE）。请按决定日期重拟。");
    }

    @ParameterizedTest(name = "{0}, chief {1}, by {2}: {3}") // R-APT-DATE
    @CsvSource({"GOVERNMENT, true, COMMITTEE, false", "GOVERNMENT, true, GOVERNMENT, false", "GOVERNMENT, true, ELECTED, true",
        "GOVERNMENT, true, CONGRESS, true", "GOVERNMENT, false, COMMITTEE, false", "GOVERNMENT, false, GOVERNMENT, true",
        "CONGRESS, true, COMMITTEE, false", "CPPCC, false, GOVERNMENT, false", "COURT, true, COMMITTEE, false", "PROCURATORATE, false, CONGRESS, true",
        "PARTY_COMMITTEE, true, COMMITTEE, true", "GOVERNMENT_DEPARTMENT, true, COMMITTEE, true"})
    void an_elected_post_is_not_filled_by_the_decision_of_the_committee(String kind, boolean chief, Authority authority, boolean lets) {
        var notice = Altered.of(NOTICE, "authority", authority, "actedOn", authority == Authority.COMMITTEE ? null : HELD.plusDays(9), "post",
            Altered.of(RecommendationSamples.post(), "organisationKind", kind, "chief", chief));
        assertThat(new AppointmentDated().judge(usual().written().with(notice).file()).lets()).isEqualTo(lets);
    }

    @Test // R-APT-DATE
    void what_is_no_post_of_the_team_is_not_elected_and_the_refusal_says_what_to_do() {
        var head = Altered.of(RecommendationSamples.post(), "organisationKind", "GOVERNMENT", "title", "云溪县县长");
        Judged.again(new AppointmentDated(), usual().written().with(Altered.of(NOTICE, "post", head)).file(), null,
            "云溪县县长由选举产生或由人大、政协任免，任职通知载明的任免机关为党委决定任免（R-APT-DATE）。"
                + "请待选举或任免后按其机关和日期重拟；确由党委任免的，请先在名册中更正职位性质。");
        for (var other : List.of(Altered.of(head, "internal", true), Altered.of(head, "leading", false), Altered.of(head, "partyPost", true))) {
            assertThat(new AppointmentDated().judge(usual().written().with(Altered.of(NOTICE, "post", other)).file()).lets()).isTrue();
        }
    }

    @Test // R-PUB-WINDOW
    void the_notice_waits_for_the_end_of_the_publicity() {
        var rule = new NoticeAfterPublicity();
        var file = usual().written().with(NOTICE);
        Judged.notApplicable(rule, file.file(), "本案不须公示（R-PUB-WINDOW）。");
        file.with(new PublicityNotice(FIRST, HELD, 7, PublicityNotice.Scope.PUBLIC, "市日报", List.of(), "", "12380", "", ""));
        Judged.again(rule, file.on(LocalDate.of(2026, 3, 12)).file(), null, "公示期至 2026-03-12，尚未期满（R-PUB-WINDOW）。请待期满后再发任职通知。");
        Judged.met(rule, file.on(LocalDate.of(2026, 3, 13)).file(), "公示期至 2026-03-12，已期满（R-PUB-WINDOW）。");
    }

    @ParameterizedTest(name = "approved {0}, filled {1}, appointed {2}: {3}") // R-QUOTA-LIMIT
    @CsvSource({"1, 0, c1, true", "1, 1, c1, false", "1, 1, h1, true", "3, 2, c1, true", "2, 2, c1, false"})
    void nobody_is_appointed_beyond_the_approved_number(int approved, int filled, String person, boolean lets) {
        var file = usual().written().with(Altered.of(NOTICE, "post", RecommendationSamples.post(approved, filled), "person", person)).file();
        assertThat(new QuotaAtAppointment().judge(file).lets()).isEqualTo(lets);
    }

    @Test // R-QUOTA-LIMIT
    void the_quota_is_told_with_its_numbers() {
        var rule = new QuotaAtAppointment();
        Judged.met(rule, usual().written().with(NOTICE).file(), "市民政局局长核定 1 个，任职前 0 人，任职后 1 人（R-QUOTA-LIMIT）。");
        Judged.again(rule, usual().written().with(Altered.of(NOTICE, "post", RecommendationSamples.post(1, 2))).file(), null,
            "市民政局局长核定 1 个，任职前 2 人，任职后 3 人，超职数 2 个；现任：现任1、现任2（R-QUOTA-LIMIT）。任职暂不生效，请先办结同批人员的免职或更新名册，再提交任免通知。");
    }

    @Test // R-APT-PROB
    void the_notice_says_whether_there_is_a_probation() {
        Judged.met(new ProbationStated(), usual().written().with(NOTICE).file(), "任职通知载明试用期一年（规定为 12 个月）（R-APT-PROB）。");
        Judged.notApplicable(new ProbationStated(), DecisionStory.of(CaseKind.TRANSFER, EditionId.E2002).written().with(Altered.of(NOTICE, "probation", null)).file(),
            "平级转任不实行试用期（R-APT-PROB）。");
        Judged.again(new ProbationStated(), DecisionStory.of(CaseKind.REMOVAL, EditionId.E2002).written().with(NOTICE).file(), null,
            "免职不实行试用期，任免通知载明试用期一年（R-APT-PROB）。请重拟任免通知。");
    }
}
