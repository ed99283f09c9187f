package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecidingBody;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-RECESS (《条例》2002 第33条〔条号待核〕): if the plenum is not in session and the post is urgent, the standing committee decides
 * after asking all members of the plenum.
 */
public final class PlenumAskedInRecess implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-RECESS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var agenda = file.require(DecisionAgenda.class);
        if (agenda.body() == DecidingBody.PLENUM) {
            return Finding.notApplicable(ID, "由全委会表决");
        }
        if (agenda.recessGround().isBlank()) {
            return Finding.notMet(ID, "由%s决定，未说明全委会闭会期间急需任用的理由".formatted(agenda.body().label()), "请提交全委会表决，或说明理由并征求全委会成员意见");
        }
        var fact = "闭会期间急需任用：%s；已征求全委会成员意见 %d 人，共 %d 人".formatted(agenda.recessGround(), agenda.consulted(), agenda.plenumSize());
        return agenda.plenumSize() > 0 && agenda.consulted() == agenda.plenumSize() ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact, "请征求全体全委会成员意见后重新筹备会议");
    }
}
