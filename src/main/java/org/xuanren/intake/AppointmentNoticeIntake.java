package org.xuanren.intake;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.Step;

/** Who was decided on, for which post, on which day, and which reports came meanwhile. */
@Component
final class AppointmentNoticeIntake implements StepIntake {

    private final RosterFacts facts;

    AppointmentNoticeIntake(RosterFacts facts) {
        this.facts = facts;
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
            .line("党委决定", decision.heldOn() + kind.inWords(elected ? "，任职时间自选举或任免之日起算" : "，任职时间由此起算"))
            .line("公示结论后的举报", ReportFacts.late(asking.file())).context().freezes("person", person.id()).freezes("personName", person.name())
            .freezes("decidedOn", decision.heldOn());
        return elected ? context : context.proposes("authority", "COMMITTEE");
    }

    @Override
    public Map<String, Object> freeze(Asking asking, Map<String, Object> submitted) {
        return Map.of("post", facts.heldInForce(asking.file()));
    }
}
