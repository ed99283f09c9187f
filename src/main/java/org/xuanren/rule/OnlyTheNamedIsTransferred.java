package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CandidatesDecision.Row;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;

/** R-QUAL-STEP at the candidates of a transfer: nobody but the person whose rank was judged at the opening ({@link TransferIsLevel}). */
public final class OnlyTheNamedIsTransferred extends ChosenRule {

    static final RuleId ID = RuleId.of("R-QUAL-STEP");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        var subject = file.require(OpeningVacancy.class).subject();
        var others = file.require(CandidatesDecision.class).chosen().stream().map(Row::person)
            .filter(person -> !person.id().equals(subject.id())).map(PersonRef::name).toList();
        if (others.isEmpty()) {
            return Finding.met(ID, "考察对象是登记职位空缺时明确的转任人选" + subject.name());
        }
        return Finding.notMet(ID, "考察对象%s不是登记职位空缺时明确的转任人选，转任人选是%s".formatted(String.join("、", others), subject.name()),
            "请只确定转任人选，或终止本案后另行开案");
    }
}
