package org.xuanren.rule;

import java.util.List;

/** Recommendation: what its gate asks, in the order of reading. */
final class RecommendationRules {

    /** The way back that the diagram offers: no part of a recommendation is made up, a new plan begins a new one. */
    static final String ANEW = "本轮推荐不作数，请重新制定推荐方案并组织推荐";

    static final List<Rule> ALL = List.of(new RecommendationHeld(), new ListFromPlenum(), new BallotFitsOccasion(),
        new ScopeAtTurnover(), new ScopeOfParties(), new ScopeOfSinglePromotion(), new RecommendationAttendance(), new BothWaysUsed(),
        new RecommendationSteps(), new VotesByLevel(), new PersonalRecommendationSigned(), new PersonalRecommendationReviewed(),
        new PersonalRecommendationVoted(), new ResultsAnalysed());

    private RecommendationRules() { }
}
