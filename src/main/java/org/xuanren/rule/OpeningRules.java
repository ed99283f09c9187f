package org.xuanren.rule;

import java.util.List;

/** Opening: what its gate asks, in the order of reading. */
final class OpeningRules {

    static final List<Rule> ALL = List.of(new QuotaLimit(), new PartySecretaryOfDepartment(), new PlenumNominates(), new MotionMade(),
        new TransferIsLevel(), new GroundOfRemoval());

    private OpeningRules() { }
}
