package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.FirstDeliberationViews;
import org.xuanren.evidence.View;
import org.xuanren.statute.RuleId;

/**
 * R-DLB-TWICE, first point (《条例》2002 第29条): edition 2002 wants the leaders' views before the inspection as well.
 * At least the committee's own leaders speak.
 * Views against are recorded: the Regulations ask for the record and name no number of them that would end a candidacy.
 */
public final class FirstDeliberationHeld implements Rule {

    static final RuleId ID = RuleId.of("R-DLB-TWICE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (!file.edition().flag("first-deliberation.required")) {
            return Finding.notApplicable(ID, file.edition().label() + "只在讨论决定前酝酿");
        }
        var views = file.require(FirstDeliberationViews.class).consulted();
        if (views.stream().noneMatch(one -> one.body() == LeadersOf.PARTY_COMMITTEE)) {
            return Finding.notMet(ID, "考察前未听取党委领导成员意见", "请补充酝酿");
        }
        var against = views.stream().filter(one -> one.view() == View.DISAGREE).count();
        return Finding.met(ID, "考察前酝酿 %d 人，不同意 %d 人".formatted(views.size(), against));
    }
}
