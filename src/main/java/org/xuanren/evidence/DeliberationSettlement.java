package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** How the superior organization settles it when the two sides of a dual-managed post do not agree. */
public record DeliberationSettlement(
        @Asked(label = "裁定结果", rule = "R-DLB-DUAL-SPLIT") Result result,
        @Asked(label = "裁定文号", rule = "R-DLB-DUAL-SPLIT", max = 60) String rulingNumber,
        @Asked(label = "裁定日期", rule = "R-DLB-DUAL-SPLIT") LocalDate settledOn,
        @Asked(label = "裁定说明", rule = "R-DLB-DUAL-SPLIT", optional = true, max = 1000) String text) implements Evidence {

    public enum Result implements Choice {
        PRINCIPAL_SIDE("按主管方意见办理"), NOT_APPROVED("不同意该人选");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(settledOn);
    }
}
