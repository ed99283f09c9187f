package org.xuanren.intake;

import org.xuanren.evidence.ReportRegistration;

/** What all forms about a report know: which one it is and what it says. */
final class ReportFacts {

    private ReportFacts() { }

    /** The report whose registration began the process of the task. */
    static FormContext of(Asking asking) {
        var report = asking.file().all(ReportRegistration.class).stream().filter(one -> one.id().equals(asking.process()))
            .findFirst().orElseThrow();
        var told = report.evidence();
        return new Known().line("举报", "%s 收到，%s，%s".formatted(told.receivedOn(), told.channel().label(), told.named().label()))
            .line("反映内容", told.subject()).context().freezes("report", report.id()).freezes("subject", told.subject());
    }
}
