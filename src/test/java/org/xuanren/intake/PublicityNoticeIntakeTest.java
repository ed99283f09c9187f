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

class PublicityNoticeIntakeTest {

    @Test // R-PUB-DAYS
    void nothing_is_published_over_working_days_of_a_year_whose_holidays_are_unknown() {
        var known = LocalDate.of(2026, 12, 24);
        assertThat(checked(EditionId.E2019, known, known).any()).isFalse();
        assertThat(checked(EditionId.E2002, known.plusDays(1), known).any()).isFalse();
        assertThatThrownBy(checked(EditionId.E2019, known, known.plusDays(1))::refuseIfAny)
            .hasMessage("公示期将至 2027-01-01，2027 年节假日安排未载入，无法计算工作日（R-PUB-DAYS）。请更新工作日历后再发布。");
        assertThat(checked(EditionId.E2019, known.plusDays(1), known).any()).as("dated ahead").isTrue();
    }

    private static Faults checked(EditionId edition, LocalDate published, LocalDate today) {
        var file = TestFile.of(CaseKind.PROMOTION_LEADING, edition).on(today).file();
        var notice = new PublicityNotice(new PersonRef("c1", "林致远", "科长"), published, edition == EditionId.E2019 ? 5 : 7, Scope.PUBLIC, "日报",
            List.of("name"), "", "12380", "", "");
        var faults = Faults.under("R-PUB-DAYS");
        new PublicityNoticeIntake(null).check(notice, new Asking(Optional.of(file), "zhang", today, null), faults);
        return faults;
    }
}
