package org.xuanren.rule;

import java.util.List;

/** Discipline: what its gate asks, in the order of reading. */
final class DisciplineRules {

    static final List<Rule> ALL = List.of(new DisciplineOrganAsked());

    private DisciplineRules() { }
}
