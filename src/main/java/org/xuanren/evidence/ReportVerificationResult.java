package org.xuanren.evidence;

import java.time.LocalDate;

/** What the investigation of a report found. */
public record ReportVerificationResult(
        @Frozen String report,
        @Frozen String subject,
        @Asked(label = "核查人员", rule = "R-PUB-VERIFY", max = 200) String investigators,
        @Asked(label = "核查开始日期", rule = "R-PUB-VERIFY") LocalDate from,
        @Asked(label = "核查结束日期", rule = "R-PUB-VERIFY") LocalDate to,
        @Asked(label = "核查结果", rule = "R-PUB-VERIFY") Result result,
        @Asked(label = "核查情况", rule = "R-PUB-VERIFY", max = 2000) String text) implements AboutReport {

    public enum Result implements Choice {
        NOT_TRUE("反映问题不属实"), PARTLY_TRUE("反映问题部分属实"), TRUE("反映问题属实");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public ReportVerificationResult {
        Faults.under("R-PUB-VERIFY").unless(!to.isBefore(from), "核查结束日期 %s 早于开始日期 %s".formatted(to, from), "请核对日期")
            .refuseIfAny();
    }
}
