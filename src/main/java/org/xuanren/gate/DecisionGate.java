package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-decision}: the committee decided, in due form. */
@Component
final class DecisionGate extends Gate {

    DecisionGate(Gatekeeper gatekeeper) {
        super(Stage.DECISION, gatekeeper);
    }
}
