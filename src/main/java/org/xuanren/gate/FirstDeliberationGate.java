package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-first-deliberation}: edition 2002: leaders were heard before the inspection. */
@Component
final class FirstDeliberationGate extends Gate {

    FirstDeliberationGate(Gatekeeper gatekeeper) {
        super(Stage.FIRST_DELIBERATION, gatekeeper);
    }
}
