package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.RuleId;

/** R-DLB-TWICE, second point: the deliberation before the decision is later than the inspection of everybody who is proposed. */
public final class DeliberatedAgain implements Rule {

    static final RuleId ID = RuleId.of("R-DLB-TWICE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var deliberation = file.require(DeliberationLeaders.class);
        for (var person : deliberation.proposals()) {
            var inspected = file.of(person.key()).latest(InspectionReport.class);
            var early = inspected.isPresent() && deliberation.consulted().stream().anyMatch(one -> one.on().isBefore(inspected.get().heardOn()));
            if (person.proposed() && early) {
                return Finding.notMet(ID, "对%s的酝酿早于听取考察汇报的 %s".formatted(person.name(), inspected.get().heardOn()), "请在考察后重新酝酿");
            }
        }
        return Finding.met(ID, "讨论决定前已再次酝酿");
    }
}
