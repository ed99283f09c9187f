package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The notice by which an intended appointment is made public.
 *
 * @param formerUnit   where the person works now, if that is another organisation than the one of the post; else empty
 * @param atFormerUnit how he was made public there
 */
public record PublicityNotice(
        @Frozen PersonRef person,
        @Asked(label = "公示发布日期", rule = "R-PUB-WINDOW") LocalDate publishedOn,
        @Asked(label = "公示天数", rule = "R-PUB-DAYS", max = 9999) int days,
        @Asked(label = "公示范围", rule = "R-PUB-SCOPE") Scope scope,
        @Asked(label = "公示媒介和地点", rule = "R-PUB-SCOPE", max = 200) String medium,
        @Asked(label = "公示内容", rule = "R-PUB-CONTENT") List<String> contents,
        @Asked(label = "破格事由", rule = "R-PUB-CONTENT", optional = true, max = 500) String exceptionGround,
        @Asked(label = "受理举报方式", rule = "R-SUP-CHANNELS", max = 300) String contact,
        @Frozen String formerUnit,
        @Asked(label = "原单位公示情况", rule = "R-PUB-SCOPE", optional = true, max = 200) String atFormerUnit) implements Evidence {

    public enum Scope implements Choice {
        PUBLIC("向社会公示"), DEPARTMENT("在所在部门公示"), CERTAIN("在一定范围内公示");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public PublicityNotice {
        Faults.under("R-PUB-DAYS").unless(days > 0, "公示天数为 %d".formatted(days), "请按规定天数填写").refuseIfAny();
        contents = List.copyOf(contents);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(publishedOn);
    }
}
