package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.CaseFile;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Stage;

/**
 * {@code gate-appointment}: proves the whole case once more, then appoints. The appointment is the entry {@code APPOINTED} of
 * the record: a token that gets past this gate in any other way has appointed nobody.
 */
@Component
final class AppointmentGate extends Gate {

    AppointmentGate(Gatekeeper gatekeeper) {
        super(Stage.APPOINTMENT, gatekeeper);
    }

    @Override
    protected void passed(CaseFile file, Gatekeeper keeper) {
        keeper.requireNotEnded(file);
        keeper.requireReplay(file);
        keeper.append(file, EntryKind.APPOINTED, Stage.APPOINTMENT.id(), file.require(AppointmentNotice.class).effect(file.asOf()));
    }
}
