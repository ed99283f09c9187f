package org.xuanren.rule;

import java.util.List;

/** Inspection: what its gate asks, in the order of reading. */
final class InspectionRules {

    static final List<Rule> ALL = List.of();

    private InspectionRules() { }
}
