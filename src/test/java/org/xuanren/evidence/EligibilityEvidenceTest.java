package org.xuanren.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.xuanren.evidence.EligibilitySamples.*;
import static org.xuanren.evidence.RecommendationEvidenceTest.labels;
import static org.xuanren.evidence.RecommendationEvidenceTest.refused;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xuanren.evidence.CadreSnapshot.Held;
import org.xuanren.evidence.CadreSnapshot.Trained;
import org.xuanren.evidence.EligibilityApproval.Reply;
import org.xuanren.evidence.EligibilitySheet.Conclusion;
import org.xuanren.evidence.EligibilitySheet.ExceptionGround;
import org.xuanren.evidence.EligibilitySheet.Health;
import org.xuanren.evidence.EligibilitySheet.KinDeclaration;
import org.xuanren.record.CanonicalJson;
import org.xuanren.statute.Step;

class EligibilityEvidenceTest {

    @Test // R-GEN-NOMEET
    void an_end_has_its_reason_and_more_than_one_who_came_to_it() {
        refused(() -> Altered.of(sheet(), "conclusion", Conclusion.ENDED, "attended", 2), "终止审查未填写原因（R-GEN-NOMEET）。请填写终止原因。");
        refused(() -> Altered.of(sheet(), "conclusion", Conclusion.ENDED, "endReason", "年限不足", "attended", 1),
            "终止审查的参加研究 1 人，不是集体研究（R-GEN-NOMEET）。请集体研究后再提交。");
        assertThatCode(() -> Altered.of(sheet(), "conclusion", Conclusion.ENDED, "endReason", "年限不足", "attended", 2)).doesNotThrowAnyException();
    }

    @Test // R-QUAL-EXCEPT-WHY
    void whoever_is_dropped_gets_no_exception() {
        var ended = Altered.of(sheet(), "endReason", "年限不足", "conclusion", Conclusion.ENDED, "attended", 2);
        refused(() -> Altered.of(ended, "exception", ExceptionGround.SPECIAL_NEED),
            "终止审查的人选不能申请破格（R-QUAL-EXCEPT-WHY）。请把『申请破格』改为“不申请”。");
        assertThat(Altered.of(sheet(), "exception", ExceptionGround.SPECIAL_NEED).exceptionRequested()).isTrue();
        assertThat(sheet().exceptionRequested()).isFalse();
    }

    @Test // R-QUAL-EXCEPT
    void a_reply_follows_the_report() {
        assertThatCode(() -> Altered.of(approval(Reply.CONSENT), "repliedOn", TODAY.minusDays(5))).doesNotThrowAnyException();
        refused(() -> Altered.of(approval(Reply.CONSENT), "repliedOn", TODAY.minusDays(6)),
            "批复日期 2026-02-24 早于请示日期 2026-02-25（R-QUAL-EXCEPT）。请核对文件日期。");
        assertThat(approval(Reply.CONSENT).consents()).isTrue();
        assertThat(approval(Reply.REFUSAL).consents()).isFalse();
    }

    @Test
    void a_sheet_survives_its_way_through_the_store() {
        assertThat(EvidenceJson.read(Step.ELIGIBILITY_SHEET, CanonicalJson.of(sheet()))).isEqualTo(sheet());
    }

    @ParameterizedTest
    @CsvSource({"STAFF, false, 0, 科员", "'', true, 0, 科员", "TOWNSHIP, false, 1, 乡科级副职", "TOWNSHIP, true, 2, 乡科级正职", "COUNTY, false, 3, 县处级副职",
        "COUNTY, true, 4, 县处级正职", "CITY, false, 5, 厅局级副职", "PROVINCE, true, 8, 省部级正职"})
    void ranks_are_steps(String level, boolean chief, int step, String label) {
        assertThat(Rank.of(level, chief).step()).isEqualTo(step);
        assertThat(Rank.of(level, chief).label()).isEqualTo(label);
        assertThat(Rank.of(level, chief).below().step()).isEqualTo(step - 1);
        assertThat(Rank.of("COUNTY", false).compareTo(Rank.of(level, chief))).isEqualTo(Integer.compare(3, step));
    }

    @Test
    void months_count_once_and_end_today() {
        var overlapping = List.of(held("2020-01", "2021-01", "甲", "COUNTY", false, true), held("2020-07", "2021-07", "乙", "COUNTY", false, true),
            held("2025-09", null, "丙", "COUNTY", false, true), held("2025-12", "2030-01", "丁", "COUNTY", false, true));
        assertThat(career(overlapping).grassRootsMonths()).isEqualTo(18 + 6);
        assertThat(career(overlapping).monthsFrom(Rank.of("COUNTY", false), false)).isEqualTo(24);
        assertThat(career(overlapping).monthsFrom(Rank.of("COUNTY", true), false)).isZero();
        assertThat(career(overlapping).postsAt(Rank.of("COUNTY", false), true)).isEqualTo(4);
        assertThat(new Career(cadre(), TODAY).postsAt(Rank.of("TOWNSHIP", true), true)).isEqualTo(1);
        assertThat(career(List.of(held("2027-01", null, "将来", "COUNTY", false, true))).grassRootsMonths()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"调研员, false", "助理巡视员, false", "主任科员, false", "副局长, true"})
    void non_leading_posts_count_where_ranks_count(String title, boolean leading) {
        var career = career(List.of(held("2020-03", null, title, "COUNTY", false, false)));
        assertThat(career.monthsFrom(Rank.of("COUNTY", false), true)).isEqualTo(72);
        assertThat(career.monthsFrom(Rank.of("COUNTY", false), false)).isEqualTo(leading ? 72 : 0);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}") // R-QUAL-STEP, R-QUAL-YEARS
    @CsvSource(delimiter = ';', value = {"云川市民政局副局长、四级调研员; COUNTY; true", "云川市民政局局长，二级调研员; COUNTY; true",
        "云川市民政局副局长 四级调研员; COUNTY; true", "云川市民政局副局长（四级调研员）; COUNTY; true", "四级调研员兼办公室主任; COUNTY; true",
        "县委常委、二级调研员; COUNTY; true", "二级巡视员、省民政厅副厅长（主持工作）; CITY; true", "办公室主任、主任科员; TOWNSHIP; true",
        "民政局科长、一级主任科员; TOWNSHIP; true", "科学技术协会主席、二级调研员; COUNTY; true",
        "民政局科长、四级调研员; COUNTY; false", "四级调研员; COUNTY; false", "办公室副主任科员; TOWNSHIP; false", "二级调研员（原副局长）; COUNTY; false",
        "民政局党组成员、四级调研员; COUNTY; false", "民政局副调研员、主任科员; COUNTY; false", "局长助理、四级调研员; COUNTY; false",
        "四级调研员、驻石桥村第一书记; COUNTY; false", "四级调研员、机关党支部书记; COUNTY; false", "四级调研员、驻村工作队队长; COUNTY; false",
        "四级调研员兼市书法协会会长; COUNTY; false"})
    void a_line_of_several_titles_leads_if_one_of_them_does(String text, String level, boolean leads) {
        var line = List.of(held("2021-06", null, text, level, false, false));
        assertThat(Career.leadingRank(line, TODAY)).isEqualTo(leads ? Rank.of(level, false) : new Rank(0));
        assertThat(career(line).ledRank()).isEqualTo(Career.leadingRank(line, TODAY));
        assertThat(career(line).postsAt(Rank.of(level, false), false)).isEqualTo(leads ? 1 : 0);
        assertThat(career(line).monthsFrom(Rank.of(level, false), false)).isEqualTo(leads ? 57 : 0);
    }

    @Test // R-QUAL-STEP
    void the_rank_that_somebody_leads_at_is_that_of_his_leading_posts_now() {
        var researcher = held("2020-03", null, "市民政局四级调研员", "COUNTY", false, false);
        var head = held("2019-03", null, "市民政局科长", "TOWNSHIP", true, false);
        var former = held("2010-03", "2019-03", "云溪县副县长", "COUNTY", false, false);
        assertThat(Career.leadingRank(List.of(former, researcher), TODAY)).isEqualTo(new Rank(0));
        assertThat(Career.leadingRank(List.of(head, researcher), TODAY)).isEqualTo(Rank.of("TOWNSHIP", true));
        assertThat(Career.leadingRank(List.of(former), TODAY)).isEqualTo(new Rank(0));
        assertThat(Career.rank(List.of(head, researcher), TODAY)).isEqualTo(Rank.of("COUNTY", false));
    }

    @Test // R-QUAL-STEP
    void what_counts_towards_a_leading_post_is_the_present_rank_as_far_as_he_led_at_it() {
        var researcher = held("2020-03", null, "四级调研员", "COUNTY", false, false);
        var head = held("2010-03", "2020-03", "科长", "TOWNSHIP", true, false);
        assertThat(career(List.of(head, researcher)).ledRank()).isEqualTo(Rank.of("TOWNSHIP", true));
        assertThat(career(List.of(researcher)).ledRank()).isEqualTo(new Rank(0));
        assertThat(career(List.of(held("2005-03", "2010-03", "县长", "COUNTY", true, false), held("2010-03", null, "副科长", "TOWNSHIP", false, false))).ledRank())
            .isEqualTo(Rank.of("TOWNSHIP", false));
    }

    @Test
    void the_present_rank_is_the_highest_held_now_or_else_the_last() {
        assertThat(new Career(cadre(), TODAY).rank()).isEqualTo(Rank.of("COUNTY", false));
        assertThat(new Career(cadre(), TODAY).inRankSince()).contains(YearMonth.of(2015, 3));
        var both = List.of(held("2010-01", "2012-01", "县长", "COUNTY", true, false), held("2012-01", null, "科长", "TOWNSHIP", true, false),
            held("2013-01", "2026-03", "副局长", "COUNTY", false, false));
        assertThat(career(both).rank()).isEqualTo(Rank.of("COUNTY", false));
        assertThat(career(both.subList(0, 2)).rank()).isEqualTo(Rank.of("TOWNSHIP", true));
        assertThat(career(both.subList(0, 1)).rank()).isEqualTo(Rank.of("COUNTY", true));
        assertThat(career(List.of()).rank()).isEqualTo(new Rank(0));
        assertThat(career(List.of()).inRankSince()).isEmpty();
    }

    @Test // R-QUAL-EXCEPT-LIM
    void in_rank_since_the_last_promotion_into_it() {
        var first = held("2010-01", "2015-06", "副局长", "COUNTY", false, false);
        var demoted = held("2015-06", "2025-09", "科长", "TOWNSHIP", true, false);
        var again = held("2025-09", null, "副局长", "COUNTY", false, false);
        assertThat(career(List.of(first, demoted, again)).inRankSince()).contains(YearMonth.of(2025, 9));
        assertThat(career(List.of(first, held("2015-06", "2025-09", "局长", "COUNTY", true, false), again)).inRankSince()).as("above it he has it all the time").contains(YearMonth.of(2010, 1));
        assertThat(career(List.of(first, held("2015-07", null, "副县长", "COUNTY", false, false))).inRankSince()).as("from one month to the next").contains(YearMonth.of(2010, 1));
        assertThat(career(List.of(first, held("2015-08", null, "副县长", "COUNTY", false, false))).inRankSince()).contains(YearMonth.of(2015, 8));
        assertThat(career(List.of(held("2009-01", null, "副主任", "COUNTY", false, false), first, again)).inRankSince()).as("beside it").contains(YearMonth.of(2009, 1));
    }

    @Test
    void service_and_party_age_are_counted_in_months_and_unknown_is_nothing() {
        var career = new Career(cadre(), TODAY);
        assertThat(career.serviceMonths()).isEqualTo(20 * 12 + 7);
        assertThat(career.partyMonths()).isEqualTo(15 * 12 + 8);
        assertThat(new Career(Altered.of(cadre(), "partyJoined", null), TODAY).partyMonths()).isZero();
        assertThat(new Career(Altered.of(cadre(), "workStart", YearMonth.of(2027, 1)), TODAY).serviceMonths()).isZero();
    }

    @Test
    void training_counts_if_it_ended_within_the_window() {
        var first = new Trained(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 3, 2), 30, "早了");
        var second = new Trained(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 3, 3), 20, "正好");
        var third = new Trained(LocalDate.of(2026, 2, 1), TODAY, 4, "今天");
        var fourth = new Trained(TODAY, TODAY.plusDays(1), 2, "明天");
        var career = new Career(Altered.of(cadre(), "trainings", List.of(first, second, third, fourth, third)), TODAY);
        assertThat(career.trainingDays(5)).as("all of the second may have been before the window").isEqualTo(4);
    }

    @ParameterizedTest(name = "a second course of {2} days from {0} to {1}: {3} in all") // R-QUAL-TRAIN: the first has 20 days from 11 to 30 May 2024
    @CsvSource({"2024-05-31, 2024-06-09, 10, 30", "2024-05-30, 2024-06-08, 10, 29", "2024-05-11, 2024-05-30, 15, 20", "2024-05-15, 2024-05-20, 6, 20", "2024-05-15, 2024-05-20, 1, 20",
        "2024-05-01, 2024-05-11, 11, 30", "2024-05-01, 2024-05-10, 2, 22", "2024-05-15, 2024-06-30, 3, 23", "2021-02-01, 2021-03-03, 31, 21", "2021-02-01, 2021-03-03, 29, 20"})
    void nobody_is_trained_twice_on_one_day_nor_before_the_window(LocalDate from, LocalDate to, int days, int all) {
        var course = new Trained(LocalDate.of(2024, 5, 11), LocalDate.of(2024, 5, 30), 20, "党校");
        assertThat(new Career(Altered.of(cadre(), "trainings", List.of(course, new Trained(from, to, days, "网上"))), TODAY).trainingDays(5)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"研究生, GRADUATE", "硕士, GRADUATE", "博士, GRADUATE", "大学, BACHELOR", "本科, BACHELOR", "大专, COLLEGE", "大学专科, COLLEGE", "中等专科, BELOW", "中专, BELOW", "中等专科学校；大专, COLLEGE", "高中, BELOW", ", BELOW"})
    void education_is_read_as_the_approval_form_says_it(String words, EducationLevel level) {
        assertThat(EducationLevel.of(words)).isEqualTo(level);
    }

    @Test
    void the_higher_education_counts() {
        assertThat(new Career(cadre(), TODAY).education()).isEqualTo(EducationLevel.BACHELOR);
        assertThat(new Career(Altered.of(cadre(), "fullTimeEducation", "研究生"), TODAY).education()).isEqualTo(EducationLevel.GRADUATE);
        assertThat(EducationLevel.named("college")).isEqualTo(EducationLevel.COLLEGE);
        assertThat(EducationLevel.values()).extracting(EducationLevel::label).containsExactly("大专以下", "大专", "大学本科", "研究生");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 个月", "11, 11 个月", "12, 1 年", "25, 2 年 1 个月"})
    void months_are_told_in_words(int months, String words) {
        assertThat(Career.inWords(months)).isEqualTo(words);
    }

    @Test
    void years_are_twelve_months() {
        assertThat(Career.years(3)).isEqualTo(36);
    }

    @Test
    void staff_read_every_choice() {
        assertThat(labels(Health.values())).containsExactly("身体健康，能够正常履行职责", "身体状况不能正常履行职责");
        assertThat(labels(KinDeclaration.values())).containsExactly("没有须回避的亲属关系", "有亲属关系，说明如下");
        assertThat(labels(ExceptionGround.values())).containsExactly("不申请", "特别优秀的年轻干部", "工作特殊需要");
        assertThat(labels(Conclusion.values())).containsExactly("提请核验", "资格不符，终止审查");
        assertThat(labels(Reply.values())).containsExactly("同意破格", "不同意破格");
        assertThat(ExceptionGround.values()).extracting(ExceptionGround::ground).containsExactly("", "excellent-young", "special-need");
    }

    private static Career career(List<Held> positions) {
        return new Career(Altered.of(cadre(), "positions", positions), TODAY);
    }
}
