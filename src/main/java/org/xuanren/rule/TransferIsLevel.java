package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/** R-QUAL-STEP at the opening of a transfer: the person holds the rank of the post already. Anything else is a promotion without its procedure. */
public final class TransferIsLevel implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-STEP");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var vacancy = file.require(OpeningVacancy.class);
        var fact = vacancy.subject().step(vacancy.post());
        return vacancy.subject().levelWith(vacancy.post()) ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact + "，不是平级转任", "请另选同级人选；提拔须按提拔的案件类型另行开案");
    }
}
