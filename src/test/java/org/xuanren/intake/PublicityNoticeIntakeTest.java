package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.PublicityNotice.Scope;
import org.xuanren.rule.TestFile;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.NextYear;
import org.xuanren.statute.WorkCalendar;

class PublicityNoticeIntakeTest {

    private static final String LOAD = "请系统管理员按国务院办公厅关于 2027 年部分节假日安排的通知，在日历文件（配置项 xuanren.calendar，默认为数据文件夹中的 calendar.yaml）中写入该年，重新启动后再办理。";

    @Test // R-PUB-DAYS
    void nothing_is_published_over_working_days_of_a_year_whose_holidays_are_unknown() {
        var known = LocalDate.of(2026, 12, 24);
        assertThat(checked(EditionId.E2019, known, known).any()).isFalse();
        assertThat(checked(EditionId.E2002, known.plusDays(1), known).any()).isFalse();
        assertThatThrownBy(checked(EditionId.E2019, known, known.plusDays(1))::refuseIfAny)
            .hasMessage("公示自 2026-12-25 起 5 个工作日，涉及 2027 年，该年节假日安排尚未载入，工作日无从计算（R-PUB-DAYS）。" + LOAD);
        assertThat(checked(EditionId.E2019, known.plusDays(1), known).any()).as("dated ahead").isTrue();
        assertThat(checked(5, NextYear.calendar(), EditionId.E2019, known, known.plusDays(1)).any()).as("with the file").isFalse();
    }

    @Test // R-PUB-DAYS
    void days_too_few_have_no_earliest_end_where_it_can_not_be_counted() {
        var day = LocalDate.of(2026, 12, 25);
        assertThatThrownBy(checked(3, WorkCalendar.load(), EditionId.E2014, day, day)::refuseIfAny).hasMessage("""
            『公示天数』为 3，少于规定的 5 个工作日（R-PUB-DAYS）。请按规定天数填写。
            公示自 2026-12-25 起 5 个工作日，涉及 2027 年，该年节假日安排尚未载入，工作日无从计算（R-PUB-DAYS）。""" + LOAD);
    }

    private static Faults checked(EditionId edition, LocalDate published, LocalDate today) {
        return checked(edition == EditionId.E2002 ? 7 : 5, WorkCalendar.load(), edition, published, today);
    }

    private static Faults checked(int days, WorkCalendar calendar, EditionId edition, LocalDate published, LocalDate today) {
        var file = TestFile.of(CaseKind.PROMOTION_LEADING, edition).with(calendar).on(today).file();
        var notice = new PublicityNotice(new PersonRef("c1", "林致远", "科长"), published, days, Scope.PUBLIC, "日报", List.of("name"), "", "12380", "", "");
        var faults = Faults.under("R-PUB-DAYS");
        new PublicityNoticeIntake(null).check(notice, new Asking(Optional.of(file), "zhang", today, null), faults);
        return faults;
    }
}
