package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.roster.ImportReport;
import org.xuanren.roster.RosterImport;
import org.xuanren.statute.DayKind;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/** What does not pass is done again, or ends the candidate or the case. */
abstract class WaysBackStories {

    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";

    @Autowired
    private CaseStory story;
    @Autowired
    private JdbcTemplate database;

    @Test // R-MOTION
    void a_motion_is_not_registered_without_its_analysis_whoever_sends_the_form_in() {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        assertThatThrownBy(() -> story.does(number, Step.OPENING_VACANCY, Map.of("analysis", "", "reportedOn", "1990-01-01")))
            .hasMessage("『班子建设需要分析』未填写（R-MOTION）。请补填后再提交。");
        assertThatThrownBy(() -> story.does(number, Step.OPENING_VACANCY, Map.of("reportedOn", "1990-01-01")))
            .hasMessage("『登记职位空缺』的『报告日期』 1990-01-01 早于本案所依据的《条例》（2014 版）（R-GEN-ORDER）。请核对日期。");
        assertThat(story.waitsAt(number)).containsExactly(Step.OPENING_VACANCY);
        story.does(number, Step.OPENING_VACANCY);
        assertThat(story.waitsAt(number)).containsExactly(Step.RECOMMENDATION_PLAN);
    }

    @Test // R-REC-REQUIRED
    void a_case_in_which_nobody_is_recommended_ends() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN);
        for (var way : List.of(Step.RECOMMENDATION_MEETING, Step.RECOMMENDATION_TALKS)) {
            var offered = story.offered(story.task(number, way));
            story.does(number, way, Map.of("tallies", UsualAnswers.rows(offered, "tallies", row -> Map.of("votes", 0))));
        }
        var process = story.processOf(number);
        story.does(number, Step.RECOMMENDATION_PERSONAL);
        story.does(number, Step.RECOMMENDATION_ANALYSIS);
        assertThat(process).isEnded().hasPassed("end-not-recommended");
        assertThat(story.said(number, "recommendation")).contains("名册 5 人中 0 人得到推荐（R-REC-REQUIRED）。推荐未形成人选，本案终止");
    }

    @Test // R-CAND-BAR
    void somebody_barred_is_not_inspected_and_a_meeting_that_finds_nobody_else_ends_the_case() {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        story.reaches(number, Step.CANDIDATES_DECISION);
        var barred = story.choosing(number, "唐远山");
        barred.stream().filter(row -> row.get("name").toString().startsWith("唐远山")).forEach(row -> row.put("bars", List.of("sanction")));
        story.does(number, Step.CANDIDATES_DECISION, Map.of("rows", barred));
        assertThat(story.said(number, "candidates")).contains("唐远山受到组织处理或者党纪政纪处分影响使用的（R-CAND-BAR）");
        assertThat(story.processOf(number)).isWaitingAt("candidates-decision").hasNotPassed("call-candidate-inspection");

        var process = story.processOf(number);
        story.does(number, Step.CANDIDATES_DECISION, nobody(number));
        assertThat(process).isEnded().hasPassed("end-no-candidate");
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.GATE_REFUSED, EntryKind.ENDED);
    }

    @Test // R-QUAL-YEARS, R-QUAL-EXCEPT
    void who_is_too_short_in_post_needs_consent_from_above_and_without_it_somebody_else_is_chosen() {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "邓子昂", "林致远"));
        story.determines(number, "邓子昂");
        story.does(number, Step.ELIGIBILITY_SHEET);
        assertThat(story.waitsAt(number)).containsExactly(Step.ELIGIBILITY_SHEET);
        assertThat(story.said(number, "eligibility")).contains("R-QUAL-YEARS").contains("请申请破格，否则请终止审查");

        story.does(number, Step.ELIGIBILITY_SHEET, Map.of("exception", "SPECIAL_NEED", "exceptionArgument", "急需救灾管理专才",
            "postsReason", "任正职时间较短"));
        story.does(number, Step.ELIGIBILITY_APPROVAL, Map.of("reply", "REFUSAL", "remark", "条件不具备"));
        assertThat(story.processOf(number)).isWaitingAt("candidates-decision").hasPassed("is-any-candidate-left");

        assertThatThrownBy(() -> story.does(number, Step.CANDIDATES_DECISION, story.choosingOnly(number, "邓子昂")))
            .hasMessageContaining("在本案中已被终止的人选再次列为考察对象：邓子昂（R-GEN-ORDER）。请另行确定考察对象");
        assertThat(UsualAnswers.rows(story.offered(story.task(number, Step.CANDIDATES_DECISION)), "rows", row -> Map.of())).as("the form says who that is")
            .filteredOn(row -> row.get("onFile").toString().contains("本案中已被终止，不得再次列为考察对象")).extracting("key").containsExactly(story.cadre("邓子昂"));
        story.does(number, Step.CANDIDATES_DECISION, story.choosingOnly(number, "林致远"));
        assertThat(story.waitsAt(number)).containsExactly(Step.ELIGIBILITY_SHEET);
    }

    @Test // R-AVOID-KIN
    void whose_sister_leads_the_unit_is_reviewed_no_further() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "温若冰", "林致远"));
        story.reaches(number, Step.CANDIDATES_DECISION);
        story.does(number, Step.CANDIDATES_DECISION, Map.of("rows", story.choosing(number, "温若冰")));
        assertThat(story.offered(story.task(number, Step.ELIGIBILITY_SHEET))).as("what only the candidate knows is not proposed").doesNotContainKeys("grewUp", "kin")
            .extractingByKey("origin").asString().startsWith("籍贯：");
        story.doesFor("温若冰", number, Step.ELIGIBILITY_SHEET, Map.of());
        assertThat(story.said(number, "eligibility")).contains("应回避的亲属：温如玉").contains("R-AVOID-KIN");
        story.doesFor("温若冰", number, Step.ELIGIBILITY_SHEET, Map.of("conclusion", "ENDED", "attended", 3, "endReason", "亲属在同一单位任领导职务"));
        story.reaches(number, Step.ELIGIBILITY_SHEET);
        assertThat(story.gate(number, "eligibility")).containsExactly(EntryKind.GATE_REFUSED, EntryKind.GATE_REFUSED);
        story.doesFor("林致远", number, Step.ELIGIBILITY_SHEET, Map.of());
        assertThat(story.waitsAt(number)).as("the other one goes on").containsExactlyInAnyOrder(Step.DISCIPLINE_REQUEST,
            Step.FIRST_DELIBERATION_VIEWS);
    }

    @Test // R-CAND-BAR, R-AVOID-KIN
    void what_the_roster_knows_needs_nobody_who_ticks_it(@Autowired RosterImport imports) {
        imports.importAll(List.of(
            file("father.lrmx", "<?xml version=\"1.0\" encoding=\"utf-8\"?><Person><XingMing>丁大海</XingMing><ShenFenZheng>990101195801019998</ShenFenZheng></Person>"),
            file("posts.csv", "code,title,organisation,level,traits,approved,coManagingParty,legalDemand,body\n"
                + "yunchuan-government-deputy,副市长,yunchuan-government,CITY,leading,5,,,yunchuan-plenum\n"),
            file("holdings.csv", "post,name,identityNumber,since,until\nyunchuan-government-deputy,丁大海,990101195801019998,2020-01-01,\n"),
            file("cadre-details.csv", "name,identityNumber,sanctions,assessments,kin\n"
                + "丁小满,990101198310011024,2026-03-02/党内警告/2030-03-02,2024/基本称职;2025/称职,父亲/990101195801019998\n")), "chen", new ImportReport());
        var number = opensWith("E2014", "丁小满");
        story.does(number, Step.CANDIDATES_DECISION, Map.of("rows", story.choosing(number, "丁小满")));
        assertThat(story.said(number, "candidates")).contains("丁小满近三年年度考核结果中有被确定为基本称职以下等次的（名册：2024 年度基本称职）")
            .contains("（名册：2026-03-02 党内警告，影响期至 2030-03-02）");

        var other = opensWith("E2002", "丁小满");
        story.does(other, Step.CANDIDATES_DECISION, Map.of("rows", story.choosing(other, "丁小满")));
        story.doesFor("丁小满", other, Step.ELIGIBILITY_SHEET, Map.of());
        assertThat(story.said(other, "eligibility")).contains("丁小满在云川市民政局或其上级、下级有应回避的亲属：丁大海（父亲，云川市人民政府副市长）（R-AVOID-KIN）");
    }

    @Test // R-AVOID-KIN
    void whom_the_candidate_would_lead_in_a_unit_below_is_seen_as_well(@Autowired RosterImport imports) {
        imports.importAll(List.of(
            file("brother.lrmx", "<?xml version=\"1.0\" encoding=\"utf-8\"?><Person><XingMing>许新雨</XingMing><ShenFenZheng>990101199402019998</ShenFenZheng></Person>"),
            file("organisations.csv", "code,name,kind,level,parent\nyunchuan-shelter,云川市救助站,INSTITUTION,TOWNSHIP,yunchuan-civil-affairs\n"),
            file("posts.csv", "code,title,organisation,level,traits,approved,coManagingParty,legalDemand,body\n"
                + "yunchuan-shelter-clerk,科员,yunchuan-shelter,STAFF,non-leading,5,,,yunchuan-standing-committee\n"),
            file("holdings.csv", "post,name,identityNumber,since,until\nyunchuan-shelter-clerk,许新雨,990101199402019998,2020-01-01,\n"),
            file("cadre-details.csv", "name,identityNumber,kin\n许新雨,990101199402019998,哥哥/990101198507011022\n")), "chen", new ImportReport());
        var number = opensWith("E2002", "许新宇");
        story.does(number, Step.CANDIDATES_DECISION, Map.of("rows", story.choosing(number, "许新宇")));
        story.doesFor("许新宇", number, Step.ELIGIBILITY_SHEET, Map.of());
        assertThat(story.said(number, "eligibility"))
            .contains("许新宇在云川市民政局或其上级、下级有应回避的亲属：许新雨（亲属，云川市救助站科员）（R-AVOID-KIN）");

        imports.importAll(List.of(file("organisations.csv", "code,name,kind,level,parent\nyunchuan-shelter-east,云川市救助站东区分站,INSTITUTION,TOWNSHIP,yunchuan-shelter\n"),
            file("posts.csv", "code,title,organisation,level,traits,approved,coManagingParty,legalDemand,body\n"
                + "yunchuan-shelter-east-clerk,科员,yunchuan-shelter-east,STAFF,non-leading,5,,,yunchuan-standing-committee\n"),
            file("holdings.csv", "post,name,identityNumber,since,until\nyunchuan-shelter-clerk,许新雨,990101199402019998,2020-01-01," + story.today().minusDays(1)
                + "\nyunchuan-shelter-east-clerk,许新雨,990101199402019998," + story.today() + ",\n")), "chen", new ImportReport());
        story.doesFor("许新宇", number, Step.ELIGIBILITY_SHEET, Map.of());
        assertThat(story.said(number, "eligibility")).contains("载有亲属：许新雨（亲属，云川市救助站东区分站科员），未写明无须回避的理由或处理结果（R-AVOID-KIN）");
        story.doesFor("许新宇", number, Step.ELIGIBILITY_SHEET, Map.of("kin", "DECLARED", "kinDetails", "弟弟在东区分站", "kinSettled", "相隔两级，不直接领导"));
        assertThat(story.gate(number, "eligibility")).as("two steps below").endsWith(EntryKind.GATE_PASSED);
    }

    private String opensWith(String edition, String candidate) {
        var number = story.opens("PROMOTION_LEADING", edition, DEPUTY);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, candidate, "林致远"));
        story.reaches(number, Step.CANDIDATES_DECISION);
        return number;
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    @Test // R-NOM-PLENUM
    void a_plenum_that_too_few_attend_nominates_nobody() {
        var number = story.opens("CHIEF_NEXT_LEVEL", "E2002", "yunxi-government-head");
        story.does(number, Step.OPENING_VACANCY, Map.of("reportedOn", "")); // no motion in this edition
        var named = UsualAnswers.named(story.offered(story.task(number, Step.OPENING_NOMINATION)), "nomineesPersonOptions", "冷雨生");
        var tooOld = story.today().minusYears(1).minusDays(1).toString();
        assertThatThrownBy(() -> story.does(number, Step.OPENING_NOMINATION, Map.of("calledOn", tooOld, "heldOn", tooOld)))
            .hasMessageContaining("全委会 %s 的推荐提名已超过 1 年有效期（R-NOM-PLENUM）。请核对会议日期，或重新召开全委会推荐提名".formatted(tooOld));
        var valid = story.today().minusYears(1).plusDays(1).toString();
        story.does(number, Step.OPENING_NOMINATION, Map.of("calledOn", tooOld, "heldOn", valid, "present", 8, "issued", 8, "returned", 8, "valid", 8,
            "nominees", List.of(Map.of("person", named, "votes", 8))));
        assertThat(story.said(number, "opening")).contains("全委会应到 13 人，到会 8 人").contains("（R-NOM-PLENUM）。请重新召开全委会推荐提名");
        assertThat(story.waitsAt(number)).containsExactly(Step.OPENING_VACANCY);
    }

    @Test // R-NOM-PLENUM, R-REC-STEPS
    void where_the_list_needs_more_names_than_posts_one_name_gets_nowhere() {
        var number = story.opens("CHIEF_NEXT_LEVEL", "E2019", "yunxi-government-head");
        story.does(number, Step.OPENING_VACANCY);
        var named = UsualAnswers.named(story.offered(story.task(number, Step.OPENING_NOMINATION)), "nomineesPersonOptions", "冷雨生");
        story.does(number, Step.OPENING_NOMINATION, Map.of("nominees", List.of(Map.of("person", named, "votes", 9))));
        assertThat(story.said(number, "opening")).contains("只提名冷雨生 1 人，2019 版要求差额推荐（R-NOM-PLENUM）。请重新召开全委会推荐提名");
        assertThat(story.waitsAt(number)).containsExactly(Step.OPENING_VACANCY);
        story.reaches(number, Step.RECOMMENDATION_PLAN);
        assertThatThrownBy(() -> story.does(number, Step.RECOMMENDATION_PLAN, story.listing(number, "冷雨生")))
            .hasMessage("参考名单只有 1 人，2019 版要求差额（R-REC-STEPS）。请提出差额参考名单后再推荐。");
        story.does(number, Step.RECOMMENDATION_PLAN);
        assertThat(story.waitsAt(number)).containsExactlyInAnyOrder(Step.RECOMMENDATION_MEETING, Step.RECOMMENDATION_TALKS);
    }

    @Test // R-QUAL-EXCEPT, R-INSP-PREV3Y, R-PUB-CONTENT
    void an_exceptional_promotion_with_consent_is_inspected_at_the_previous_unit_and_published_with_its_ground() {
        var number = story.asksForException(DEPUTY);
        story.reaches(number, Step.INSPECTION_PLAN);
        story.waits(number, 1);
        story.reaches(number, Step.INSPECTION_TALKS);
        var noticed = story.today();
        story.waits(number, 2); // the talk with the candidate is the last
        story.does(number, Step.INSPECTION_TALKS, Map.of("from", noticed.toString()));
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_PREVIOUS_UNIT, Map.of("visitedOn", noticed.minusDays(1).toString())))
            .hasMessageContaining("『到原单位考察』的『考察日期』 %s 早于『发布考察预告』的 %s（R-GEN-ORDER）。请核对日期".formatted(noticed.minusDays(1), noticed));
        story.does(number, Step.INSPECTION_PREVIOUS_UNIT, Map.of("visitedOn", noticed.toString()));
        story.reaches(number, Step.PUBLICITY_NOTICE);
        assertThatThrownBy(() -> story.does(number, Step.PUBLICITY_NOTICE)).hasMessage("『破格事由』未填写（R-PUB-CONTENT）。请补填后再提交。");

        var process = story.processOf(number);
        story.does(number, Step.PUBLICITY_NOTICE, Map.of("exceptionGround", "特别优秀的年轻干部"));
        story.ends(number);
        assertThat(process).isEnded().hasPassed("end-archived");
        assertThat(story.recordOf(number)).extracting(Entry::kind).containsOnlyOnce(EntryKind.APPOINTED);
    }

    @Test // R-CDI-ASK
    void the_discipline_organ_is_reminded_asked_again_and_its_advice_against_ends_the_candidacy(@Autowired WorkCalendar calendar) {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        story.determines(number, "林致远");
        story.reaches(number, Step.DISCIPLINE_REQUEST);
        var sent = story.today();
        story.waits(number, 1); // registered on the day after
        story.does(number, Step.DISCIPLINE_REQUEST, Map.of("sentOn", sent.toString()));
        var due = calendar.lastDay(sent, 10, DayKind.WORKING);
        assertThat(story.known(story.task(number, Step.DISCIPLINE_OPINION))).contains("回复期限：一般不超过 10 个工作日，即至 " + due + "（含当日）；不回复不视为同意");
        story.waits(number, (int) ChronoUnit.DAYS.between(story.today(), due));
        assertThat(story.recordOf(number)).extracting(Entry::kind).doesNotContain(EntryKind.REMINDED);
        story.waits(number, 1);
        assertThat(story.recordOf(number)).filteredOn(entry -> entry.kind() == EntryKind.REMINDED).singleElement()
            .satisfies(entry -> assertThat(entry.step()).isEqualTo("remind-discipline"))
            .satisfies(entry -> assertThat(entry.candidate()).isNotNull());
        assertThat(story.waitsAt(number)).as("a reminder moves nothing").containsExactly(Step.DISCIPLINE_OPINION);

        story.does(number, Step.DISCIPLINE_OPINION, Map.of("opinion", "PENDING", "text", "一件举报正在核实"));
        assertThat(story.waitsAt(number)).containsExactly(Step.DISCIPLINE_REQUEST);
        assertThatThrownBy(() -> story.does(number, Step.DISCIPLINE_REQUEST, Map.of("sentOn", story.today().minusDays(1).toString())))
            .hasMessage("发函日期 %s 早于上次回复的 %s（R-CDI-ASK）。请核对日期，再次征求意见须在上次回复之后。".formatted(story.today().minusDays(1), story.today()));
        story.does(number, Step.DISCIPLINE_REQUEST);
        story.does(number, Step.DISCIPLINE_OPINION, Map.of("opinion", "ADVERSE", "text", "违规收受礼金属实"));
        assertThat(story.said(number, "discipline")).contains("不宜使用：违规收受礼金属实（R-CDI-ASK）。该人选不得列入考察");
        assertThat(story.processOf(number)).isWaitingAt("candidates-decision");
        assertThat(story.recordOf(number)).extracting(Entry::kind).endsWith(EntryKind.GATE_REFUSED, EntryKind.ENDED);
    }

    @Test // R-DLB-TWICE, R-INSP-TEAM, R-INSP-NOTICE, R-AVOID-WORK, R-INSP-MATERIAL, R-INSP-RESP, R-INSP-STEPS
    void an_inspection_is_repeated_from_its_plan_or_its_material_only_and_may_end_the_candidacy() {
        var number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.determines(number, "林致远");
        story.reaches(number, Step.FIRST_DELIBERATION_VIEWS);
        assertThatThrownBy(() -> story.does(number, Step.FIRST_DELIBERATION_VIEWS, Map.of("consulted", List.of(Map.of("body", "GOVERNMENT",
            "leader", "顾廷舟", "on", story.today().toString(), "view", "AGREE", "text", "同意"))))).hasMessage("考察前未听取党委领导成员意见（R-DLB-TWICE）。请补充酝酿。");

        story.reaches(number, Step.INSPECTION_PLAN);
        var offered = story.offered(story.task(number, Step.INSPECTION_PLAN));
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_PLAN, Map.of("members", List.of(UsualAnswers.member(offered, "周明察", false)))))
            .hasMessage("考察组 1 人，不足 2 人（R-INSP-TEAM）。请增派考察组成员。\n考察组未指定组长（R-INSP-TEAM）。请指定熟悉干部工作的组长。");
        story.does(number, Step.INSPECTION_PLAN);
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_NOTICE, Map.of("contents", List.of("CANDIDATE", "TASK", "CONTACT"))))
            .hasMessage("考察预告缺少考察时间、考察组成员（R-INSP-NOTICE）。请补全内容后再提交。");
        story.reaches(number, Step.INSPECTION_REPORT);
        story.does(number, Step.INSPECTION_REPORT, Map.of("proposal", "SUPPLEMENT", "reason", "住房问题未核清"));
        assertThat(story.said(number, "inspection")).contains("组织部门研究后要求补充考察：住房问题未核清（R-INSP-STEPS）");
        assertThat(story.waitsAt(number)).containsExactly(Step.INSPECTION_PLAN);

        story.reaches(number, Step.INSPECTION_MATERIAL);
        assertThatThrownBy(() -> story.does(number, Step.INSPECTION_MATERIAL, Map.of("shortcomings", "暂未发现明显不足")))
            .hasMessage("考察材料没有写明主要缺点和不足（R-INSP-MATERIAL）。材料退回，请补写后重新提交。");
        story.does(number, Step.INSPECTION_MATERIAL, Map.of("signatures", UsualAnswers.rows(story.offered(story.task(number, Step.INSPECTION_MATERIAL)), "signatures",
            row -> row.get("name").equals("郑实") ? Map.of("signed", false) : Map.of("signed", true, "on", story.today().toString()))));
        story.does(number, Step.INSPECTION_REPORT);
        assertThat(story.waitsAt(number)).as("only the material is written again").containsExactly(Step.INSPECTION_MATERIAL);
        var again = story.offered(story.task(number, Step.INSPECTION_MATERIAL));
        assertThat(again).containsEntry("virtue", "政治立场坚定，顾全大局。").doesNotContainKey("writtenOn");
        assertThat(UsualAnswers.rows(again, "focus", row -> Map.of())).allMatch(row -> row.get("finding").equals("表现良好，未发现问题。"));
        assertThat(UsualAnswers.rows(again, "signatures", row -> Map.of())).noneMatch(row -> row.containsKey("signed"));
        assertThat(story.said(number, "inspection")).contains("考察组 2 人，郑实未在考察材料上签名（R-INSP-RESP）");

        story.does(number, Step.INSPECTION_MATERIAL);
        story.does(number, Step.INSPECTION_REPORT, Map.of("proposal", "END", "reason", "本人岗位变动"));
        assertThat(story.said(number, "inspection")).contains("组织部门研究决定终止该人选：本人岗位变动（R-INSP-STEPS）");
        assertThat(story.processOf(number)).isWaitingAt("candidates-decision");
    }

    @Test // R-GEN-ORDER
    void one_candidate_ends_and_the_other_goes_on() {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        story.reaches(number, Step.ELIGIBILITY_SHEET);
        story.doesFor("唐远山", number, Step.ELIGIBILITY_SHEET, Map.of("conclusion", "ENDED", "attended", 3, "endReason", "学历认定有误"));
        story.reaches(number, Step.DELIBERATION_LEADERS);
        assertThat(UsualAnswers.rows(story.offered(story.task(number, Step.DELIBERATION_LEADERS)), "proposals", row -> Map.of()))
            .extracting(row -> row.get("name")).containsExactly("林致远");

        var process = story.processOf(number);
        story.does(number, Step.DELIBERATION_LEADERS, Map.of("outcome", "NONE", "endReason", "班子调整方案有变", "proposals",
            UsualAnswers.rows(story.offered(story.task(number, Step.DELIBERATION_LEADERS)), "proposals", row -> Map.of("proposed", false))));
        assertThat(process).isEnded().hasPassed("end-not-proposed");
        assertThat(story.said(number, "deliberation")).contains("酝酿后不提出拟任人选：班子调整方案有变（R-DLB-LEADERS）");
    }

    @Test // R-DEC-DEFER, R-DEC-MAJ
    void a_decision_that_was_put_off_comes_again_and_one_that_is_voted_down_ends_the_case() {
        var number = story.opens("REMOVAL", "E2014", DEPUTY);
        story.reaches(number, Step.DECISION_MEETING);
        story.does(number, Step.DECISION_MEETING, Map.of("items", items(number, Map.of("outcome", "DEFERRED", "deferGround", "免职理由须再核实",
            "issued", 0, "returned", 0, "valid", 0, "yes", 0, "no", 0))));
        assertThat(story.waitsAt(number)).containsExactly(Step.DECISION_AGENDA);
        assertThat(story.said(number, "decision")).contains("缓议：免职理由须再核实（R-DEC-DEFER）。请尽快查清问题后重新筹备会议");

        story.does(number, Step.DECISION_AGENDA);
        story.does(number, Step.DECISION_MEETING, Map.of("items", items(number, Map.of("agree", 2, "disagree", 2, "defer", 5, "yes", 4, "no", 5))));
        assertThat(story.waitsAt(number)).as("a vote that nobody may hold ends nothing").containsExactly(Step.DECISION_AGENDA);
        assertThat(story.said(number, "decision")).contains("有 5 人主张缓议，参加讨论 9 人，仍进行了表决（R-DEC-DEFER）").contains("会议无效，票数不作数，请重新开会");

        story.does(number, Step.DECISION_AGENDA);
        var process = story.processOf(number);
        story.does(number, Step.DECISION_MEETING, Map.of("items", items(number, Map.of("yes", 4, "no", 5))));
        assertThat(process).isEnded().hasPassed("end-not-adopted");
        assertThat(story.said(number, "decision")).contains("赞成 4 票，应到 9 人，未超过").contains("未获通过，本案终止");
    }

    @Test // R-DEC-BARMEET, R-DEC-PREREP
    void what_may_not_be_put_to_the_meeting_is_not() {
        var number = story.opens("PROMOTION_LEADING", "E2019", DEPUTY);
        story.reaches(number, Step.DECISION_AGENDA);
        var barred = UsualAnswers.rows(story.offered(story.task(number, Step.DECISION_AGENDA)), "bars",
            row -> Map.of("given", String.valueOf("petition-open".equals(row.get("key"))), "basis", "核查中"));
        assertThatThrownBy(() -> story.does(number, Step.DECISION_AGENDA, Map.of("bars", barred))).hasMessage(
            "存在不得提交会议的情形：线索具体、有可查性的信访举报尚未调查清楚的（核查中）（R-DEC-BARMEET）。请查清解决后再筹备，不能解决的请提议终止本案。");
        var reported = new HashMap<String, Object>(Map.of("toReport", "true", "matters", List.of("chief-before-three-years")));
        assertThatThrownBy(() -> story.does(number, Step.DECISION_AGENDA, reported)).hasMessage(
            "须事先报告：正职任职不满三年调整，上级未答复（R-DEC-PREREP）。未经答复不得上会，请待上级书面同意后再筹备，或提议终止本案。");
        reported.putAll(Map.of("replyNumber", "省组复〔2026〕2 号", "repliedOn", story.today().toString(), "reply", "OBJECTION"));
        assertThatThrownBy(() -> story.does(number, Step.DECISION_AGENDA, reported)).hasMessageContaining("答复不同意（R-DEC-PREREP）。不得上会，请待上级重新答复同意后再筹备");
        reported.put("reply", "CONSENT");
        story.does(number, Step.DECISION_AGENDA, reported);
        story.does(number, Step.DECISION_MEETING);
        assertThat(story.gate(number, "decision")).containsExactly(EntryKind.GATE_PASSED);
    }

    @Test // R-DEC-QUORUM
    void a_body_of_which_the_roster_knows_nobody_is_told_as_that() {
        var number = story.opens("REMOVAL", "E2014", DEPUTY);
        story.reaches(number, Step.DECISION_AGENDA);
        database.update("update membership set until = ? where body = 'yunchuan-standing-committee'", story.today().minusDays(1));
        try {
            var task = story.task(number, Step.DECISION_AGENDA);
            assertThat(story.known(task)).contains("应到会成员：名册中没有其成员，请先在『名册导入』登记");
            assertThatThrownBy(() -> story.submits(story.takes(task), task, Map.of("plannedOn", story.today().toString())))
                .hasMessage("名册中没有讨论决定机构（代码 yunchuan-standing-committee）在 %s 的成员（R-DEC-QUORUM）。请先在『名册导入』的成员表中登记其成员，或更正该职位的讨论决定机构。"
                    .formatted(story.today()));
        } finally {
            database.update("update membership set until = null");
        }
    }

    @Test // R-GEN-NOMEET, R-DLB-DUAL
    void a_post_that_was_corrected_after_the_opening_goes_to_no_meeting() {
        var number = story.opens("REMOVAL", "E2014", DEPUTY);
        story.reaches(number, Step.DECISION_AGENDA);
        database.update("update post set dual_managed = true where code = ?", DEPUTY);
        try {
            assertThatThrownBy(() -> story.does(number, Step.DECISION_AGENDA))
                .hasMessage("云川市民政局副局长的登记在开案后有变更：双重管理（R-GEN-NOMEET）。此前各阶段按原登记办理，请更正名册，或提议终止本案后重新开案。");
        } finally {
            database.update("update post set dual_managed = false where code = ?", DEPUTY);
        }
        story.does(number, Step.DECISION_AGENDA);
        assertThat(story.waitsAt(number)).containsExactly(Step.DECISION_MEETING);
    }

    @Test // R-DEC-RECON, R-DEC-QUORUM
    void who_was_voted_down_is_not_put_to_the_meeting_again_but_the_vote_of_members_who_were_not_those_due_is_none() {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        story.reaches(number, Step.DELIBERATION_LEADERS);
        story.does(number, Step.DELIBERATION_LEADERS, Map.of("proposals", UsualAnswers.rows(story.offered(story.task(number, Step.DELIBERATION_LEADERS)),
            "proposals", row -> Map.of("proposed", true, "reason", "综合考察情况合适"))));
        story.reaches(number, Step.DECISION_MEETING);
        var relatives = List.of(story.cadre("林致远"), story.cadre("田守正")).toArray();
        database.update("insert into kinship (cadre, relative) values (?, ?)", relatives);
        try {
            story.does(number, Step.DECISION_MEETING, Map.of("items", oneDownOneDeferred(number)));
        } finally {
            database.update("delete from kinship where cadre = ? and relative = ?", relatives);
        }
        assertThat(story.said(number, "decision")).contains("会议筹备以后名册变更：田守正的回避情形有变（R-DEC-QUORUM）。请重新筹备会议");
        assertThat(discussed(number)).contains("林致远", "唐远山");

        story.does(number, Step.DECISION_AGENDA);
        story.does(number, Step.DECISION_MEETING, Map.of("items", oneDownOneDeferred(number)));
        assertThat(discussed(number)).contains("唐远山").doesNotContain("林致远");
        story.does(number, Step.DECISION_AGENDA);
        story.does(number, Step.DECISION_MEETING);
        assertThat(story.waitsAt(number)).containsExactly(Step.PUBLICITY_NOTICE);
    }

    @Test // R-DEC-MINUTES, R-DEC-RECUSE
    void a_chair_who_has_to_leave_is_minuted_as_that_and_another_one_calls_the_meeting_anew() {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        var chair = story.cadre("陆承远");
        story.reaches(number, Step.DECISION_AGENDA);
        story.does(number, Step.DECISION_AGENDA, Map.of("chair", chair));
        var relatives = List.of(items(number, Map.of()).get(0).get("key"), chair).toArray();
        database.update("insert into kinship (cadre, relative) values (?, ?)", relatives);
        try {
            var scrutineers = UsualAnswers.options(story.offered(story.task(number, Step.DECISION_MEETING)), "scrutineersOptions").stream()
                .filter(one -> !one.equals(chair)).limit(2).toList();
            story.does(number, Step.DECISION_MEETING, Map.of("scrutineers", scrutineers, "lastSpeaker", story.cadre("顾廷舟"),
                "members", UsualAnswers.rows(story.offered(story.task(number, Step.DECISION_MEETING)), "members", row -> row.get("key").equals(chair)
                    ? Map.of("presence", "RECUSED", "reason", "会前得知与人选有亲属关系") : Map.of("presence", "PRESENT")),
                "items", items(number, Map.of("agree", 8, "issued", 8, "returned", 8, "valid", 8, "yes", 8))));
            assertThat(story.waitsAt(number)).containsExactly(Step.DECISION_AGENDA);
            assertThat(story.said(number, "decision")).contains("会议筹备以后名册变更：陆承远的回避情形有变（R-DEC-QUORUM）")
                .contains("主持人陆承远未参加讨论（R-DEC-MINUTES）。请重新筹备会议，另选主持人");

            assertThat(UsualAnswers.options(story.offered(story.task(number, Step.DECISION_AGENDA)), "chairOptions")).hasSize(8).doesNotContain(chair);
            assertThatThrownBy(() -> story.does(number, Step.DECISION_AGENDA, Map.of("chair", chair))).hasMessageContaining("选项不在本步骤可选范围内");
            story.does(number, Step.DECISION_AGENDA);
            story.does(number, Step.DECISION_MEETING, Map.of("scrutineers", scrutineers, "lastSpeaker", story.cadre("顾廷舟")));
            assertThat(story.waitsAt(number)).as("one who is recused, eight who vote").containsExactly(Step.PUBLICITY_NOTICE);
        } finally {
            database.update("delete from kinship where cadre = ? and relative = ?", relatives);
        }
    }

    @Test // R-DEC-QUORUM
    void due_are_the_members_of_the_day_of_the_meeting_whenever_it_is_minuted(@Autowired RosterImport imports) {
        var number = story.opens("PROMOTION_LEADING", "E2014", DEPUTY);
        story.reaches(number, Step.DECISION_MEETING);
        var held = story.today().toString();
        story.waits(number, 1);
        var member = "body,name,identityNumber,group,label,voters,since,until\nyunchuan-standing-committee,%s,%s,member,市委常委会委员,常委会委员,%s,%s\n";
        imports.importAll(List.of(
            file("memberships.csv", member.formatted("贺兰亭", "990101196809011009", "", held)),
            file("memberships.csv", member.formatted("丁小满", "990101198310011024", story.today(), ""))), "chen", new ImportReport());
        try {
            story.does(number, Step.DECISION_MEETING, Map.of("heldOn", held));
            assertThat(story.waitsAt(number)).containsExactly(Step.PUBLICITY_NOTICE);

            var other = story.opens("REMOVAL", "E2014", DEPUTY);
            story.reaches(other, Step.DECISION_MEETING);
            assertThat(story.offered(story.task(other, Step.DECISION_MEETING)).get("members").toString()).contains("丁小满").doesNotContain("贺兰亭");
        } finally {
            database.update("delete from membership where cadre = ? and body = 'yunchuan-standing-committee'", story.cadre("丁小满"));
            database.update("update membership set until = null");
        }
    }

    private String discussed(String number) {
        return story.known(story.task(number, Step.DECISION_AGENDA)).stream().filter(line -> line.startsWith("讨论人选")).findFirst().orElseThrow();
    }

    private List<Map<String, Object>> oneDownOneDeferred(String number) {
        var items = items(number, Map.of("outcome", "DEFERRED", "deferGround", "一件信访尚在核实", "issued", 0, "returned", 0, "valid", 0, "yes", 0, "no", 0));
        var voted = items(number, Map.of("yes", 4, "no", 5));
        return items.stream().map(item -> item.get("name").toString().startsWith("林致远")
            ? voted.get(items.indexOf(item)) : item).toList();
    }

    private Map<String, Object> nobody(String number) {
        return Map.of("outcome", "ENDED", "endReason", "没有合适人选", "rows", story.choosingOnly(number).get("rows"));
    }

    private List<Map<String, Object>> items(String number, Map<String, Object> instead) {
        @SuppressWarnings("unchecked") // prepared rows
        var items = (List<Map<String, Object>>) story.answers(story.task(number, Step.DECISION_MEETING)).get("items");
        items.forEach(item -> item.putAll(instead));
        return items;
    }
}
