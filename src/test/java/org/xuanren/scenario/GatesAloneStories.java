package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.evidence.Advice;
import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.AppointmentNotice.Authority;
import org.xuanren.evidence.AppointmentNotice.Probation;
import org.xuanren.evidence.ArchiveList;
import org.xuanren.evidence.Consulted;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.FirstDeliberationViews;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PublicityConclusion;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.PublicityNotice.Scope;
import org.xuanren.evidence.View;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Item;
import org.xuanren.statute.Step;

/** What a form refuses already, its gate refuses once more, and leads back: should a form ever let it pass, nobody is stuck and nobody appointed. */
abstract class GatesAloneStories {

    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";

    @Autowired
    private CaseStory story;
    @Autowired
    private PastTheForm past;
    @Autowired
    private CaseFiles files;

    @Test // R-DLB-TWICE
    void first_views_without_the_party_committee_are_gathered_again() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.determines(number, "林致远");
        story.reaches(number, Step.FIRST_DELIBERATION_VIEWS);
        past.does(number, Step.FIRST_DELIBERATION_VIEWS, new FirstDeliberationViews(List.of(
            new Consulted(LeadersOf.GOVERNMENT, "顾廷舟", story.today(), View.AGREE, "同意"))));
        assertThat(story.said(number, "first-deliberation")).contains("考察前未听取党委领导成员意见（R-DLB-TWICE）。请补充酝酿");
        assertThat(story.waitsAt(number)).containsExactly(Step.FIRST_DELIBERATION_VIEWS);
        story.does(number, Step.FIRST_DELIBERATION_VIEWS);
        assertThat(story.waitsAt(number)).containsExactly(Step.INSPECTION_PLAN);
    }

    @Test // R-PUB-DAYS
    void what_was_published_too_shortly_is_published_again() {
        var number = transferring(Step.PUBLICITY_NOTICE);
        var file = files.open(number);
        var person = file.require(DecisionMeeting.class).appointee().orElseThrow();
        var contents = file.edition().list("publicity.content").stream().map(Item::id).toList();
        past.does(number, Step.PUBLICITY_NOTICE, new PublicityNotice(person, story.today(), 1, Scope.PUBLIC, "云川日报", contents, "", "12380 电话", "", ""));
        story.reaches(number, Step.PUBLICITY_CONCLUSION);
        past.does(number, Step.PUBLICITY_CONCLUSION, new PublicityConclusion(0, 0, "公示期间情况正常。", Advice.APPOINT, ""));
        assertThat(story.said(number, "publicity")).contains("公示 1 个工作日，少于 5 个工作日（R-PUB-DAYS）。请按规定天数重新公示");
        assertThat(story.waitsAt(number)).containsExactly(Step.PUBLICITY_NOTICE);
        story.does(number, Step.PUBLICITY_NOTICE, Map.of("days", 5));
        endsAppointed(number);
    }

    @Test // R-APT-PROB
    void a_notice_of_appointment_that_says_what_does_not_apply_is_drawn_up_again_after_another_talk() {
        var number = transferring(Step.APPOINTMENT_NOTICE);
        var file = files.open(number);
        var meeting = file.require(DecisionMeeting.class);
        var person = meeting.appointee().orElseThrow();
        past.does(number, Step.APPOINTMENT_NOTICE, new AppointmentNotice(person.id(), person.name(), file.require(OpeningVacancy.class).post(), meeting.heldOn(),
            "云任〔2026〕9 号", Authority.COMMITTEE, null, Probation.ONE_YEAR));
        assertThat(story.said(number, "appointment")).contains("不实行试用期，任免通知载明试用期一年（R-APT-PROB）。请重拟任免通知");
        assertThat(story.gate(number, "appointment")).containsExactly(EntryKind.GATE_REFUSED);
        assertThat(story.waitsAt(number)).containsExactly(Step.APPOINTMENT_TALK);
        endsAppointed(number);
    }

    @Test // R-ARC-LIST
    void a_dossier_without_a_paper_is_completed() {
        var number = transferring(Step.ARCHIVE_LIST);
        past.doesWithoutPapers(number, Step.ARCHIVE_LIST, new ArchiveList(0, "", story.today(), "2026-干-009", null, "", ""));
        assertThat(story.said(number, "archive")).contains("考察文书档案缺少：干部任免审批表（R-ARC-LIST）。请补齐后归档");
        assertThat(story.waitsAt(number)).containsExactly(Step.ARCHIVE_LIST);
        endsAppointed(number);
    }

    private String transferring(Step until) {
        var number = story.opens("TRANSFER", "E2014", DEPUTY);
        story.does(number, Step.OPENING_VACANCY, story.transferring(number, "石教成"));
        story.reaches(number, until);
        return number;
    }

    private void endsAppointed(String number) {
        var process = story.processOf(number);
        story.ends(number);
        assertThat(process).isEnded().hasPassed("end-archived");
        assertThat(story.recordOf(number)).filteredOn(entry -> entry.kind() == EntryKind.APPOINTED).hasSize(1);
    }
}
