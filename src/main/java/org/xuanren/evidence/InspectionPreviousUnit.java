package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** Talks and appraisal at the unit of the previous post, for a candidate who is new in his present one (R-INSP-PREV3Y). */
public record InspectionPreviousUnit(
        @Asked(label = "原任职单位", rule = "R-INSP-PREV3Y", max = 100) String unit,
        @Asked(label = "考察日期", rule = "R-INSP-PREV3Y") LocalDate visitedOn,
        @Asked(label = "谈话人数", rule = "R-INSP-PREV3Y", unit = "人") int talked,
        @Asked(label = "测评收回票数", rule = "R-INSP-PREV3Y", unit = "张") int returned,
        @Asked(label = "优秀", rule = "R-INSP-PREV3Y", unit = "票") int excellent,
        @Asked(label = "称职", rule = "R-INSP-PREV3Y", unit = "票") int competent,
        @Asked(label = "基本称职", rule = "R-INSP-PREV3Y", unit = "票") int basically,
        @Asked(label = "不称职", rule = "R-INSP-PREV3Y", unit = "票") int incompetent,
        @Asked(label = "无效或弃权", rule = "R-INSP-PREV3Y", unit = "票") int abstained,
        @Asked(label = "主要情况", rule = "R-INSP-PREV3Y", max = 2000) String mainPoints) implements Evidence {

    public InspectionPreviousUnit {
        var faults = Faults.under("R-INSP-PREV3Y");
        var counted = excellent + competent + basically + incompetent + abstained;
        faults.unless(counted == returned, "各等次与无效、弃权合计 %d 票，收回 %d 张".formatted(counted, returned), "两数应相等，请核对计票结果");
        faults.refuseIfAny();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(visitedOn);
    }
}
