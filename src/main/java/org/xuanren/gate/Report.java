package org.xuanren.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.xuanren.rule.ReportsConcluded;

/** What the gateway of {@code report-verification} asks. */
@Component
public final class Report {

    private final Gatekeeper gatekeeper;

    Report(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** Whether the report of this process has to be investigated (R-PUB-VERIFY). */
    public boolean investigationDue(DelegateExecution execution) {
        var file = gatekeeper.file(new Token(execution.getProcessBusinessKey(), null));
        return ReportsConcluded.investigationDue(file, execution.getProcessInstanceId());
    }
}
