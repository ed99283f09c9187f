package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.statute.Step;
import org.xuanren.statute.RuleId;

/** R-PUB-WINDOW (通知 二.5): publicity lies after the decision and before the notice of appointment. */
public final class PublicityAfterDecision implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-WINDOW");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var decided = file.require(DecisionMeeting.class).heldOn();
        var published = file.require(PublicityNotice.class).publishedOn();
        return published.isBefore(decided)
            ? Finding.notMet(ID, "公示日期 %s 早于讨论决定的 %s".formatted(published, decided), "请在决定之后重新公示").from(Step.PUBLICITY_NOTICE)
            : Finding.met(ID, "%s 讨论决定，%s 公示，任职通知尚未印发".formatted(decided, published));
    }
}
