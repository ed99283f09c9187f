package org.xuanren.rule;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.rule.InspectionStory.usual;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.Refusal;

class DailyInspectionUsedTest {

    @Test // R-INSP-DAILY
    void the_channels_of_the_regular_inspection_are_used() {
        Judged.met(new DailyInspectionUsed(), usual().file(), "已结合 3 个渠道的平时考察情况（R-INSP-DAILY）。");
    }

    @Test // R-INSP-DAILY
    void what_is_missing_is_noted_and_holds_nobody() {
        var file = usual().with(InspectionReport.class, "daily", List.of(InspectionStory.daily("yearly-assessment"),
            new InspectionReport.Daily("report-on-work", "述职述廉", ""))).file();
        Judged.met(new DailyInspectionUsed(), file, "平时考察情况缺少述职述廉、民主生活会，记录在案（R-INSP-DAILY）。");
    }

    @Test // R-GEN-ORDER
    void a_report_on_a_former_material_never_stands_in() {
        assertThatThrownBy(() -> new DailyInspectionUsed().judge(usual().then(InspectionStory.material()).file())).isInstanceOf(Refusal.class)
            .hasMessage("本轮考察未见『听取考察汇报』的办理记录（R-GEN-ORDER）。请按程序先办理该步骤。");
    }
}
