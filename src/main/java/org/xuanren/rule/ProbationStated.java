package org.xuanren.rule;

import org.xuanren.evidence.AppointmentNotice;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.RuleId;

/** R-APT-PROB: where the kind of case knows a probation, the notice says whether there is one and the record keeps it. */
public final class ProbationStated implements Rule {

    static final RuleId ID = RuleId.of("R-APT-PROB");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (!file.kind().probationPossible()) {
            return Finding.notApplicable(ID, file.kind().label() + "不实行试用期");
        }
        var notice = file.require(AppointmentNotice.class);
        return Finding.met(ID, "任职通知载明%s（规定为 %d 个月）".formatted(notice.probation().label(), file.edition().number("probation.months")));
    }
}
