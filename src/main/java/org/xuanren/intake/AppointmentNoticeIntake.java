package org.xuanren.intake;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.Step;

/** Who was decided on, for which post, on which day. */
@Component
final class AppointmentNoticeIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.APPOINTMENT_NOTICE;
    }

    @Override
    public FormContext context(Asking asking) {
        var decision = asking.file().require(DecisionMeeting.class);
        var person = decision.appointee().orElseThrow();
        return FormContext.empty().freezes("person", person.id()).freezes("personName", person.name())
            .freezes("postTitle", decision.postTitle()).freezes("decidedOn", decision.heldOn()).proposes("authority", "COMMITTEE");
    }
}
