package org.xuanren.rule;

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
import org.xuanren.evidence.ArchiveList;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.DecisionMeeting.Attendance;
import org.xuanren.evidence.DecisionMeeting.Presence;
import org.xuanren.evidence.DecisionMeeting.Presenter;
import org.xuanren.evidence.Judgement.Outcome;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Share;
import org.xuanren.statute.Stage;

/** Decision, publicity, talk, act, archive: in this order, and on probation who has to be. */
class AppointmentOrderTest {

    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2); // a Monday
    private static final LocalDate OVER = DECIDED.plusDays(7);
    private static final PersonRef APPOINTEE = new PersonRef("c1", "林致远", "科长");

    @Test // R-APT-TALK
    void the_appointee_is_talked_to_after_the_publicity() {
        Judged.again(new AppointeeTalkedTo(), published(OVER), null, "谈话日期 2026-03-09，公示期至 2026-03-09（R-APT-TALK）。请在公示期满后谈话。");
        Judged.met(new AppointeeTalkedTo(), published(OVER.plusDays(1)), "2026-03-10 由魏长河与林致远谈话（R-APT-TALK）。");
    }

    @Test // R-APT-TALK
    void without_publicity_the_decision_comes_first() {
        Judged.again(new AppointeeTalkedTo(), decided().with(talk(DECIDED.minusDays(1))).file(), null,
            "谈话日期 2026-03-01 早于讨论决定的 2026-03-02（R-APT-TALK）。请在决定之后谈话。");
        Judged.met(new AppointeeTalkedTo(), decided().with(talk(DECIDED)).file(), "2026-03-02 由魏长河与林致远谈话（R-APT-TALK）。");
    }

    @Test // R-APT-TALK
    void the_talk_is_with_who_was_decided_on() {
        Judged.again(new AppointeeTalkedTo(), decided().with(Altered.of(talk(DECIDED), "person", new PersonRef("c2", "何雅琴", "科长"))).file(),
            null, "谈话对象何雅琴不是决定任用的人选（R-APT-TALK）。请与决定任用的人选谈话。");
    }

    @Test // R-PUB-WINDOW
    void nobody_acts_while_the_person_is_still_made_public() {
        Judged.again(new NoticeAfterPublicity(), acted(OVER), null,
            "选举或任免日期 2026-03-09，公示期至 2026-03-09（R-PUB-WINDOW）。公示期满前的任命无效，请待期满后另行选举或任命。");
        Judged.met(new NoticeAfterPublicity(), acted(OVER.plusDays(1)), "公示期至 2026-03-09，已期满（R-PUB-WINDOW）。");
    }

    @ParameterizedTest(name = "{0} {1}, chief {2}, internal {3}, {4}: {5}") // R-APT-PROB
    @CsvSource({
        "GOVERNMENT_DEPARTMENT, COUNTY, false, false, COMMITTEE, true", "GOVERNMENT_DEPARTMENT, COUNTY, false, false, GOVERNMENT, true",
        "PARTY_DEPARTMENT, CITY, false, false, COMMITTEE, true", "GOVERNMENT_DEPARTMENT, PROVINCE, false, false, COMMITTEE, false",
        "GOVERNMENT_DEPARTMENT, COUNTY, true, false, COMMITTEE, false", "GOVERNMENT_DEPARTMENT, COUNTY, true, false, CONGRESS, false",
        "GOVERNMENT_DEPARTMENT, PROVINCE, false, false, CONGRESS, false", "GOVERNMENT_DEPARTMENT, TOWNSHIP, true, true, COMMITTEE, true",
        "DISCIPLINE_COMMISSION, COUNTY, false, false, COMMITTEE, false", "DISCIPLINE_COMMISSION, TOWNSHIP, true, true, COMMITTEE, true",
        "COURT, TOWNSHIP, true, true, COMMITTEE, true", "COURT, TOWNSHIP, true, true, CONGRESS, false",
        "GOVERNMENT, COUNTY, false, false, COMMITTEE, false", "INSTITUTION, COUNTY, false, true, COMMITTEE, false"})
    void who_has_to_be_is_on_probation(String kind, String level, boolean chief, boolean internal, Authority authority, boolean due) {
        var post = Altered.of(RecommendationSamples.post(), "organisationKind", kind, "level", level, "chief", chief, "internal", internal);
        var file = TestFile.usual().with(RecommendationSamples.vacancy(post)).with(notice(authority, Probation.NONE)).file();
        assertThat(new ProbationStated().judge(file).lets()).isEqualTo(!due);
    }

    @Test // R-APT-PROB
    void the_probation_is_told_with_its_months() {
        var deputy = Altered.of(RecommendationSamples.post(), "organisationKind", "GOVERNMENT_DEPARTMENT", "chief", false);
        var file = TestFile.usual().with(RecommendationSamples.vacancy(deputy));
        Judged.again(new ProbationStated(), file.with(notice(Authority.COMMITTEE, Probation.NONE)).file(), null,
            "副局长应当实行试用期，任职通知载明不实行试用期（R-APT-PROB）。请按试用期 12 个月重拟任职通知。");
        Judged.met(new ProbationStated(), file.with(notice(Authority.COMMITTEE, Probation.ONE_YEAR)).file(),
            "任职通知载明试用期一年（规定为 12 个月）（R-APT-PROB）。");
        var elected = TestFile.usual().with(RecommendationSamples.vacancy(Altered.of(deputy, "chief", true)));
        Judged.again(new ProbationStated(), elected.with(notice(Authority.ELECTED, Probation.ONE_YEAR)).file(), null,
            "副局长由选举产生，任职通知载明试用期一年（R-APT-PROB）。选举产生的不实行试用期，请重拟任职通知。");
        Judged.met(new ProbationStated(), elected.with(notice(Authority.ELECTED, Probation.NONE)).file(),
            "任职通知载明不实行试用期（规定为 12 个月）（R-APT-PROB）。");
    }

    @ParameterizedTest // R-APT-PROB
    @CsvSource({"CONGRESS, NONE, 人大或政协常委会任免", "CONGRESS, ONE_YEAR, 人大或政协常委会任免", "ELECTED, NONE, 选举或全委会、人大、政协会议决定"})
    void no_congress_frees_a_deputy_of_a_department_from_probation(Authority authority, Probation probation, String label) {
        var deputy = Altered.of(RecommendationSamples.post(), "organisationKind", "PARTY_DEPARTMENT", "chief", false);
        var file = TestFile.usual().with(RecommendationSamples.vacancy(deputy)).with(notice(authority, probation)).file();
        Judged.again(new ProbationStated(), file, null, "副局长是部门副职，任职通知载明的任免机关为%s（R-APT-PROB）。部门副职由党委或政府任免，请核对后重拟任职通知。".formatted(label));
    }

    @Test // R-APT-PROB
    void a_post_that_is_not_leading_has_no_probation() {
        Judged.notApplicable(new ProbationStated(), TestFile.of(CaseKind.PROMOTION_NON_LEADING, EditionId.E2002)
            .with(notice(Authority.COMMITTEE, Probation.NONE)).file(), "晋升非领导职务不实行试用期（R-APT-PROB）。");
        var post = Altered.of(RecommendationSamples.post(), "organisationKind", "GOVERNMENT_DEPARTMENT", "chief", false, "leading", false);
        assertThat(new ProbationStated().judge(TestFile.usual().with(RecommendationSamples.vacancy(post))
            .with(notice(Authority.COMMITTEE, Probation.NONE)).file()).lets()).isTrue();
    }

    @Test // R-ARC-PROMPT
    void what_is_archived_within_a_month_is_in_time() {
        var last = LocalDate.of(2026, 4, 10);
        Judged.met(new ArchivedPromptly(), archived(last, last, last), "2026-03-10 生效，期限至 2026-04-10；2026-04-10 立卷；2026-04-10 移交个人档案（R-ARC-PROMPT）。");
        Judged.met(new ArchivedPromptly(), archived(last, null, last), "2026-03-10 生效，期限至 2026-04-10；2026-04-10 立卷；个人档案尚未移交（R-ARC-PROMPT）。");
    }

    @Test // R-ARC-PROMPT
    void what_is_late_is_noted_and_holds_nothing_up() {
        var late = LocalDate.of(2026, 4, 11);
        Judged.met(new ArchivedPromptly(), archived(late, late, late),
            "2026-03-10 生效，期限至 2026-04-10；2026-04-11 立卷（逾期）；2026-04-11 移交个人档案（逾期）（R-ARC-PROMPT）。");
        Judged.met(new ArchivedPromptly(), archived(late.minusDays(1), null, late),
            "2026-03-10 生效，期限至 2026-04-10；2026-04-10 立卷；个人档案尚未移交（逾期）（R-ARC-PROMPT）。");
    }

    @Test // R-ARC-PROMPT
    void nothing_is_archived_before_the_appointment() {
        Judged.again(new ArchivedPromptly(), TestFile.usual().judged(Stage.APPOINTMENT, null, Outcome.AGAIN)
            .with(new ArchiveList(11, "", DECIDED, "卷1", null, "", "")).file(), null, "任职尚未生效（R-ARC-PROMPT）。请在任职生效后归档。");
    }

    private static CaseFile archived(LocalDate filed, LocalDate handedOver, LocalDate today) {
        return TestFile.usual().on(OVER.plusDays(1)).judged(Stage.APPOINTMENT, null, Outcome.PASSED).on(today)
            .with(new ArchiveList(11, "", filed, "卷1", handedOver, handedOver == null ? "" : "回1", "")).file();
    }

    private static CaseFile published(LocalDate talkedOn) {
        return decided().with(publicity()).with(talk(talkedOn)).file();
    }

    private static CaseFile acted(LocalDate day) {
        return decided().with(publicity()).with(Altered.of(notice(Authority.COMMITTEE, Probation.NONE), "authority", Authority.GOVERNMENT, "actedOn", day))
            .on(OVER.plusDays(5)).file();
    }

    private static TestFile decided() {
        var item = new DecisionItem("1", APPOINTEE.name(), APPOINTEE, true, "提名", "推荐", "考察", "理由", 0, 0, 0,
            DecisionItem.Way.SECRET_BALLOT, "", 1, 1, 1, 1, 0, 0, DecisionItem.Outcome.VOTED, "");
        return TestFile.usual().on(DECIDED).with(new DecisionMeeting(DecidingBody.STANDING_COMMITTEE, "m0", "书记", "记录", RecommendationSamples.post(), List.of(), new Share(1, 2), DECIDED, "会议室",
            List.of(new Attendance("m0", "书记", "书记", true, "", Presence.PRESENT, "")), "魏长河", Presenter.ORGANIZATION_HEAD, "讨论", "m0", List.of(), List.of(item)));
    }

    private static AppointmentTalk talk(LocalDate day) {
        return new AppointmentTalk(APPOINTEE, day, "魏长河", "成绩突出", "调研不够", "尽快熟悉工作");
    }

    private static PublicityNotice publicity() {
        return new PublicityNotice(APPOINTEE, DECIDED, 7, PublicityNotice.Scope.PUBLIC, "日报", List.of("name"), "", "12380", "", "");
    }

    private static AppointmentNotice notice(Authority authority, Probation probation) {
        return new AppointmentNotice("c1", "林致远", Altered.of(RecommendationSamples.post(), "title", "副局长"), DECIDED, "1号", authority, authority == Authority.COMMITTEE ? null : OVER.plusDays(1), probation);
    }
}
