package org.xuanren.rule;

import java.util.List;

/** Publicity before appointment: what its gate asks, in the order of reading. */
final class PublicityRules {

    static final List<Rule> ALL = List.of(new PublicityConcerns(), new PromotionIsPublished(), new NonLeadingIsPublished(), new PublicityAfterDecision(),
        new PublicityTells(), new PublicityReaches(), new PublicityPeriod(), new ReportsConcluded(), new ReportersAnswered(),
        new AdviceFollowed());

    private PublicityRules() { }
}
