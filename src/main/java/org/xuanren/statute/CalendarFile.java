package org.xuanren.statute;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads notices of holidays as {@code statute/calendar.yaml} writes them, and tells whoever has written them every fault with its place:
 * a holiday that is left out, or a day that nobody works, would shorten a period unnoticed.
 */
final class CalendarFile {

    static final RuleId RULE = RuleId.of("R-PUB-DAYS");

    private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
    private static final Set<String> KEYS = Set.of("published", "source", "holidays", "made-up");
    private static final String CORRECTED = "corrected";
    /** What the regulation on holidays (全国年节及纪念日放假办法) fixes by the solar calendar. */
    private static final List<MonthDay> ALWAYS = List.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 1));
    private static final String AS_DATE = "请按 2027-01-31 的样式填写";

    private final String name;
    private final List<HolidayNotice> notices = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private CalendarFile(String name) {
        this.name = name;
    }

    /**
     * @param name  what the operator knows the file by
     * @param years the notices by year, each with those that correct it
     * @return in the order of publication
     * @throws Refusal with one sentence for every fault
     */
    static List<HolidayNotice> notices(String name, JsonNode years) {
        var file = new CalendarFile(name);
        years.properties().forEach(year -> file.year(year.getKey(), year.getValue()));
        if (!file.faults.isEmpty()) {
            throw Refusal.of(file.faults);
        }
        file.notices.sort(Comparator.comparing(HolidayNotice::published));
        return List.copyOf(file.notices);
    }

    /** @throws Refusal if a text is nothing of which {@link #notices} could be read */
    static JsonNode years(String name, String text) {
        var years = Yaml.readOrRefuse(name, text).path("years");
        if (!years.isObject() || years.isEmpty()) {
            throw Refusal.of("日历文件 " + name + " 没有 years", RULE, "请按程序所带 statute/calendar.yaml 的写法填写后重新启动");
        }
        return years;
    }

    private void year(String key, JsonNode node) {
        var at = "years." + key;
        if (!YEAR.matcher(key).matches()) {
            fault(at, "不是年份", "请写四位年份（如 2027）");
            return;
        }
        var year = Integer.parseInt(key);
        notice(year, at, node, true);
        var later = node.path(CORRECTED);
        for (int i = 0; i < later.size(); i++) {
            notice(year, "%s.%s[%d]".formatted(at, CORRECTED, i + 1), later.get(i), false);
        }
    }

    private void notice(int year, String at, JsonNode node, boolean first) {
        node.properties().stream().map(one -> one.getKey()).filter(key -> !KEYS.contains(key) && !(first && key.equals(CORRECTED)))
            .forEach(key -> fault(at + "." + key, "没有对应的键", "请核对键名或删去此项"));
        if (!node.path("source").isTextual() || node.path("source").textValue().isBlank()) {
            fault(at + ".source", "为空", "请填写通知的名称和文号");
        }
        var published = date(at + ".published", node.path("published"));
        var holidays = holidays(year, at + ".holidays", node.path("holidays"));
        var madeUp = madeUp(year, at + ".made-up", node.path("made-up"), holidays);
        published.ifPresent(day -> notices.add(new HolidayNotice(year, day, holidays, madeUp)));
    }

    private Set<LocalDate> holidays(int year, String at, JsonNode ranges) {
        var off = new TreeSet<LocalDate>();
        var before = faults.size();
        for (var range : ranges) {
            var first = date(at, range.path(0));
            var last = date(at, range.path(1));
            if (first.isEmpty() || last.isEmpty()) {
                continue;
            }
            if (range.size() != 2 || last.get().isBefore(first.get()) || first.get().plusMonths(1).isBefore(last.get())
                || first.get().getYear() != year && last.get().getYear() != year) {
                fault(at, "的 %s 不是 %d 年的一段假期".formatted(range, year), "请按 [首日, 末日] 填写，只放一天假的两日相同");
                continue;
            }
            first.get().datesUntil(last.get().plusDays(1)).forEach(off::add);
        }
        if (faults.size() == before) {
            ALWAYS.stream().map(day -> day.atYear(year)).filter(day -> !off.contains(day))
                .forEach(day -> fault(at, "没有法定节假日 " + day, "请按通知补全，写明放假的首日和末日"));
        }
        return off;
    }

    private Set<LocalDate> madeUp(int year, String at, JsonNode days, Set<LocalDate> holidays) {
        var worked = new TreeSet<LocalDate>();
        for (var one : days) {
            date(at, one).ifPresent(day -> {
                var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                if (!weekend || holidays.contains(day) || day.getYear() != year && day.getYear() != year - 1) {
                    fault(at, "的 %s 不是 %d 年假期外的周六或周日，无从调休上班".formatted(day, year), "请与通知核对");
                }
                worked.add(day);
            });
        }
        return worked;
    }

    private Optional<LocalDate> date(String at, JsonNode node) {
        if (node.isTextual()) {
            try {
                return Optional.of(LocalDate.parse(node.textValue()));
            } catch (DateTimeParseException e) {
                // told below
            }
        }
        fault(at, node.isMissingNode() ? "缺少日期" : "的 " + node + " 不是日期", AS_DATE);
        return Optional.empty();
    }

    private void fault(String at, String fact, String remedy) {
        faults.add(Refusal.sentence("日历文件 %s：%s %s".formatted(name, at, fact), RULE, remedy + "后重新启动"));
    }
}
