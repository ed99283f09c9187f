package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-publicity}: the full period passed and every report is concluded. */
@Component
final class PublicityGate extends Gate {

    PublicityGate(Gatekeeper gatekeeper) {
        super(Stage.PUBLICITY, gatekeeper);
    }
}
