package org.xuanren.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.xuanren.evidence.Filed;

/** The day on which something went into the record, where the regulations apply: no clerk can date it back. */
public final class RecordedDay {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private RecordedDay() { }

    public static LocalDate of(Filed<?> filed) {
        return of(filed.at());
    }

    public static LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }
}
