package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-candidates}: the body determines whom to inspect, and nobody who is barred. */
@Component
final class CandidatesGate extends Gate {

    CandidatesGate(Gatekeeper gatekeeper) {
        super(Stage.CANDIDATES, gatekeeper);
    }
}
