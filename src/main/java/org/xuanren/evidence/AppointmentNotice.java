package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The notice of appointment as drafted; it takes effect with the gate.
 *
 * @param post      as it stands when the notice is drafted, with those who hold it already
 * @param decidedOn day of the committee's decision
 * @param probation not asked of a kind of case that knows none
 * @param actedOn   day of the congress, plenum or government act that fills the post; null if the committee does
 */
public record AppointmentNotice(
        @Frozen String person,
        @Frozen String personName,
        @Frozen PostSnapshot post,
        @Frozen LocalDate decidedOn,
        @Asked(label = "任免通知文号", rule = "R-APT-DATE", max = 60) String noticeNumber,
        @Asked(label = "任免机关", rule = "R-APT-DATE") Authority authority,
        @Asked(label = "选举或任免日期", rule = "R-APT-DATE", optional = true) LocalDate actedOn,
        @Asked(label = "试用期", rule = "R-APT-PROB", optional = true) Probation probation) implements Evidence {

    public enum Authority implements Choice {
        COMMITTEE("党委决定任免"), ELECTED("选举或全委会、人大、政协会议决定"), CONGRESS("人大或政协常委会任免"), GOVERNMENT("党委提名、政府任免");

        private final String label;

        Authority(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public enum Probation implements Choice {
        ONE_YEAR("试用期一年"), NONE("不实行试用期");

        private final String label;

        Probation(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public AppointmentNotice {
        probation = probation == null ? Probation.NONE : probation;
        var faults = Faults.under("R-APT-DATE");
        faults.unless(authority == Authority.COMMITTEE || actedOn != null, "%s，未填写选举或任免日期".formatted(authority.label()), "请填写该日期");
        faults.unless(authority != Authority.COMMITTEE || actedOn == null, "由党委决定任免的，不应填写选举或任免日期", "请清空该日期");
        faults.unless(actedOn == null || decidedOn == null || !actedOn.isBefore(decidedOn),
            "选举或任免日期 %s 早于党委决定的 %s".formatted(actedOn, decidedOn), "请核对日期");
        faults.refuseIfAny();
    }

    /** The day from which time in post counts (R-APT-DATE). */
    public LocalDate countsFrom() {
        return actedOn == null ? decidedOn : actedOn;
    }

    /** What the record keeps of the appointment. @param day on which the notice takes effect */
    public Map<String, Object> effect(LocalDate day) {
        var effect = new LinkedHashMap<String, Object>();
        effect.put("person", person);
        effect.put("name", personName);
        effect.put("post", post.title());
        effect.put("noticeNumber", noticeNumber);
        effect.put("countsFrom", countsFrom().toString());
        effect.put("noticeOn", day.toString());
        return effect;
    }
}
