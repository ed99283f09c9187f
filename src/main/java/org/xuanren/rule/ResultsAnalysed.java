package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationAnalysis;
import org.xuanren.evidence.RecommendationSummary;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-REC-ANALYSE (通知 二.2): the two results are analysed together and checked against each other; where they put a person in
 * different places, the analysis says why.
 */
public final class ResultsAnalysed implements Rule {

    static final RuleId ID = RuleId.of("R-REC-ANALYSE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var analysis = file.require(RecommendationAnalysis.class);
        var differing = analysis.summary().stream().filter(RecommendationSummary::differs).toList();
        if (differing.isEmpty()) {
            return Finding.met(ID, "两种方式结果已综合分析，%d 人的名次一致".formatted(analysis.summary().size()));
        }
        var fact = "两种方式有 %d 人名次不同（%s）".formatted(differing.size(),
            String.join("；", differing.stream().map(RecommendationSummary::shown).toList()));
        if (analysis.differences().isBlank()) {
            return Finding.notMet(ID, fact + "，未说明原因", "请在综合分析中说明差异原因").from(Step.RECOMMENDATION_ANALYSIS);
        }
        return Finding.met(ID, fact + "，已说明原因");
    }
}
