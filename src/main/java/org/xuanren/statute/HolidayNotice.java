package org.xuanren.statute;

import java.time.LocalDate;
import java.util.Set;

/** A notice of the State Council on the holidays of a year, which counts from the day of its publication. */
record HolidayNotice(int year, LocalDate published, Set<LocalDate> holidays, Set<LocalDate> madeUp) {

    HolidayNotice {
        holidays = Set.copyOf(holidays);
        madeUp = Set.copyOf(madeUp);
    }
}
