package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-deliberation}: all who have to be heard before the meeting were heard. */
@Component
final class DeliberationGate extends Gate {

    DeliberationGate(Gatekeeper gatekeeper) {
        super(Stage.DELIBERATION, gatekeeper);
    }
}
