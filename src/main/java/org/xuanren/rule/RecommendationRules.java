package org.xuanren.rule;

import java.util.List;

/** Recommendation: what its gate asks, in the order of reading. */
final class RecommendationRules {

    static final List<Rule> ALL = List.of();

    private RecommendationRules() { }
}
