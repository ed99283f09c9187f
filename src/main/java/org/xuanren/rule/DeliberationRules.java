package org.xuanren.rule;

import java.util.List;

/** Deliberation: what its gate asks, in the order of reading. */
final class DeliberationRules {

    static final List<Rule> ALL = List.of(new LeadersDeliberated(), new DeliberatedAgain(), new OnlyInspectedAreProposed(),
        new SuperiorLeaderAsked(), new PartiesOutsideHeard(), new CoPartyAsked(), new SilenceOfCoParty(), new DisagreementSettled());

    private DeliberationRules() { }
}
