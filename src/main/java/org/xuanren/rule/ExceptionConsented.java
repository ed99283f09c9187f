package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.statute.RuleId;

/**
 * R-QUAL-EXCEPT (通知 二.1): promotion outside the requirements needs a written report to the level above and its consent.
 */
public final class ExceptionConsented implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-EXCEPT");

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
        var answer = Exemption.answer(file);
        if (answer.isEmpty()) {
            return Finding.notMet(ID, "申请破格（%s），未见上级批复".formatted(sheet.exception().label()), "请报上级组织部门批复");
        }
        var approval = answer.get();
        var fact = "以%s（%s）请示，%s（%s）%s".formatted(approval.reportNumber(), approval.reportedOn(), approval.replyNumber(),
            approval.repliedOn(), approval.reply().label());
        return approval.consents() ? Finding.met(ID, fact) : Finding.ends(ID, fact, "终止对该人选的审查");
    }
}
