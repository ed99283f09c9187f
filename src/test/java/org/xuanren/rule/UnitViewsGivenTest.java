package org.xuanren.rule;

import static org.xuanren.rule.InspectionStory.day;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.Step;

class UnitViewsGivenTest {

    private final Rule rule = new UnitViewsGiven();

    @Test // R-INSP-VIEWS
    void the_unit_gave_all_its_views() {
        Judged.met(rule, usual().file(), "所在单位 3 方意见齐全（R-INSP-VIEWS）。");
    }

    @Test // R-INSP-VIEWS
    void an_objection_is_named() {
        var views = List.of(InspectionStory.view("unit-party"), InspectionStory.view("unit-organization"),
            new InspectionReport.View("unit-discipline", "纪检机构", InspectionReport.Stance.OBJECTION, "钱正", day(13), "有信访未结"));
        Judged.met(rule, usual().with(InspectionReport.class, "views", views).file(), "所在单位 3 方意见齐全，其中纪检机构有不同意见（R-INSP-VIEWS）。");
    }

    @Test // R-INSP-VIEWS
    void a_missing_view_is_asked_for() {
        var views = List.of(InspectionStory.view("unit-party"), new InspectionReport.View("unit-discipline", "纪检机构", null, "", null, ""));
        Judged.again(rule, usual().with(InspectionReport.class, "views", views).file(), Step.INSPECTION_MATERIAL,
            "没有所在单位组织（人事）部门、所在单位纪检机构的意见（R-INSP-VIEWS）。请征求意见后再汇报。");
    }
}
