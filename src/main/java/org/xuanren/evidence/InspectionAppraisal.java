package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The democratic appraisal (民主测评) in the candidate's unit: ballots and what they say (R-INSP-METHODS). */
public record InspectionAppraisal(
        @Asked(label = "测评日期", rule = "R-INSP-METHODS") LocalDate heldOn,
        @Asked(label = "应到人数", rule = "R-INSP-METHODS", unit = "人") int due,
        @Asked(label = "实到人数", rule = "R-INSP-METHODS", unit = "人") int present,
        @Asked(label = "发出票数", rule = "R-INSP-METHODS", unit = "张") int issued,
        @Asked(label = "收回票数", rule = "R-INSP-METHODS", unit = "张") int returned,
        @Asked(label = "有效票数", rule = "R-INSP-METHODS", unit = "张") int valid,
        @Asked(label = "优秀", rule = "R-INSP-METHODS", unit = "票") int excellent,
        @Asked(label = "称职", rule = "R-INSP-METHODS", unit = "票") int competent,
        @Asked(label = "基本称职", rule = "R-INSP-METHODS", unit = "票") int basically,
        @Asked(label = "不称职", rule = "R-INSP-METHODS", unit = "票") int incompetent,
        @Asked(label = "弃权", rule = "R-INSP-METHODS", unit = "票") int abstained) implements Evidence {

    public InspectionAppraisal {
        var faults = Faults.under("R-INSP-METHODS");
        faults.unless(present <= due, "实到人数为 %d，多于应到 %d 人".formatted(present, due), "请核对签到册");
        faults.unless(issued <= present, "发出票数为 %d，多于实到 %d 人".formatted(issued, present), "请核对领票登记");
        faults.unless(returned <= issued, "收回票数为 %d，多于发出 %d 张".formatted(returned, issued), "收回票多于发出票，本次测评无效，请重新测评");
        faults.unless(valid <= returned, "有效票数为 %d，多于收回 %d 张".formatted(valid, returned), "请核对计票结果");
        var counted = excellent + competent + basically + incompetent + abstained;
        faults.unless(counted == valid, "各等次与弃权合计 %d 票，有效票 %d 张".formatted(counted, valid), "两数应相等，请核对计票结果");
        faults.refuseIfAny();
    }

    /** The result as the material quotes it. */
    public String shown() {
        return "%s 民主测评：应到 %d 人，实到 %d 人，有效票 %d 张，优秀 %d、称职 %d、基本称职 %d、不称职 %d、弃权 %d".formatted(
            heldOn, due, present, valid, excellent, competent, basically, incompetent, abstained);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heldOn);
    }
}
