package org.xuanren.rule;

import java.util.List;

/** First deliberation: what its gate asks. */
final class FirstDeliberationRules {

    static final List<Rule> ALL = List.of(new FirstDeliberationHeld());

    private FirstDeliberationRules() { }
}
