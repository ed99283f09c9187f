package org.xuanren.rule;

import java.util.List;

/** Candidates: what its gate asks, in the order of reading. */
final class CandidatesRules {

    static final List<Rule> ALL = List.of();

    private CandidatesRules() { }
}
