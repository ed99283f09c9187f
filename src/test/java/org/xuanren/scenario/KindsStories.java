package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Step;

/** Kinds of case under the editions, a dual-managed post among them, to their end: the same diagram serves all. */
abstract class KindsStories {

    @Autowired
    private CaseStory story;
    @Autowired
    private JdbcTemplate database;

    @ParameterizedTest(name = "{0} under {1}: {2}")
    @CsvSource({
        "PROMOTION_LEADING, E2019, yunchuan-civil-affairs-deputy",
        "PROMOTION_LEADING, E2002, yunchuan-tax-deputy",
        "PROMOTION_NON_LEADING, E2002, yunchuan-civil-affairs-researcher",
        "PROMOTION_NON_LEADING, E2014, yunchuan-civil-affairs-researcher",
        "PROMOTION_NON_LEADING, E2019, yunchuan-civil-affairs-researcher",
        "CHIEF_NEXT_LEVEL, E2002, yunxi-government-head",
        "CHIEF_NEXT_LEVEL, E2014, yunxi-government-head",
        "CHIEF_NEXT_LEVEL, E2019, yunxi-government-head",
        "TRANSFER, E2002, yunchuan-civil-affairs-deputy",
        "TRANSFER, E2014, yunchuan-civil-affairs-deputy",
        "TRANSFER, E2019, yunchuan-civil-affairs-deputy",
        "REMOVAL, E2002, yunchuan-civil-affairs-deputy",
        "REMOVAL, E2014, yunchuan-civil-affairs-deputy",
        "REMOVAL, E2019, yunchuan-civil-affairs-deputy"})
    void every_kind_of_case_runs_to_its_end(String kind, String edition, String post) {
        var number = story.opens(kind, edition, post);
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).as(story.told(number)).containsOnlyOnce(EntryKind.APPOINTED)
            .doesNotContain(EntryKind.GATE_REFUSED);
    }

    @ParameterizedTest(name = "under {0}, recommendation {1}, publicity {2}") // R-REC-REQUIRED, R-PUB-LEAD
    @CsvSource({"E2014, OMITTED, OMITTED", "E2019, OMITTED, HELD", "E2019, HELD, OMITTED", "E2002, '', OMITTED"})
    void a_transfer_goes_without_what_it_may_omit_if_that_is_chosen_at_the_vacancy(String edition, String recommendation, String publicity) {
        var number = story.opens("TRANSFER", edition, "yunchuan-civil-affairs-deputy");
        story.does(number, Step.OPENING_VACANCY, Map.of("recommendation", recommendation, "publicity", publicity));
        assertThat(story.waitsAt(number)).containsExactly(recommendation.equals("OMITTED") ? Step.CANDIDATES_DECISION : Step.RECOMMENDATION_PLAN);
        story.reaches(number, Step.DECISION_MEETING);
        var items = UsualAnswers.items(story.offered(story.task(number, Step.DECISION_MEETING)));
        if (recommendation.equals("OMITTED")) {
            items.forEach(item -> item.put("recommendation", "")); // the meeting heard of none
        }
        story.does(number, Step.DECISION_MEETING, Map.of("items", items));
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).as(story.told(number)).containsOnlyOnce(EntryKind.APPOINTED)
            .doesNotContain(EntryKind.GATE_REFUSED);
        assertThat(steps(number, "recommendation-")).isEqualTo(!recommendation.equals("OMITTED"));
        assertThat(steps(number, "publicity-")).isEqualTo(publicity.equals("HELD"));
        assertThat(found(number, "recommendation").contains("平级转任可以不进行民主推荐，登记职位空缺时选择不进行（R-REC-REQUIRED）")).isEqualTo(recommendation.equals("OMITTED"));
        assertThat(found(number, "publicity").contains("平级转任不要求任前公示，可以自行选择公示，登记职位空缺时选择不进行（R-PUB-DAYS）")).isEqualTo(publicity.equals("OMITTED"));
    }

    private boolean steps(String number, String prefix) {
        return story.recordOf(number).stream().anyMatch(entry -> entry.kind() == EntryKind.SUBMITTED && entry.step().startsWith(prefix));
    }

    /** What the gate of a stage found when it passed. */
    private String found(String number, String stage) {
        return story.recordOf(number).stream().filter(entry -> entry.kind() == EntryKind.GATE_PASSED && entry.step().equals(stage))
            .map(Entry::payload).findFirst().orElseThrow();
    }

    @Test // R-REC-REQUIRED, R-PUB-LEAD
    void nobody_leaves_open_or_chooses_what_is_not_left_to_him() {
        var transfer = story.opens("TRANSFER", "E2019", "yunchuan-civil-affairs-deputy");
        assertThatThrownBy(() -> story.does(transfer, Step.OPENING_VACANCY, Map.of("recommendation", "", "publicity", "")))
            .hasMessageContaining("『是否进行民主推荐』未填写（R-REC-REQUIRED）").hasMessageContaining("『是否进行任前公示』未填写（R-PUB-LEAD）");
        var earlier = story.opens("TRANSFER", "E2002", "yunchuan-civil-affairs-deputy");
        assertThatThrownBy(() -> story.does(earlier, Step.OPENING_VACANCY, Map.of("recommendation", "OMITTED")))
            .hasMessage("本案民主推荐不由选择：2002 版没有免除平级转任的民主推荐（R-GEN-ORDER）。请清空该项。");
        var promotion = story.opens("PROMOTION_LEADING", "E2019", "yunchuan-tax-deputy");
        assertThatThrownBy(() -> story.does(promotion, Step.OPENING_VACANCY, Map.of("publicity", "OMITTED")))
            .hasMessage("本案任前公示不由选择：提拔担任领导职务须任前公示（R-GEN-ORDER）。请清空该项。");
    }

    @ParameterizedTest // R-MOTION
    @ValueSource(strings = {"E2014", "E2019"})
    void nobody_plans_the_selection_of_whom_he_removes(String edition) {
        var number = story.opens("REMOVAL", edition, "yunchuan-civil-affairs-deputy");
        assertThat(story.offered(story.task(number, Step.OPENING_VACANCY))).containsEntry("motionAsked", false).containsEntry("integrityAsked", false);
        story.does(number, Step.OPENING_VACANCY, Map.of("analysis", "", "workPlan", "", "integrityCheck", "", "reportedTo", "", "reportedOn", ""));
        assertThat(story.waitsAt(number)).containsExactly(Step.DELIBERATION_LEADERS);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}") // R-QUAL-STEP
    @CsvSource({"E2002, yunchuan-tax-deputy, 唐远山, 唐远山现任乡科级正职，拟任县处级副职", "E2019, yunchuan-tax-deputy, 王访, 王访现任乡科级副职，拟任县处级副职",
        "E2014, yunchuan-tax-chief, 温如玉, 温如玉现任县处级副职，拟任县处级正职", "E2019, yunchuan-tax-deputy, 秦立本, 秦立本现任县处级正职，拟任县处级副职"})
    void nobody_is_promoted_or_demoted_by_a_transfer(String edition, String post, String name, String ranks) {
        var number = story.opens("TRANSFER", edition, post);
        var task = story.task(number, Step.OPENING_VACANCY);
        assertThat(story.offered(task).get("personOptions").toString()).doesNotContain(name);
        assertThatThrownBy(() -> story.does(number, Step.OPENING_VACANCY, Map.of("person", story.cadre(name))))
            .hasMessageContaining(ranks + "，不是平级转任（R-QUAL-STEP）。请另选同级人选；提拔须按提拔的案件类型另行开案");
    }

    @Test // R-QUOTA-LIMIT
    void nobody_is_removed_from_a_post_that_nobody_holds() {
        assertThatThrownBy(() -> story.opens("REMOVAL", "E2019", "yunchuan-tax-chief"))
            .hasMessage("云川市税务局局长名册现有 0 人，没有可以免职的人选（R-QUOTA-LIMIT）。请核对职位，或先更新名册。");
    }

    @ParameterizedTest // R-NOM-PLENUM
    @ValueSource(strings = {"yunchuan-tax-deputy", "yunchuan-civil-affairs-chief"})
    void a_post_that_no_plenum_decides_on_is_no_chief_one_level_down(String post) {
        assertThatThrownBy(() -> story.opens("CHIEF_NEXT_LEVEL", "E2019", post))
            .hasMessageContaining("不由全委会管理，案件类型为“下一级党政正职”（R-NOM-PLENUM）。请改选案件类型或职位");
    }

    @ParameterizedTest // R-NOM-PLENUM, R-DEC-CHIEF
    @ValueSource(strings = {"TRANSFER", "PROMOTION_LEADING"})
    void nobody_comes_to_a_chief_post_one_level_down_past_the_plenum(String kind) {
        assertThatThrownBy(() -> story.opens(kind, "E2019", "yunxi-government-head"))
            .hasMessageContaining("（R-DEC-CHIEF）。请改选“下一级党政正职”");
    }

    @Test // R-QUOTA-PARTYSEC
    void an_administrative_chief_from_above_is_one_of_whom_the_roster_says_so() {
        var chief = story.cadre("秦立本");
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-secretary");
        var excepted = Map.of("partySecretary", "CHIEF_FROM_ABOVE", "partySecretaryReason", "由副市长兼任", "leaving", List.of(chief));
        story.does(number, Step.OPENING_VACANCY, excepted);
        assertThat(story.said(number, "opening")).contains("名册中行政正职秦立本没有上级党委、政府的领导职务（R-QUOTA-PARTYSEC）。不适用“行政正职由上级领导兼任”的例外");
        database.update("insert into post (code, title, organisation, level, chief, is_leading, internal, approved, party_secretary, party_post, dual_managed, body)"
            + " values ('vice-mayor', '副市长', 'yunchuan-government', 'CITY', false, true, false, 1, false, false, false, 'yunchuan-standing-committee')");
        database.update("insert into holding (id, post, cadre, since) values ('vice-mayor', 'vice-mayor', ?, ?)", chief, story.today());
        try {
            story.does(number, Step.OPENING_VACANCY, excepted);
        } finally {
            database.update("delete from holding where post = 'vice-mayor'");
            database.update("delete from post where code = 'vice-mayor'");
        }
        assertThat(story.waitsAt(number)).containsExactly(Step.RECOMMENDATION_PLAN);
    }

    @Test // R-QUAL-STEP, R-QUAL-EXCEPT-WHY
    void nobody_but_the_person_named_at_the_vacancy_is_listed_for_a_transfer() {
        var number = story.opens("TRANSFER", "E2014", "yunchuan-civil-affairs-deputy");
        story.does(number, Step.OPENING_VACANCY, story.transferring(number, "石教成"));
        var task = story.task(number, Step.RECOMMENDATION_PLAN);
        assertThat(UsualAnswers.options(story.offered(task), "personsOptions")).containsExactly(story.cadre("石教成"));
        assertThatThrownBy(() -> story.does(number, Step.RECOMMENDATION_PLAN, Map.of("persons", List.of(story.cadre("石教成"), story.cadre("林致远"))))).hasMessageContaining("选项不在本步骤可选范围内");
        story.reaches(number, Step.CANDIDATES_DECISION);
        assertThat(UsualAnswers.rows(story.offered(story.task(number, Step.CANDIDATES_DECISION)), "rows", row -> Map.of())).extracting("key")
            .containsExactly(story.cadre("石教成"));
        story.does(number, Step.CANDIDATES_DECISION);
        assertThatThrownBy(() -> story.does(number, Step.ELIGIBILITY_SHEET, Map.of("exception", "SPECIAL_NEED", "exceptionArgument", "急需")))
            .hasMessageContaining("平级转任不适用破格（R-QUAL-EXCEPT-WHY）。请清空『申请破格』");
    }

    @Test // R-DEC-COLL, R-DEC-RECESS
    void no_other_matter_of_the_plenum_goes_to_its_standing_committee() {
        story.ends(story.opens("CHIEF_NEXT_LEVEL", "E2019", "yunxi-government-head"));
        var number = story.opensNext("REMOVAL", "E2019", "yunxi-government-head");
        story.reaches(number, Step.DECISION_AGENDA);
        assertThatThrownBy(() -> story.does(number, Step.DECISION_AGENDA, Map.of("body", "STANDING_COMMITTEE", "recessGround", "急需", "consulted", 13)))
            .hasMessageContaining("该职位由全委会讨论决定，所选机构为常委会（R-DEC-COLL）");
    }

    @Test // R-DEC-RECESS, R-DEC-CHIEF
    void while_the_plenum_is_not_in_session_its_standing_committee_decides_on_a_chief_after_all_its_members_were_asked() {
        var number = story.opens("CHIEF_NEXT_LEVEL", "E2019", "yunxi-government-head");
        story.reaches(number, Step.DELIBERATION_LEADERS);
        story.waits(number, 1);
        story.reaches(number, Step.DECISION_AGENDA);
        var early = story.today().minusDays(1);
        assertThatThrownBy(() -> story.does(number, Step.DECISION_AGENDA, Map.of("nominatedOn", early.toString()))).hasMessage(
            "『常委会提名日期』为 %s，早于『领导成员酝酿』的 %s（R-DEC-CHIEF）。请核对日期，酝酿后方可提名。".formatted(early, story.today()));
        var recess = new HashMap<String, Object>(Map.of("body", "STANDING_COMMITTEE", "recessGround", "防汛急需", "consulted", 12, "nominatedOn", story.today().toString()));
        story.does(number, Step.DECISION_AGENDA, recess);
        assertThat(UsualAnswers.rows(story.offered(story.task(number, Step.DECISION_MEETING)), "members", row -> Map.of())).hasSize(9);
        story.does(number, Step.DECISION_MEETING);
        assertThat(story.said(number, "decision")).contains("闭会期间急需任用：防汛急需；已征求全委会成员意见 12 人，共 13 人（R-DEC-RECESS）。请征求全体全委会成员意见");
        recess.put("consulted", 13);
        story.does(number, Step.DECISION_AGENDA, recess);
        story.ends(number);
        assertThat(story.recordOf(number)).extracting(Entry::kind).as(story.told(number)).containsOnlyOnce(EntryKind.APPOINTED);
    }
}
