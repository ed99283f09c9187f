package org.xuanren.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.xuanren.evidence.CadreSnapshot.Trained;

/** Days of training in a window. Of a course which days were training is not known: those before the window are taken for it first. */
final class Trainings {

    /** The present stretch of courses that overlap. */
    private LocalDate begins;
    private LocalDate ends;
    private long trained;
    /** Of the stretches before it. */
    private long days;

    private Trainings() { }

    /** @param first day of the window, {@code last} its last one: courses that end outside count nothing */
    static int days(List<Trained> courses, LocalDate first, LocalDate last) {
        var all = new Trainings();
        courses.stream().filter(one -> !one.to().isBefore(first) && !one.to().isAfter(last)).distinct()
            .sorted(Comparator.comparing(Trained::from)).forEach(one -> all.add(one, first));
        return (int) (all.days + all.stretch());
    }

    private void add(Trained course, LocalDate first) {
        var from = course.from().isBefore(first) ? first : course.from();
        if (ends == null || from.isAfter(ends)) {
            days += stretch();
            begins = from;
            ends = course.to();
            trained = 0;
        }
        ends = course.to().isAfter(ends) ? course.to() : ends;
        trained += Math.max(0, course.days() - ChronoUnit.DAYS.between(course.from(), from));
    }

    private long stretch() {
        return begins == null ? 0 : Math.min(trained, ChronoUnit.DAYS.between(begins, ends) + 1);
    }
}
