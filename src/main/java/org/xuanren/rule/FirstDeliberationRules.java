package org.xuanren.rule;

import java.util.List;

/** First deliberation: what its gate asks, in the order of reading. */
final class FirstDeliberationRules {

    static final List<Rule> ALL = List.of();

    private FirstDeliberationRules() { }
}
