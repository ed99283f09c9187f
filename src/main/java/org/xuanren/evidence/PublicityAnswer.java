package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The committee's answer to the proposal after reports were made. */
public record PublicityAnswer(
        @Frozen String proposal,
        @Asked(label = "会议日期", rule = "R-PUB-ADVICE") LocalDate heldOn,
        @Asked(label = "党委决定", rule = "R-PUB-ADVICE") Advice answer,
        @Asked(label = "决定理由", rule = "R-PUB-ADVICE", max = 1000) String reason) implements Evidence {

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heldOn);
    }
}
