package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The letter in which the principal side asks the assisting side (协管方) about a dual-managed post. */
public record DeliberationCoRequest(
        @Frozen String coManagingParty,
        @Asked(label = "函询文号", rule = "R-DLB-DUAL", max = 60) String letterNumber,
        @Asked(label = "发函日期", rule = "R-DLB-DUAL") LocalDate sentOn,
        @Asked(label = "对方收函日期", rule = "R-DLB-DUAL-1M") LocalDate receivedOn,
        @Asked(label = "收函凭证", rule = "R-DLB-DUAL-1M", max = 100) String receipt) implements Evidence {

    public DeliberationCoRequest {
        Faults.under("R-DLB-DUAL").unless(!receivedOn.isBefore(sentOn),
            "对方收函日期 %s 早于发函日期 %s".formatted(receivedOn, sentOn), "请核对收函凭证").refuseIfAny();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(sentOn);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return Optional.of(receivedOn);
    }
}
