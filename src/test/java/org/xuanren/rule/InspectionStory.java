package org.xuanren.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xuanren.evidence.Altered;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.InspectionAppraisal;
import org.xuanren.evidence.InspectionMaterial;
import org.xuanren.evidence.InspectionNotice;
import org.xuanren.evidence.InspectionPlan;
import org.xuanren.evidence.InspectionPreviousUnit;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.evidence.InspectionResults;
import org.xuanren.evidence.InspectionSurvey;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;
import org.xuanren.statute.PaperKind;

/** An inspection of the candidate c1 in which nothing is wrong, under one edition; a test changes what it is about. */
public final class InspectionStory {

    static final List<PaperKind> PAPERS = List.of(PaperKind.INSPECTION_REQUEST, PaperKind.INSPECTION_PLAN, PaperKind.INSPECTION_NOTICE,
        PaperKind.APPRAISAL_SUMMARY, PaperKind.TALK_RECORDS, PaperKind.INSPECTION_MATERIAL, PaperKind.INSPECTION_REPORT,
        PaperKind.IMPORTANT_QUESTIONS);

    static final List<PersonRef> PEOPLE = List.of(new PersonRef("p1", "张明", "组织部副部长"), new PersonRef("p2", "李强", "干部科科长"));

    private final EditionId edition;
    private final Map<Class<?>, Evidence> steps = new LinkedHashMap<>();
    private final List<Evidence> later = new ArrayList<>();
    private final Set<PaperKind> papers = EnumSet.copyOf(PAPERS);

    private InspectionStory(EditionId edition) {
        this.edition = edition;
        List.of(opinion(), plan(), notice(), appraisal(), survey(), results(), talks(), previousUnit(), material(), report())
            .forEach(one -> steps.put(one.getClass(), one));
    }

    public static InspectionStory under(EditionId edition) {
        return new InspectionStory(edition);
    }

    public static InspectionStory usual() {
        return under(EditionId.E2002);
    }

    /** The same, with components of one step changed: name, value, … */
    public InspectionStory with(Class<? extends Record> step, Object... changes) {
        steps.put(step, (Evidence) Altered.of((Record) steps.get(step), changes));
        return this;
    }

    public InspectionStory without(Class<? extends Evidence> step) {
        steps.remove(step);
        return this;
    }

    public InspectionStory then(Evidence... evidence) {
        later.addAll(Arrays.asList(evidence));
        return this;
    }

    InspectionStory withoutPapers(PaperKind... missing) {
        papers.removeAll(List.of(missing));
        return this;
    }

    public CaseFile file() {
        var file = TestFile.of(CaseKind.PROMOTION_LEADING, edition).on(day(30));
        steps.values().forEach(one -> file.with("c1", one));
        papers.forEach(file::paper);
        later.forEach(one -> file.with("c1", one));
        return file.about("c1").file();
    }

    public static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    static DisciplineOpinion opinion() {
        return new DisciplineOpinion(day(1), day(1), "纪函〔2026〕3号", DisciplineOpinion.Opinion.NO_OBJECTION, "", "周敬");
    }

    public static InspectionPlan plan() {
        return new InspectionPlan(YearMonth.of(2020, 1), PEOPLE, "何峰", day(2), "主持全局工作，须熟悉民政业务",
            List.of(member("p1", true), member("p2", false)),
            "从事干部工作十二年", "吴刚", day(3), day(5), day(15));
    }

    static InspectionPlan.Member member(String person, boolean head) {
        return new InspectionPlan.Member(person, "", "", head);
    }

    static InspectionNotice notice() {
        return new InspectionNotice(day(4), "公告栏张贴", "民政局机关和直属单位", List.of(InspectionNotice.Content.values()), "0555-12380");
    }

    static InspectionAppraisal appraisal() {
        return new InspectionAppraisal(day(6), 60, 55, 55, 54, 53, 30, 20, 2, 1, 0);
    }

    static InspectionSurvey survey() {
        return new InspectionSurvey(day(7), "服务对象", 100, 80, 50, 20, 5, 5, "");
    }

    static InspectionResults results() {
        return new InspectionResults(day(8), "三年完成养老机构改造十二处", "年度总结、统计报表");
    }

    public static InspectionTalks talks() {
        return new InspectionTalks(day(5), day(10), List.of(
            new InspectionTalks.Row("committee-government", "党委和政府领导成员", 3, ""),
            new InspectionTalks.Row("congress-cppcc-discipline", "人大常委会、政协、纪委、法院、检察院主要领导成员", 0, "部门职位不涉及"),
            new InspectionTalks.Row("unit-leaders", "考察对象所在单位领导成员", 6, ""),
            new InspectionTalks.Row("related-heads", "有关部门、内设机构和直属单位主要负责人", 10, "")), 1, day(9), "普遍反映作风扎实");
    }

    public static InspectionPreviousUnit previousUnit() {
        return new InspectionPreviousUnit("县民政局", day(11), 8, 20, 10, 8, 1, 1, 0, "反映良好");
    }

    public static InspectionMaterial material() {
        return new InspectionMaterial("会议推荐得票 41 张", appraisal().shown(), "品行端正", "组织协调能力强", "勤勉", "成绩突出", "廉洁",
            "熟悉民政业务", "工作方法有时简单", List.of(focus("diligence-integrity"), focus("democratic-centralism"), focus("realism"),
                focus("mental-quality")), 28, "吴刚", day(12), day(14),
            List.of(new InspectionMaterial.Signature("p1", "张明", true, day(14)), new InspectionMaterial.Signature("p2", "李强", true, day(14))));
    }

    static InspectionMaterial.Focus focus(String key) {
        return new InspectionMaterial.Focus(key, key, "情况良好");
    }

    public static InspectionReport report() {
        return new InspectionReport(day(16), "何峰", 5, List.of(view("unit-party"), view("unit-organization"), view("unit-discipline")),
            List.of(must("file"), must("personal-report"), must("petitions")), "廉洁自律情况良好", "吴刚", "钱正", day(13),
            false, "", null, "", List.of(daily("yearly-assessment"), daily("report-on-work"), daily("democratic-life")), "交往正常",
            InspectionReport.Proposal.PROPOSE, "");
    }

    public static InspectionReport.View view(String key) {
        return new InspectionReport.View(key, key, InspectionReport.Stance.NO_OBJECTION, "吴刚", day(13), "");
    }

    public static InspectionReport.Must must(String key) {
        return new InspectionReport.Must(key, key, InspectionReport.Outcome.CLEAR, day(13), "");
    }

    static InspectionReport.Daily daily(String key) {
        return new InspectionReport.Daily(key, key, "称职");
    }
}
