package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-discipline}: the discipline organ was asked, and has nothing against the candidate. */
@Component
final class DisciplineGate extends Gate {

    DisciplineGate(Gatekeeper gatekeeper) {
        super(Stage.DISCIPLINE, gatekeeper);
    }
}
