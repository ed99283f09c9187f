package org.xuanren.operation;

import java.util.Set;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Does acts, with their entries in the record, in the transaction that holds the record of the case. */
interface Deed {

    Set<Act> acts();

    /** @throws Refusal if the case does not stand so that this can be done */
    void perform(Request request, CaseFile file);

    static Refusal refusal(String fact, String remedy) {
        return Refusal.of(fact, RuleId.of("R-GEN-ORDER"), remedy);
    }
}
