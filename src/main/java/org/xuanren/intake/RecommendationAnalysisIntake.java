package org.xuanren.intake;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.RecommendationAnalysis;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationPlan;
import org.xuanren.evidence.RecommendationSummary;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.statute.Step;

/** Both results side by side, computed; an unexplained difference is sent back before the gate would have all voted again. */
@Component
final class RecommendationAnalysisIntake implements StepIntake {

    @Override
    public Step step() {
        return Step.RECOMMENDATION_ANALYSIS;
    }

    @Override
    public FormContext context(Asking asking) {
        var file = asking.file();
        var summary = RecommendationSummary.of(file.require(RecommendationPlan.class), file.require(RecommendationMeeting.class),
            file.require(RecommendationTalks.class));
        return FormContext.empty().freezes("summary", summary)
            .shows("summaryTable", summary.stream().map(RecommendationAnalysisIntake::line).toList())
            .shows("anyDifference", summary.stream().anyMatch(RecommendationSummary::differs));
    }

    private static Map<String, Object> line(RecommendationSummary one) {
        return Map.of("name", one.name(), "meeting", one.meetingVotes(), "talks", one.talksVotes(), "meetingRank", one.meetingRank(),
            "talksRank", one.talksRank(), "levels", String.join("；", levels(one)));
    }

    private static List<String> levels(RecommendationSummary one) {
        return one.levels().stream().map(level -> "%s %d/%d".formatted(level.level(), level.meeting(), level.talks())).toList();
    }

    @Override
    public void check(Evidence evidence, Asking asking, Faults faults) {
        var analysis = (RecommendationAnalysis) evidence;
        var differing = analysis.summary().stream().filter(RecommendationSummary::differs).map(RecommendationSummary::shown).toList();
        faults.unless(differing.isEmpty() || !analysis.differences().isBlank(), "R-REC-ANALYSE",
            "两种方式有 %d 人名次不同（%s），未说明原因".formatted(differing.size(), String.join("；", differing)), "请填写『两种方式差异说明』");
    }
}
