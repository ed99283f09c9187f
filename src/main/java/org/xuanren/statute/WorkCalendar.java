package org.xuanren.statute;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working days (工作日) in China: weekends, statutory holidays and the days on which work is made up,
 * {@code statute/calendar.yaml}. A year without an official notice counts by weekends only; {@link #verified} tells.
 */
public final class WorkCalendar {

    private final Set<Integer> verified = new TreeSet<>();
    private final Set<LocalDate> holidays = new TreeSet<>();
    private final Set<LocalDate> madeUp = new TreeSet<>();

    WorkCalendar(JsonNode root) {
        root.path("years").fields().forEachRemaining(entry -> add(Integer.parseInt(entry.getKey()), entry.getValue()));
    }

    public static WorkCalendar load() {
        return new WorkCalendar(Yaml.resource("calendar.yaml"));
    }

    public boolean isWorkingDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return madeUp.contains(day) || !weekend && !holidays.contains(day);
    }

    /** Whether the holidays of every year from one day to the other are known from an official notice. */
    public boolean verified(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!verified.contains(year)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The last day of a period. The day of publication is not counted; the period ends with the end of the day returned.
     *
     * @param days at least 1
     */
    public LocalDate lastDay(LocalDate published, int days, DayKind kind) {
        if (days < 1) {
            throw new IllegalArgumentException("a period of " + days + " days");
        }
        var last = published;
        for (int left = days; left > 0; ) {
            last = last.plusDays(1);
            if (counts(last, kind)) {
                left--;
            }
        }
        return last;
    }

    /** Days of the kind after {@code from} up to and including {@code to}: none if {@code to} is not later. */
    public int daysBetween(LocalDate from, LocalDate to, DayKind kind) {
        int days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (counts(day, kind)) {
                days++;
            }
        }
        return days;
    }

    /** Working days after {@code from} up to and including {@code to}. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return daysBetween(from, to, DayKind.WORKING);
    }

    private boolean counts(LocalDate day, DayKind kind) {
        return kind == DayKind.CALENDAR || isWorkingDay(day);
    }

    private void add(int year, JsonNode node) {
        Yaml.required(node, "source");
        if (node.path("verified").asBoolean()) {
            verified.add(year);
        }
        node.path("holidays").forEach(range -> {
            var first = LocalDate.parse(range.path(0).asText());
            var last = LocalDate.parse(range.path(1).asText());
            first.datesUntil(last.plusDays(1)).forEach(holidays::add);
        });
        node.path("made-up").forEach(day -> madeUp.add(LocalDate.parse(day.asText())));
    }
}
