package org.xuanren.gate;

import org.springframework.stereotype.Component;
import org.xuanren.statute.Stage;

/** {@code gate-archive}: the dossier is complete. */
@Component
final class ArchiveGate extends Gate {

    ArchiveGate(Gatekeeper gatekeeper) {
        super(Stage.ARCHIVE, gatekeeper);
    }
}
