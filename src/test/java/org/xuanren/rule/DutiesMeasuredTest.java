package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.usual;

import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.statute.Step;

class DutiesMeasuredTest {

    @Test // R-INSP-BASIS
    void the_plan_names_the_duties_of_the_post() {
        Judged.met(new DutiesMeasured(), usual().file(), "考察方案载明拟任职位的职责和任职要求，2002 版另强调工作实绩（R-INSP-BASIS）。");
    }

    @Test // R-INSP-BASIS
    void a_plan_without_duties_is_made_again() {
        Judged.again(new DutiesMeasured(), usual().with(InspectionPlan.class, "duties", " ").file(), Step.INSPECTION_PLAN,
            "考察方案没有载明拟任职位的职责和任职要求（R-INSP-BASIS）。请补写职位职责后重新拟定方案。");
    }
}
