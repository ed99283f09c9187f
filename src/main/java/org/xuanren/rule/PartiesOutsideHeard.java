package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.evidence.DeliberationUnitedFront;
import org.xuanren.evidence.DeliberationUnitedFront.Opinion;
import org.xuanren.statute.RuleId;

/** R-DLB-NONPARTY (通知 二.4): of each candidate who is no Party member all four named sides are heard. */
public final class PartiesOutsideHeard implements Rule {

    static final RuleId ID = RuleId.of("R-DLB-NONPARTY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var proposal = file.latestFiled(DeliberationLeaders.class);
        if (proposal.isEmpty() || !proposal.get().evidence().anyNonParty()) {
            return Finding.notApplicable(ID, "拟任人选均为中共党员");
        }
        var heard = Answered.since(proposal.get().seq(), file, DeliberationUnitedFront.class)
            .map(one -> one.evidence().opinions().stream().filter(Opinion::given).map(Opinion::key).collect(Collectors.toSet()))
            .orElse(java.util.Set.of());
        var outside = proposal.get().evidence().proposedNonParty();
        var missing = outside.stream().flatMap(person -> file.edition().list("deliberation.non-party.bodies").stream()
            .filter(side -> !heard.contains(Opinion.keyOf(person.key(), side.id())))
            .map(side -> side.label() + "对" + person.name())).toList();
        return missing.isEmpty() ? Finding.met(ID, "拟任党外干部 %d 人，四方面意见均已听取".formatted(outside.size()))
            : Finding.notMet(ID, "拟任党外干部 %d 人，未听取意见：".formatted(outside.size()) + String.join("、", missing), "请由统战部补充听取");
    }
}
