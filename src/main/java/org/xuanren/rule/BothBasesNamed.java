package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-CAND-BASIS (通知 二.2): the bases are the result of the recommendation and the needs of the team; both are named for everybody. A
 * transfer without recommendation has the second only.
 */
public final class BothBasesNamed extends ChosenRule {

    static final RuleId ID = RuleId.of("R-CAND-BASIS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var recommended = file.latest(RecommendationMeeting.class).isPresent();
        var chosen = file.require(CandidatesDecision.class).chosen();
        var missing = chosen.stream()
            .filter(row -> row.byNeeds().isBlank() || recommended && row.byRecommendation().isBlank())
            .map(row -> row.person().name()).toList();
        if (missing.isEmpty()) {
            return Finding.met(ID, "%d 名考察对象均写明%s".formatted(chosen.size(), recommended ? "推荐结果和班子建设需要两方面依据" : "班子建设需要方面的依据"));
        }
        return Finding.notMet(ID, "未写明两方面依据：" + String.join("、", missing), "请逐人写明推荐结果和班子建设需要方面的依据");
    }
}
