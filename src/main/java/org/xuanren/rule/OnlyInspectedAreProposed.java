package org.xuanren.rule;

import java.util.Collections;
import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.statute.RuleId;

/** R-GEN-NOMEET: only somebody who passed the inspection, and whom no ruling of the superior has refused before, is proposed to the meeting. */
public final class OnlyInspectedAreProposed implements Rule {

    static final RuleId ID = RuleId.of("R-GEN-NOMEET");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var leaders = file.latestFiled(DeliberationLeaders.class);
        var proposed = leaders.map(one -> one.evidence().proposed()).orElse(List.of());
        if (!file.inspected().containsAll(proposed)) {
            return Finding.notMet(ID, "拟任人选中有未通过考察的人员", "请重新提出拟任人选");
        }
        return leaders.isEmpty() || Collections.disjoint(DisagreementSettled.refused(file.before(leaders.get().seq())), proposed)
            ? Finding.met(ID, "拟任人选 %d 人均已通过考察".formatted(proposed.size()))
            : Finding.notMet(ID, "拟任人选中有上级裁定不同意的人员", "请重新提出拟任人选");
    }
}
