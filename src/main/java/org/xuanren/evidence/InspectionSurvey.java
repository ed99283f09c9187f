package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The opinion survey (民意调查): whom it asked and what they answered (R-INSP-METHODS). */
public record InspectionSurvey(
        @Asked(label = "调查日期", rule = "R-INSP-METHODS") LocalDate heldOn,
        @Asked(label = "调查范围", rule = "R-INSP-METHODS", max = 200) String scope,
        @Asked(label = "发出份数", rule = "R-INSP-METHODS", unit = "份") int asked,
        @Asked(label = "收回份数", rule = "R-INSP-METHODS", unit = "份") int answered,
        @Asked(label = "满意", rule = "R-INSP-METHODS", unit = "份") int satisfied,
        @Asked(label = "基本满意", rule = "R-INSP-METHODS", unit = "份") int mostly,
        @Asked(label = "不满意", rule = "R-INSP-METHODS", unit = "份") int dissatisfied,
        @Asked(label = "不了解", rule = "R-INSP-METHODS", unit = "份") int unknown,
        @Asked(label = "主要意见", rule = "R-INSP-METHODS", optional = true, max = 1000) String remarks) implements Evidence {

    public InspectionSurvey {
        var faults = Faults.under("R-INSP-METHODS");
        faults.unless(answered <= asked, "收回份数为 %d，多于发出 %d 份".formatted(answered, asked), "请核对问卷登记");
        var counted = satisfied + mostly + dissatisfied + unknown;
        faults.unless(counted == answered, "各项回答合计 %d 份，收回 %d 份".formatted(counted, answered), "两数应相等，请核对统计结果");
        faults.refuseIfAny();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heldOn);
    }
}
