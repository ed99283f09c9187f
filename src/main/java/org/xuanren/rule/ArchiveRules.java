package org.xuanren.rule;

import java.util.List;

/** Archive: what its gate asks, in the order of reading. */
final class ArchiveRules {

    static final List<Rule> ALL = List.of(new DossierComplete(), new PersonalFileHandedOver(), new ArchivedPromptly());

    private ArchiveRules() { }
}
