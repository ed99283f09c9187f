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
        return FormContext.empty().freezes("person", person).shows("personShown", person.shown());
    }
}
