package org.xuanren.rule;

import java.util.List;

/** Eligibility: what its gate asks, in the order of reading. */
final class EligibilityRules {

    static final List<Rule> ALL = List.of();

    private EligibilityRules() { }
}
