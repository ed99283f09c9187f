package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Both results side by side, analysed together and reported upward. */
public record RecommendationAnalysis(
        @Frozen List<RecommendationSummary> summary,
        @Asked(label = "综合分析", rule = "R-REC-ANALYSE", max = 3000) String analysis,
        @Asked(label = "两种方式差异说明", rule = "R-REC-ANALYSE", optional = true, max = 2000) String differences,
        @Asked(label = "报告对象", rule = "R-REC-STEPS", max = 60) String reportedTo,
        @Asked(label = "报告日期", rule = "R-REC-STEPS") LocalDate reportedOn) implements Evidence {

    public RecommendationAnalysis {
        summary = List.copyOf(summary);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(reportedOn);
    }
}
