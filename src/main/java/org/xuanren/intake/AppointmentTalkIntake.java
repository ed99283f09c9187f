package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.Step;

/** Whom to talk to, and which reports came meanwhile. */
@Component
final class AppointmentTalkIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.APPOINTMENT_TALK;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var decision = file.require(DecisionMeeting.class);
        var person = decision.appointee().orElseThrow();
        return new Known().line("谈话对象", person.shown()).line(file.kind().inWords("拟任职位"), decision.post().title())
            .line("公示结论后的举报", ReportFacts.late(file)).context().freezes("person", person);
    }
}
