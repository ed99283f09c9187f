package org.xuanren.evidence;

import java.time.LocalDate;

/** The notice of appointment as drafted; it takes effect with the gate. */
public record AppointmentNotice(
        @Frozen String person, @Frozen String personName, @Frozen String postTitle,
        @Asked(label = "任职通知文号", rule = "R-APT-DATE", max = 60) String noticeNumber,
        @Frozen LocalDate countsFrom) implements Evidence {
}
