package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-INSP-BASIS (通知 二.3): the inspection is measured by the conditions for selection and the duties of the particular post. */
public final class DutiesMeasured implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-BASIS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        if (file.require(InspectionPlan.class).duties().isBlank()) {
            return Finding.notMet(ID, "考察方案没有载明拟任职位的职责和任职要求", "请补写职位职责后重新拟定方案").from(Step.INSPECTION_PLAN);
        }
        var stressed = file.edition().list("inspection.emphasis").stream().map(Item::label).collect(Collectors.joining("、"));
        return Finding.met(ID, "考察方案载明拟任职位的职责和任职要求，" + file.edition().label() + "另强调" + stressed);
    }
}
