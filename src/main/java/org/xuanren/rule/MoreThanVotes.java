package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.RuleId;

/**
 * R-REC-NOT-ONLY (《条例》2002 第18条, 2014 第14条): votes are weighty but no automatic result: the needs of the team are argued for
 * themselves, not by repeating the votes.
 */
public final class MoreThanVotes extends ChosenRule {

    static final RuleId ID = RuleId.of("R-REC-NOT-ONLY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var chosen = file.require(CandidatesDecision.class).chosen();
        var byVotes = chosen.stream().filter(row -> row.byNeeds().isBlank() || row.byNeeds().equals(row.byRecommendation()))
            .map(row -> row.person().name()).toList();
        return byVotes.isEmpty() ? Finding.met(ID, "%d 名考察对象均在得票之外另有理由".formatted(chosen.size()))
            : Finding.notMet(ID, "仅以推荐结果确定：" + String.join("、", byVotes), "请另行写明班子建设需要方面的理由，不得简单以票取人");
    }
}
