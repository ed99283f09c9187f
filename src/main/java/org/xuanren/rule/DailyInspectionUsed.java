package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/** R-INSP-DAILY (通知 二.3): the regular inspection is taken into account. A duty: what is missing is noted and holds nobody. */
public final class DailyInspectionUsed implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-DAILY");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var report = InspectionRound.require(file, InspectionReport.class);
        var channels = file.edition().list("inspection.daily-channels");
        var missing = channels.stream().filter(channel -> report.daily().stream()
                .noneMatch(daily -> daily.key().equals(channel.id()) && !daily.text().isBlank()))
            .map(Item::label).collect(Collectors.joining("、"));
        return Finding.met(ID, missing.isEmpty() ? "已结合 %d 个渠道的平时考察情况".formatted(channels.size())
            : "平时考察情况缺少%s，记录在案".formatted(missing));
    }
}
