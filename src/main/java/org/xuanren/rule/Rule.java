package org.xuanren.rule;

import java.util.function.Function;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.RuleId;

/** One demand of the regulations. */
public interface Rule {

    RuleId id();

    /**
     * @param file read through the eyes of one candidate if the gate of the rule is passed once per candidate
     * @return what was found; never null, and no exception for a demand that is not met
     * @throws org.xuanren.statute.Refusal if the evidence that the rule needs was never given
     */
    Finding judge(CaseFile file);

    /** What of a rule can be judged before all of its evidence is there. */
    static Rule part(RuleId id, Function<CaseFile, Finding> judge) {
        return new Rule() {
            @Override
            public RuleId id() {
                return id;
            }

            @Override
            public Finding judge(CaseFile file) {
                return judge.apply(file);
            }
        };
    }
}
