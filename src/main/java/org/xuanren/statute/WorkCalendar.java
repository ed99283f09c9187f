package org.xuanren.statute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Working days (工作日) in China: weekends, statutory holidays and the days on which work is made up,
 * {@code statute/calendar.yaml} and what an operator adds to it. A year without an official notice counts by weekends only;
 * {@link #unknownYear} tells. A notice counts from the day on which it was published, so that what was reckoned before it comes out
 * the same later.
 */
public final class WorkCalendar {

    private static final JsonNode NO_YEARS = MissingNode.getInstance();

    private final List<HolidayNotice> house;
    private final List<HolidayNotice> added;
    private final JsonNode local;
    /** How many of the notices were published by the day of this calendar. */
    private final int known;
    private final Set<Integer> verified = new TreeSet<>();
    private final Set<LocalDate> holidays = new TreeSet<>();
    private final Set<LocalDate> madeUp = new TreeSet<>();

    WorkCalendar(JsonNode root) {
        this(CalendarFile.notices("statute/calendar.yaml", root.path("years")), List.of(), NO_YEARS, LocalDate.MAX);
    }

    private WorkCalendar(List<HolidayNotice> house, List<HolidayNotice> added, JsonNode local, LocalDate day) {
        this.house = house;
        this.added = added;
        this.local = local;
        known = (int) published(day).count();
        var inForce = new TreeMap<Integer, HolidayNotice>();
        published(day).forEach(notice -> inForce.put(notice.year(), notice));
        inForce.values().forEach(notice -> {
            verified.add(notice.year());
            holidays.addAll(notice.holidays());
            madeUp.addAll(notice.madeUp());
        });
    }

    public static WorkCalendar load() {
        return new WorkCalendar(Yaml.resource("calendar.yaml"));
    }

    /**
     * This calendar with what a file of the operator says: in the form of {@code calendar.yaml}, of years that the house does not know,
     * or instead of what it knows.
     *
     * @param name what the operator knows the file by
     * @throws Refusal with one sentence for every fault
     */
    public WorkCalendar withLocal(String name, String text) {
        return withLocal(name, CalendarFile.years(name, text));
    }

    /** The calendar of a judgement that was come to with what {@link #local} was then. */
    public WorkCalendar withLocal(JsonNode years) {
        return years.equals(local) ? this : withLocal("（记实所载）", years);
    }

    private WorkCalendar withLocal(String name, JsonNode years) {
        return new WorkCalendar(house, CalendarFile.notices(name, years), years, LocalDate.MAX);
    }

    /** What the operator has added, as written; whoever replays a case later needs it. Empty if nothing. */
    public JsonNode local() {
        return local;
    }

    /** The calendar as everybody knew it on a day: without what was published later. */
    public WorkCalendar asKnownOn(LocalDate day) {
        return published(day).count() == known ? this : new WorkCalendar(house, added, local, day);
    }

    /** The later one stands before the earlier one of the same year, and the operator's before the house's. */
    private Stream<HolidayNotice> published(LocalDate day) {
        return Stream.concat(house.stream(), added.stream()).filter(notice -> !notice.published().isAfter(day));
    }

    public boolean isWorkingDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return madeUp.contains(day) || !weekend && !holidays.contains(day);
    }

    /** The first year from one day to the other whose holidays no official notice has told; empty if all are known. */
    public OptionalInt unknownYear(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).filter(year -> !verified.contains(year)).findFirst();
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
}
