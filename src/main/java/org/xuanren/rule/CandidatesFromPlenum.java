package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningNomination;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;

/**
 * R-NOM-PLENUM (通知 二.2) at the candidates: for a chief post one level down nobody is inspected whom the plenum did not name.
 */
public final class CandidatesFromPlenum extends ChosenRule {

    static final RuleId ID = RuleId.of("R-NOM-PLENUM");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var nomination = file.require(OpeningNomination.class);
        var strange = file.require(CandidatesDecision.class).chosen().stream().map(Row::person)
            .filter(person -> !nomination.named(person.id())).map(PersonRef::name).toList();
        if (strange.isEmpty()) {
            return Finding.met(ID, "考察对象均由 %s 全委会推荐提名".formatted(nomination.heldOn()));
        }
        return Finding.notMet(ID, "考察对象未经全委会推荐提名：" + String.join("、", strange), "不得列为考察对象，请另行确定");
    }
}
