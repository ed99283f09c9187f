package org.xuanren.rule;

import java.util.List;

/** Decision: what its gate asks, in the order of reading. */
final class DecisionRules {

    static final List<Rule> ALL = List.of();

    private DecisionRules() { }
}
