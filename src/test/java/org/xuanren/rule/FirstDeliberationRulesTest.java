package org.xuanren.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.Consulted;
import org.xuanren.evidence.Consulted.LeadersOf;
import org.xuanren.evidence.FirstDeliberationViews;
import org.xuanren.evidence.View;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

class FirstDeliberationRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest(name = "{0} heard, {1} against") // R-DLB-TWICE
    @CsvSource({"1, 0", "1, 1", "3, 1", "3, 2", "3, 3"})
    void views_against_are_recorded_and_end_nothing_by_their_number(int heard, int against) {
        var views = IntStream.range(0, heard)
            .mapToObj(i -> view(LeadersOf.PARTY_COMMITTEE, i < against ? View.DISAGREE : View.AGREE)).toList();
        Judged.met(new FirstDeliberationHeld(), TestFile.usual().with("c1", new FirstDeliberationViews(views)).about("c1").file(),
            "考察前酝酿 %d 人，不同意 %d 人（R-DLB-TWICE）。".formatted(heard, against));
    }

    @Test // R-DLB-TWICE
    void the_leaders_of_the_committee_speak_before_the_inspection() {
        var views = new FirstDeliberationViews(List.of(view(LeadersOf.GOVERNMENT, View.AGREE)));
        Judged.again(new FirstDeliberationHeld(), TestFile.usual().with("c1", views).about("c1").file(), null,
            "考察前未听取党委领导成员意见（R-DLB-TWICE）。请补充酝酿。");
    }

    @Test // R-DLB-TWICE
    void the_edition_of_2019_deliberates_once() {
        var file = TestFile.of(CaseKind.PROMOTION_LEADING, EditionId.E2019).file();
        Judged.notApplicable(new FirstDeliberationHeld(), file,
            "%s只在讨论决定前酝酿（R-DLB-TWICE）。".formatted(file.edition().label()));
    }

    private static Consulted view(LeadersOf body, View view) {
        return new Consulted(body, "何峰", DAY, view, "意见");
    }
}
