package org.xuanren.rule;

import java.util.List;

/** Deliberation: what its gate asks, in the order of reading. */
final class DeliberationRules {

    static final List<Rule> ALL = List.of();

    private DeliberationRules() { }
}
