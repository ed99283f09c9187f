package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-quota}: a case opens only within the approved number of posts. */
@Component
final class QuotaGate extends Gate {

    QuotaGate(Gatekeeper gatekeeper) {
        super(Stage.OPENING, gatekeeper);
    }
}
