package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DeliberationLeaders;
import org.xuanren.statute.RuleId;

/** R-GEN-NOMEET: only somebody who passed the inspection is proposed to the meeting. */
public final class OnlyInspectedAreProposed implements Rule {

    static final RuleId ID = RuleId.of("R-GEN-NOMEET");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var proposed = file.latest(DeliberationLeaders.class).map(DeliberationLeaders::proposed).orElse(java.util.List.of());
        return file.inspected().containsAll(proposed)
            ? Finding.met(ID, "拟任人选 %d 人均已通过考察".formatted(proposed.size()))
            : Finding.notMet(ID, "拟任人选中有未通过考察的人员", "请重新提出拟任人选");
    }
}
