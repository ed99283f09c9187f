package org.xuanren.rule;

import java.util.List;

/** Recommendation: what its gate asks, in the order of reading. */
final class RecommendationRules {

    static final List<Rule> ALL = List.of(new RecommendationHeld(), new ListFromPlenum(), new BallotFitsOccasion(),
        new ScopeAtTurnover(), new ScopeOfParties(), new ScopeOfSinglePromotion(), new RecommendationAttendance(), new BothWaysUsed(),
        new RecommendationSteps(), new VotesByLevel(), new PersonalRecommendationSigned(), new PersonalRecommendationReviewed(),
        new PersonalRecommendationVoted(), new ResultsAnalysed());

    private RecommendationRules() { }
}
