package org.xuanren.gate;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Stage;

/** Notes in the record that somebody was reminded of an open step. It moves nothing. */
@Component
final class Reminder implements JavaDelegate {

    private final Gatekeeper gatekeeper;

    Reminder(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var file = gatekeeper.file(Token.of(execution, Stage.DISCIPLINE));
        gatekeeper.append(file, EntryKind.REMINDED, execution.getCurrentActivityId(),
            Map.of("text", execution.getCurrentActivityName()));
    }
}
