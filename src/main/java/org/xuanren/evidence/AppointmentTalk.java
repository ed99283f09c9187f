package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.Optional;

/** The talk with the appointee: merits, faults, demands. */
public record AppointmentTalk(
        @Frozen PersonRef person,
        @Asked(label = "谈话日期", rule = "R-APT-TALK") LocalDate talkedOn,
        @Asked(label = "谈话人", rule = "R-APT-TALK", max = 50) String by,
        @Asked(label = "肯定成绩", rule = "R-APT-TALK", max = 1000) String merits,
        @Asked(label = "指出不足", rule = "R-APT-TALK", max = 1000) String faults,
        @Asked(label = "提出要求", rule = "R-APT-TALK", max = 1000) String demands) implements Evidence {

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(talkedOn);
    }
}
