package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-recommendation}: nobody becomes inspection candidate without a valid recommendation. */
@Component
final class RecommendationGate extends Gate {

    RecommendationGate(Gatekeeper gatekeeper) {
        super(Stage.RECOMMENDATION, gatekeeper);
    }
}
