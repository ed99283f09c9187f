package org.xuanren.statute;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Working days (工作日) in China: weekends, statutory holidays and the days on which work is made up,
 * {@code statute/calendar.yaml}. A year without an official notice counts by weekends only; {@link #verified} tells. A notice counts
 * from the day on which it was published, so that what was reckoned before it comes out the same later.
 */
public final class WorkCalendar {

    private record Notice(int year, LocalDate published, Set<LocalDate> holidays, Set<LocalDate> madeUp) { }

    /** All that there are, in the order of their publication, and how many of them were published by then. */
    private final List<Notice> notices;
    private final int known;
    private final Set<Integer> verified = new TreeSet<>();
    private final Set<LocalDate> holidays = new TreeSet<>();
    private final Set<LocalDate> madeUp = new TreeSet<>();

    WorkCalendar(JsonNode root) {
        this(notices(root), LocalDate.MAX);
    }

    private WorkCalendar(List<Notice> notices, LocalDate day) {
        this.notices = notices;
        known = published(day);
        var inForce = new TreeMap<Integer, Notice>();
        notices.subList(0, known).forEach(notice -> inForce.put(notice.year(), notice));
        inForce.values().forEach(notice -> {
            verified.add(notice.year());
            holidays.addAll(notice.holidays());
            madeUp.addAll(notice.madeUp());
        });
    }

    /** The calendar as everybody knew it on a day: without what was published later. */
    public WorkCalendar asKnownOn(LocalDate day) {
        return published(day) == known ? this : new WorkCalendar(notices, day);
    }

    private int published(LocalDate day) {
        return (int) notices.stream().filter(notice -> !notice.published().isAfter(day)).count();
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

    private static List<Notice> notices(JsonNode root) {
        var notices = new ArrayList<Notice>();
        root.path("years").properties().forEach(year -> {
            notices.add(notice(Integer.parseInt(year.getKey()), year.getValue()));
            year.getValue().path("corrected").forEach(later -> notices.add(notice(Integer.parseInt(year.getKey()), later)));
        });
        notices.sort(Comparator.comparing(Notice::published));
        return List.copyOf(notices);
    }

    private static Notice notice(int year, JsonNode node) {
        Yaml.required(node, "source");
        var off = new TreeSet<LocalDate>();
        node.path("holidays").forEach(range -> LocalDate.parse(range.path(0).asText())
            .datesUntil(LocalDate.parse(range.path(1).asText()).plusDays(1)).forEach(off::add));
        var worked = new TreeSet<LocalDate>();
        node.path("made-up").forEach(day -> worked.add(LocalDate.parse(day.asText())));
        return new Notice(year, LocalDate.parse(Yaml.required(node, "published")), off, worked);
    }
}
