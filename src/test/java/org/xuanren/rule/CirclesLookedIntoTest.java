package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.usual;

import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionReport;

class CirclesLookedIntoTest {

    @Test // R-INSP-CIRCLES
    void the_circles_were_looked_into() {
        Judged.met(new CirclesLookedInto(), usual().file(), "已考察生活圈和社交圈（R-INSP-CIRCLES）。");
    }

    @Test // R-INSP-CIRCLES
    void a_gap_is_noted_and_holds_nobody() {
        Judged.met(new CirclesLookedInto(), usual().with(InspectionReport.class, "circles", "").file(),
            "缺少生活圈和社交圈的考察情况，记录在案（R-INSP-CIRCLES）。");
    }
}
