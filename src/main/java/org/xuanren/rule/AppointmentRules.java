package org.xuanren.rule;

import java.util.List;

/** Appointment: what its gate asks, in the order of reading. */
final class AppointmentRules {

    static final List<Rule> ALL = List.of(new AppointeeTalkedTo(), new AppointmentDated(), new NoticeAfterPublicity(), new NoReportOpen(),
        new NoLateReportBears(), new ProbationStated(), new QuotaAtAppointment());

    private AppointmentRules() { }
}
