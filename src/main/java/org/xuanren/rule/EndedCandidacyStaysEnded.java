package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;

/**
 * R-GEN-ORDER (通知 二 lead) at the candidates: whose candidacy has ended in this case is not chosen again in it: that would
 * replace the procedure by a workaround.
 */
public final class EndedCandidacyStaysEnded extends ChosenRule {

    static final RuleId ID = RuleId.of("R-GEN-ORDER");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var ended = file.require(CandidatesDecision.class).chosen().stream().map(Row::person)
            .filter(person -> file.ended(person.id())).map(PersonRef::name).toList();
        if (ended.isEmpty()) {
            return Finding.met(ID, "考察对象中没有在本案中已被终止的人选");
        }
        return Finding.notMet(ID, "在本案中已被终止的人选再次列为考察对象：" + String.join("、", ended), "请另行确定考察对象，或终止本案");
    }
}
