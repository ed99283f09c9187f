package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionItem;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-WAY (《条例》2002 第34条〔条号待核〕): it is voted in one of the ways of the edition; the notice narrows them further.
 */
public final class WayOfVotingIsKnown implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-WAY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var voted = file.require(DecisionMeeting.class).items().stream().filter(DecisionItem::voted).toList();
        var ways = file.edition().list("decision.ways").stream().map(way -> way.id()).toList();
        var unknown = voted.stream().filter(item -> item.way() == null || !ways.contains(item.way().id())).map(DecisionItem::name).toList();
        return unknown.isEmpty() ? Finding.met(ID, "表决 %d 人，方式均已记录".formatted(voted.size()))
            : Finding.notMet(ID, "%s未记录表决方式".formatted(String.join("、", unknown)), "请重新开会表决并记录表决方式");
    }
}
