package org.xuanren.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.rule.AppointmentDated;
import org.xuanren.rule.NoKinInUnit;
import org.xuanren.rule.NoticeAfterPublicity;
import org.xuanren.rule.ProbationStated;
import org.xuanren.rule.QuotaAtAppointment;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.Step;

/** Who was decided on, for which post, on which day, and which reports came meanwhile. */
@Component
final class AppointmentNoticeIntake implements StepIntake {

    private final RosterFacts facts;
    private final CadreSnapshots snapshots;
    private final AppointmentTurn turn;

    AppointmentNoticeIntake(RosterFacts facts, CadreSnapshots snapshots, AppointmentTurn turn) {
        this.facts = facts;
        this.snapshots = snapshots;
        this.turn = turn;
    }

    @Override
    public Step step() {
        return Step.APPOINTMENT_NOTICE;
    }

    @Override
    public FormContext context(Asking asking) {
        var decision = asking.file().require(DecisionMeeting.class);
        var person = decision.appointee().orElseThrow();
        var kind = asking.file().kind();
        var elected = decision.post().elected();
        var context = new Known().line(kind.inWords("任职人"), person.shown()).line("职位", decision.post().title())
            .line("职数", RosterFacts.quota(facts.snapshot(asking.file())))
            .line("党委决定", decision.heldOn() + kind.inWords(elected ? "，任职时间自选举或任免之日起算" : "；由党委决定任免的，任职时间由此起算"))
            .line("公示结论后的举报", ReportFacts.late(asking.file())).context().freezes("person", person.id()).freezes("personName", person.name())
            .freezes("decidedOn", decision.heldOn())
            .shows("probationAsked", kind.probationPossible());
        return elected ? context : context.proposes("authority", "COMMITTEE");
    }

    /**
     * A relative may have come there since the eligibility was judged, by a case that ran beside this one: whoever is appointed first is there.
     * And nobody is talked to again over what is wrong with the notice: it waits with its author until the place is free.
     */
    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var notice = (AppointmentNotice) evidence;
        var file = asking.file();
        facts.cadre(notice.person()).filter(person -> file.kind() != CaseKind.REMOVAL)
            .map(person -> NoKinInUnit.conflicts(snapshots.kinNoticed(person, notice.post(), file.number()), notice.post()))
            .ifPresent(kin -> faults.unless(kin.isEmpty(), "R-AVOID-KIN", "%s在%s或其上级、下级有应回避的亲属：%s".formatted(notice.personName(),
                notice.post().organisationName(), kin), "请先调整亲属岗位并更新名册，或提议终止本案"));
        asking.foresee(notice, faults, new AppointmentDated(), new NoticeAfterPublicity(), new ProbationStated(),
            new QuotaAtAppointment());
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        turn.take();
        return Map.of("post", facts.heldOrNoticed(asking.file()));
    }
}
