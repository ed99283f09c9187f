package org.xuanren.rule;

import java.util.List;

/** Publicity: what its gate asks, in the order of reading. */
final class PublicityRules {

    static final List<Rule> ALL = List.of();

    private PublicityRules() { }
}
