package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-inspection}: the inspection is complete and its material full and signed. */
@Component
final class InspectionGate extends Gate {

    InspectionGate(Gatekeeper gatekeeper) {
        super(Stage.INSPECTION, gatekeeper);
    }
}
