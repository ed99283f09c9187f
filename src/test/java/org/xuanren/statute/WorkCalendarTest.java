package org.xuanren.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = WorkCalendar.load();

    @ParameterizedTest // R-PUB-DAYS
    @CsvSource({
        "2026-03-02, 7, CALENDAR, 2026-03-09", "2026-03-02, 1, CALENDAR, 2026-03-03", "2026-03-02, 15, CALENDAR, 2026-03-17",
        "2026-03-02, 5, WORKING, 2026-03-09",   // Monday to Monday
        "2026-03-06, 1, WORKING, 2026-03-09",   // Friday
        "2026-03-07, 1, WORKING, 2026-03-09",   // published on a Saturday
        "2026-02-13, 5, WORKING, 2026-02-27",   // 14 is made up, then nine days of Spring Festival
        "2026-02-13, 6, WORKING, 2026-02-28",   // a Saturday that is worked
        "2024-09-27, 5, WORKING, 2024-10-10",   // 29, 30, then National Day until 7
        "2027-10-01, 1, WORKING, 2027-10-04"})  // no notice yet: weekends only
    void the_day_of_publication_is_not_counted(LocalDate published, int days, DayKind kind, LocalDate last) {
        assertThat(calendar.lastDay(published, days, kind)).isEqualTo(last);
    }

    @Test // R-PUB-DAYS, R-LOG-FILE
    void a_notice_counts_from_the_day_of_its_publication_and_a_corrected_one_from_its_own() {
        var corrected = new WorkCalendar(Yaml.read("""
            years:
              "2020":
                published: "2019-11-21"
                source: 国办发明电〔2019〕16号
                holidays: [["2020-01-24", "2020-01-30"], ["2020-01-01", "2020-01-01"], ["2020-05-01", "2020-05-05"], ["2020-10-01", "2020-10-08"]]
                made-up: ["2020-01-19", "2020-02-01"]
                corrected:
                  - published: "2020-01-30"
                    source: 更晚的通知，写在前面
                    holidays: [["2020-01-24", "2020-02-09"], ["2020-01-01", "2020-01-01"], ["2020-05-01", "2020-05-05"], ["2020-10-01", "2020-10-08"]]
                  - published: "2020-01-26"
                    source: 国办发明电〔2020〕1号
                    holidays: [["2020-01-24", "2020-02-02"], ["2020-01-01", "2020-01-01"], ["2020-05-01", "2020-05-05"], ["2020-10-01", "2020-10-08"]]
                    made-up: ["2020-01-19"]
            """));
        var published = LocalDate.of(2020, 1, 22);
        assertThat(corrected.asKnownOn(LocalDate.of(2019, 11, 20)).lastDay(published, 3, DayKind.WORKING)).as("weekends only").isEqualTo("2020-01-27");
        assertThat(corrected.asKnownOn(LocalDate.of(2019, 11, 20)).unknownYear(published, published)).hasValue(2020);
        assertThat(corrected.asKnownOn(LocalDate.of(2020, 1, 25)).lastDay(published, 3, DayKind.WORKING)).isEqualTo("2020-02-01");
        assertThat(corrected.asKnownOn(LocalDate.of(2020, 1, 26)).lastDay(published, 3, DayKind.WORKING)).isEqualTo("2020-02-04");
        assertThat(corrected.lastDay(published, 3, DayKind.WORKING)).isEqualTo("2020-02-11");
        assertThat(corrected.asKnownOn(LocalDate.of(2020, 1, 25)).asKnownOn(LocalDate.of(2020, 1, 26)).unknownYear(published, published)).isEmpty();
        assertThat(calendar.asKnownOn(LocalDate.of(2026, 6, 1)).workingDaysBetween(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 31))).isEqualTo(248);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void a_period_has_at_least_one_day(int days) {
        assertThatThrownBy(() -> calendar.lastDay(LocalDate.of(2026, 3, 2), days, DayKind.CALENDAR))
            .isInstanceOf(IllegalArgumentException.class).hasMessage("a period of " + days + " days");
    }

    @ParameterizedTest // totals counted by hand from the three notices: weekdays of the year - weekdays off + days made up
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_as_many_working_days_as_its_notice_leaves(int year, int days) {
        assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31))).isEqualTo(days);
    }

    @Test // R-PUB-DAYS, every day of three years, one to twenty days
    void the_end_of_a_period_is_where_a_plain_count_ends() {
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            for (int days = 1; days <= 20; days++) {
                for (var kind : DayKind.values()) {
                    var last = calendar.lastDay(day, days, kind);
                    var passed = day.plusDays(1).datesUntil(last.plusDays(1))
                        .filter(d -> kind == DayKind.CALENDAR || calendar.isWorkingDay(d)).toList();
                    assertThat(passed).hasSize(days).endsWith(last);
                    assertThat(calendar.daysBetween(day, last, kind)).isEqualTo(days);
                }
            }
        }
    }

    @Test
    void nothing_lies_between_a_day_and_itself_or_an_earlier_one() {
        var monday = LocalDate.of(2026, 3, 2);
        assertThat(calendar.workingDaysBetween(monday, monday)).isZero();
        assertThat(calendar.workingDaysBetween(monday, monday.minusDays(7))).isZero();
        assertThat(calendar.workingDaysBetween(monday, monday.plusDays(1))).isEqualTo(1);
        assertThat(calendar.daysBetween(monday, monday.plusDays(6), DayKind.CALENDAR)).isEqualTo(6);
        assertThat(calendar.daysBetween(monday, monday.plusDays(6), DayKind.WORKING)).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-07, false", "2026-10-08, true", "2026-10-10, true", "2026-10-11, false", "2026-09-30, true",
        "2024-01-01, false", "2025-05-31, false", "2025-06-02, false", "2025-06-03, true", "2024-10-12, true"})
    void holidays_rest_and_made_up_days_work(LocalDate day, boolean works) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(works);
    }

    @ParameterizedTest // R-PUB-DAYS
    @CsvSource({"2024-01-01, 2026-12-31,", "2026-12-31, 2027-01-01, 2027", "2023-12-31, 2024-01-01, 2023",
        "2027-05-01, 2028-05-02, 2027", "2025-01-01, 2025-01-01,"})
    void a_year_without_a_notice_is_unknown(LocalDate from, LocalDate to, Integer year) {
        assertThat(calendar.unknownYear(from, to)).isEqualTo(year == null ? OptionalInt.empty() : OptionalInt.of(year));
    }

    @Test // R-PUB-DAYS
    void an_operator_adds_a_year_and_stands_before_the_house_from_the_day_of_his_notice() {
        var local = NextYear.calendar();
        var eve = LocalDate.of(2026, 12, 28);
        assertThat(calendar.lastDay(eve, 5, DayKind.WORKING)).as("weekends only").isEqualTo("2027-01-04");
        assertThat(local.lastDay(eve, 5, DayKind.WORKING)).isEqualTo("2027-01-05");
        assertThat(local.unknownYear(eve, LocalDate.of(2027, 12, 31))).isEmpty();
        assertThat(local.asKnownOn(LocalDate.of(2026, 11, 9)).unknownYear(eve, LocalDate.of(2027, 1, 4))).hasValue(2027);
        assertThat(local.isWorkingDay(LocalDate.of(2026, 10, 7))).as("of the house").isFalse();

        var other = calendar.withLocal("calendar.yaml", NextYear.TEXT.replace("2027", "2026").replace("2026-11-10", "2026-06-01").replace("\"2026-01-09\"", "\"2026-01-10\""));
        assertThat(other.isWorkingDay(LocalDate.of(2026, 10, 6))).as("instead of the house's").isTrue();
        assertThat(other.asKnownOn(LocalDate.of(2026, 5, 31)).isWorkingDay(LocalDate.of(2026, 10, 6))).isFalse();
    }

    @Test // R-LOG-FILE
    void what_was_added_is_kept_as_it_was_written_and_makes_the_same_calendar_again() {
        var local = NextYear.calendar();
        assertThat(calendar.local()).isEmpty();
        assertThat(local.local().path("2027").path("source").textValue()).isEqualTo("国办发明电〔2026〕9号");
        assertThat(local.withLocal(local.local())).isSameAs(local);
        var again = calendar.withLocal(local.local());
        assertThat(again.local()).isEqualTo(local.local());
        assertThat(again.isWorkingDay(LocalDate.of(2027, 1, 9))).isTrue();
        assertThat(local.withLocal(calendar.local()).unknownYear(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1))).hasValue(2027);
    }

    @Test
    void the_kinds_of_day_are_called_as_in_the_editions() {
        assertThat(List.of(DayKind.values())).extracting(DayKind::id).containsExactly("calendar", "working");
        assertThat(List.of(DayKind.values())).extracting(DayKind::unit).containsExactly("天", "个工作日");
        assertThat(DayKind.ofId("calendar")).isEqualTo(DayKind.CALENDAR);
        assertThat(DayKind.ofId("working")).isEqualTo(DayKind.WORKING);
        assertThatThrownBy(() -> DayKind.ofId("lunar")).isInstanceOf(IllegalArgumentException.class)
            .hasMessage("no kind of day has the id lunar");
    }
}
