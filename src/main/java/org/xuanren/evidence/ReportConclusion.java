package org.xuanren.evidence;

import java.time.LocalDate;

/** How a report was concluded, and when whoever made it by name was told. */
public record ReportConclusion(
        @Frozen String report,
        @Frozen String subject,
        @Asked(label = "办结日期", rule = "R-PUB-VERIFY") LocalDate concludedOn,
        @Asked(label = "办结结论", rule = "R-PUB-VERIFY", max = 1000) String conclusion,
        @Asked(label = "影响任用", rule = "R-PUB-ADVICE") boolean bearsOnAppointment,
        @Asked(label = "答复署名举报人日期", rule = "R-PUB-REPLY", optional = true) LocalDate repliedOn) implements AboutReport {
}
