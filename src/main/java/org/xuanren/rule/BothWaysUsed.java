package org.xuanren.rule;

import static java.util.stream.Collectors.joining;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.RecommendationMeeting;
import org.xuanren.evidence.RecommendationTalks;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/**
 * R-REC-DUAL (通知 二.2): recommendation by ballot at a meeting and by individual talks are both used, neither is omitted.
 */
public final class BothWaysUsed implements Rule {

    static final RuleId ID = RuleId.of("R-REC-DUAL");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var valid = file.require(RecommendationMeeting.class).valid();
        var talked = file.require(RecommendationTalks.class).talked();
        var fact = "会议推荐有效票 %d 张，谈话推荐 %d 人".formatted(valid, talked);
        if (valid > 0 && talked > 0) {
            return Finding.met(ID, fact);
        }
        var missing = file.edition().list("recommendation.ways").stream()
            .filter(way -> way.id().equals("meeting") ? valid == 0 : talked == 0).map(Item::label).collect(joining("、"));
        return Finding.notMet(ID, fact + "，缺" + missing, RecommendationRules.ANEW);
    }
}
