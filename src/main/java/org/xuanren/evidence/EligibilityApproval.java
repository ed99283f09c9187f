package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The report to the level above on a promotion outside the requirements, and its answer. */
public record EligibilityApproval(
        @Asked(label = "请示文号", rule = "R-QUAL-EXCEPT", max = 60) String reportNumber,
        @Asked(label = "请示日期", rule = "R-QUAL-EXCEPT") LocalDate reportedOn,
        @Asked(label = "批复文号", rule = "R-QUAL-EXCEPT", max = 60) String replyNumber,
        @Asked(label = "批复日期", rule = "R-QUAL-EXCEPT") LocalDate repliedOn,
        @Asked(label = "批复意见", rule = "R-QUAL-EXCEPT") Reply reply,
        @Asked(label = "批复理由", rule = "R-QUAL-EXCEPT", optional = true, max = 1000) String remark) implements Evidence {

    public enum Reply implements Choice {
        CONSENT("同意破格"), REFUSAL("不同意破格");

        private final String label;

        Reply(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public EligibilityApproval {
        var faults = Faults.under("R-QUAL-EXCEPT");
        faults.unless(!repliedOn.isBefore(reportedOn), "批复日期 %s 早于请示日期 %s".formatted(repliedOn, reportedOn), "请核对文件日期");
        faults.refuseIfAny();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(reportedOn);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return Optional.of(repliedOn);
    }

    public boolean consents() {
        return reply == Reply.CONSENT;
    }
}
