package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.Faults;
import org.xuanren.evidence.PersonRef;
import org.xuanren.evidence.PublicityNotice;
import org.xuanren.evidence.PublicityNotice.Scope;
import org.xuanren.evidence.RecommendationSamples;
import org.xuanren.rule.PublicityTells;
import org.xuanren.rule.TestFile;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.Item;
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

    @Test // R-PUB-CONTENT, R-PUB-SCOPE
    void what_the_gate_would_have_published_again_is_told_before_anything_is_published() {
        var day = LocalDate.of(2026, 3, 2);
        var faults = Faults.under("R-PUB-DAYS");
        new PublicityNoticeIntake(null).check(Altered.of(notice(EditionId.E2002, 7, day), "scope", Scope.CERTAIN, "contents", List.of("name", "sex")),
            asking(WorkCalendar.load(), EditionId.E2002, day), faults);
        assertThatThrownBy(faults::refuseIfAny).hasMessage("""
            公示内容缺少：出生年月、籍贯、学历学位、政治面貌、现任职务、工作简历（R-PUB-CONTENT）。请补全后公示。
            领导班子或部门领导职务，公示范围为在一定范围内公示（R-PUB-SCOPE）。请改为向社会公示。""");
    }

    @Test // R-PUB-DAYS: a house may ask for more days than any edition does
    void a_long_period_is_taken() {
        var options = List.of(new FormContext.Option("姓名", "name"));
        var context = FormContext.empty().freezes("person", new PersonRef("c1", "林致远", "科长")).freezes("formerUnit", "").offers("contents", options);
        var values = Map.<String, Object>of("publishedOn", "2026-03-02", "days", 90, "scope", "PUBLIC", "medium", "日报", "contents", List.of("name"), "contact", "12380");
        assertThat(new SubmissionReader(context, Demands.NONE, LocalDate.of(2026, 3, 2), FieldReader.EARLIEST).read(PublicityNotice.class, values, (notice, faults) -> { }).days()).isEqualTo(90);
    }

    private static Faults checked(EditionId edition, LocalDate published, LocalDate today) {
        return checked(edition == EditionId.E2002 ? 7 : 5, WorkCalendar.load(), edition, published, today);
    }

    private static Faults checked(int days, WorkCalendar calendar, EditionId edition, LocalDate published, LocalDate today) {
        var faults = Faults.under("R-PUB-DAYS");
        new PublicityNoticeIntake(null).check(notice(edition, days, published), asking(calendar, edition, today), faults);
        return faults;
    }

    private static Asking asking(WorkCalendar calendar, EditionId edition, LocalDate today) {
        return new Asking(Optional.of(TestFile.of(CaseKind.PROMOTION_LEADING, edition).with(calendar).on(today).with(RecommendationSamples.vacancy()).file()),
            "zhang", today, null);
    }

    private static PublicityNotice notice(EditionId edition, int days, LocalDate published) {
        var person = new PersonRef("c1", "林致远", "科长");
        var contents = PublicityTells.due(TestFile.of(CaseKind.PROMOTION_LEADING, edition).file(), person.id()).stream().map(Item::id).toList();
        return new PublicityNotice(person, published, days, Scope.PUBLIC, "日报", contents, "", "12380", "", "");
    }
}
