package org.xuanren.rule;

import java.util.List;

/** Candidates: what its gate asks, in the order of reading. */
final class CandidatesRules {

    static final List<Rule> ALL = List.of(new CandidatesDeterminedTogether(), new CandidatesWereRecommended(),
        new CandidatesFromPlenum(), new OnlyTheNamedIsTransferred(), new RecommendationStillValid(), new OwnUnitSupports(), new BothBasesNamed(), new MoreThanVotes(),
        new MoreCandidatesThanPosts(), new NoBarToInspection(), new EndedCandidacyStaysEnded());

    private CandidatesRules() { }
}
