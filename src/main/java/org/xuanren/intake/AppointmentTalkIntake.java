package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.Step;

/** Whom to talk to. */
@Component
final class AppointmentTalkIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.APPOINTMENT_TALK;
    }

    @Override
    public FormContext context(Asking asking) {
        var person = asking.file().require(DecisionMeeting.class).appointee().orElseThrow();
        return new Known().line("谈话对象", person.shown()).line(asking.file().kind().inWords("拟任职位"), asking.file().require(DecisionMeeting.class).post().title())
            .context().freezes("person", person);
    }
}
