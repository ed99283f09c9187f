package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-eligibility}: every candidate has the qualifications, or the written consent from above. */
@Component
final class EligibilityGate extends Gate {

    EligibilityGate(Gatekeeper gatekeeper) {
        super(Stage.ELIGIBILITY, gatekeeper);
    }
}
