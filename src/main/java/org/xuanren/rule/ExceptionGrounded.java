package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-EXCEPT-WHY (通知 二.1): two grounds only: a particularly excellent young cadre, or special need of the work; the ground is argued.
 */
public final class ExceptionGrounded implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-EXCEPT-WHY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        if (!sheet.exceptionRequested()) {
            return Finding.notApplicable(ID, "没有申请破格");
        }
        var known = file.edition().list("exceptional.grounds").stream().anyMatch(ground -> ground.id().equals(sheet.exception().ground()));
        var fact = "破格事由为" + sheet.exception().label();
        if (!known) {
            return Finding.notMet(ID, fact + "，不在%s规定之内".formatted(file.edition().label()), "请改按规定的事由申请，或不申请破格");
        }
        return sheet.exceptionArgument().isBlank() ? Finding.notMet(ID, fact + "，未写明理由", "请写明破格理由")
            : Finding.met(ID, fact + "，理由：" + sheet.exceptionArgument());
    }
}
