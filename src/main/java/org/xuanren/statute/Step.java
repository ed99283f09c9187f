package org.xuanren.statute;

import static org.xuanren.statute.Group.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every step that a person takes: user task, form, evidence and test carry its id. The only list of step ids; a test holds
 * diagrams, forms and evidence classes to it.
 *
 * <p>The order of the constants is the order of the procedure. Steps of the stages that stand beside a case have no stage.
 */
public enum Step {

    OPENING_CASE("动议登记", Stage.OPENING, ORGANIZATION_DEPARTMENT),
    OPENING_VACANCY("登记职位空缺", Stage.OPENING, ORGANIZATION_DEPARTMENT),
    OPENING_NOMINATION("全委会推荐提名", Stage.OPENING, PARTY_COMMITTEE),
    RECOMMENDATION_PLAN("制定推荐方案", Stage.RECOMMENDATION, ORGANIZATION_DEPARTMENT),
    RECOMMENDATION_MEETING("组织会议推荐", Stage.RECOMMENDATION, ORGANIZATION_DEPARTMENT),
    RECOMMENDATION_TALKS("组织谈话推荐", Stage.RECOMMENDATION, ORGANIZATION_DEPARTMENT),
    RECOMMENDATION_PERSONAL("审核个人推荐", Stage.RECOMMENDATION, ORGANIZATION_DEPARTMENT),
    RECOMMENDATION_ANALYSIS("综合分析结果", Stage.RECOMMENDATION, ORGANIZATION_DEPARTMENT),
    CANDIDATES_DECISION("研究考察对象", Stage.CANDIDATES, ORGANIZATION_DEPARTMENT),
    ELIGIBILITY_SHEET("审查任职资格", Stage.ELIGIBILITY, ORGANIZATION_DEPARTMENT),
    ELIGIBILITY_APPROVAL("批复破格事项", Stage.ELIGIBILITY, SUPERIOR_ORGANIZATION),
    DISCIPLINE_REQUEST("征求纪检意见", Stage.DISCIPLINE, ORGANIZATION_DEPARTMENT),
    DISCIPLINE_OPINION("回复纪检意见", Stage.DISCIPLINE, DISCIPLINE_COMMISSION),
    FIRST_DELIBERATION_VIEWS("进行考前酝酿", Stage.FIRST_DELIBERATION, ORGANIZATION_DEPARTMENT),
    INSPECTION_PLAN("拟定考察方案", Stage.INSPECTION, ORGANIZATION_DEPARTMENT),
    INSPECTION_NOTICE("发布考察预告", Stage.INSPECTION, INSPECTION_TEAM),
    INSPECTION_APPRAISAL("组织民主测评", Stage.INSPECTION, INSPECTION_TEAM),
    INSPECTION_SURVEY("开展民意调查", Stage.INSPECTION, INSPECTION_TEAM),
    INSPECTION_RESULTS("分析工作实绩", Stage.INSPECTION, INSPECTION_TEAM),
    INSPECTION_TALKS("进行个别谈话", Stage.INSPECTION, INSPECTION_TEAM),
    INSPECTION_PREVIOUS_UNIT("到原单位考察", Stage.INSPECTION, INSPECTION_TEAM),
    INSPECTION_MATERIAL("撰写考察材料", Stage.INSPECTION, INSPECTION_TEAM),
    INSPECTION_REPORT("听取考察汇报", Stage.INSPECTION, ORGANIZATION_DEPARTMENT),
    DELIBERATION_LEADERS("领导成员酝酿", Stage.DELIBERATION, ORGANIZATION_DEPARTMENT),
    DELIBERATION_UNITED_FRONT("听取党外意见", Stage.DELIBERATION, UNITED_FRONT_DEPARTMENT),
    DELIBERATION_CO_REQUEST("函询协管方", Stage.DELIBERATION, ORGANIZATION_DEPARTMENT),
    DELIBERATION_CO_REPLY("回复协管意见", Stage.DELIBERATION, CO_MANAGING_PARTY),
    DELIBERATION_SETTLEMENT("裁定管理分歧", Stage.DELIBERATION, SUPERIOR_ORGANIZATION),
    DECISION_AGENDA("筹备讨论会议", Stage.DECISION, ORGANIZATION_DEPARTMENT),
    DECISION_MEETING("会议讨论决定", Stage.DECISION, PARTY_COMMITTEE),
    PUBLICITY_NOTICE("发布任前公示", Stage.PUBLICITY, ORGANIZATION_DEPARTMENT),
    PUBLICITY_CONCLUSION("汇总公示情况", Stage.PUBLICITY, ORGANIZATION_DEPARTMENT),
    PUBLICITY_ANSWER("审定公示建议", Stage.PUBLICITY, PARTY_COMMITTEE),
    APPOINTMENT_TALK("进行任免谈话", Stage.APPOINTMENT, ORGANIZATION_DEPARTMENT),
    APPOINTMENT_NOTICE("拟制任免通知", Stage.APPOINTMENT, ORGANIZATION_DEPARTMENT),
    ARCHIVE_LIST("整理案卷归档", Stage.ARCHIVE, ARCHIVIST),

    REPORT_REGISTRATION("登记举报", null, CADRE_SUPERVISION),
    REPORT_CLASSIFICATION("研判举报线索", null, CADRE_SUPERVISION),
    REPORT_VERIFICATION_RESULT("登记核查结果", null, Group.DISCIPLINE_COMMISSION),
    REPORT_CONCLUSION("办结举报", null, ORGANIZATION_DEPARTMENT);

    private static final Set<Step> METHODS = EnumSet.of(INSPECTION_APPRAISAL, INSPECTION_SURVEY, INSPECTION_RESULTS, INSPECTION_TALKS);

    private static final List<Set<Step>> FREE = List.of(EnumSet.of(RECOMMENDATION_MEETING, RECOMMENDATION_TALKS), METHODS);

    private static final Set<Step> WRITTEN = EnumSet.of(OPENING_VACANCY, RECOMMENDATION_PLAN, ELIGIBILITY_SHEET, INSPECTION_PLAN, INSPECTION_NOTICE,
        INSPECTION_RESULTS, INSPECTION_MATERIAL, DECISION_AGENDA, PUBLICITY_NOTICE, APPOINTMENT_NOTICE, ARCHIVE_LIST);

    private static final Map<String, Step> BY_ID = Arrays.stream(values()).collect(Collectors.toMap(Step::id, Function.identity()));

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String label;
    private final Stage stage;
    private final Group group;

    Step(String label, Stage stage, Group group) {
        this.label = label;
        this.stage = stage;
        this.group = group;
    }

    /** The id of the user task, of its form and of its evidence: English kebab-case, never changed. */
    public String id() {
        return id;
    }

    /** What staff read on the task. */
    public String label() {
        return label;
    }

    /** The stage that the step belongs to; empty for the steps that stand beside a case (reports). */
    public Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    /** Who takes the step. */
    public Group group() {
        return group;
    }

    /** Whether the step is taken once per inspection candidate. */
    public boolean perCandidate() {
        return stage != null && stage.perCandidate();
    }

    /**
     * Whether this step comes after the other one. The two ways of recommendation, and the methods of inspection, are free
     * among themselves.
     */
    public boolean follows(Step other) {
        if (stage == null || other.stage == null) {
            return false;
        }
        return stage == other.stage ? compareTo(other) > 0 && !free(this, other) : other.stage.precedes(stage);
    }

    /**
     * Whether this step is not dated before the other one. The team visits the previous unit when it gets there: its form waits for the methods
     * of inspection, its day for none of them (R-INSP-PREV3Y).
     */
    public boolean happensAfter(Step other) {
        return follows(other) && !(this == INSPECTION_PREVIOUS_UNIT && METHODS.contains(other));
    }

    private static boolean free(Step one, Step other) {
        return FREE.stream().anyMatch(set -> set.contains(one) && set.contains(other));
    }

    /**
     * Whether the step draws up a paper (a plan, list, notice, material or agenda): taken again, it mends the former one. All
     * others record what happened (meetings, talks, votes, opinions, signatures), which happens anew.
     */
    public boolean written() {
        return WRITTEN.contains(this);
    }

    /** Whether the step is the form that starts a process. */
    public boolean starts() {
        return this == OPENING_CASE || this == REPORT_REGISTRATION;
    }

    /** The steps of a stage, in their order. */
    public static List<Step> of(Stage stage) {
        return Arrays.stream(values()).filter(step -> step.stage == stage).toList();
    }

    /** @throws IllegalArgumentException if no step has that id */
    public static Step of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no step " + id));
    }

    /** What staff read for the id under which an entry of a record stands, of a step or of a stage. */
    public static Optional<String> labelOf(String id) {
        return find(id).map(Step::label).or(() -> Stage.find(id).map(Stage::label));
    }

    public static Optional<Step> find(String id) {
        return Optional.ofNullable(id).map(BY_ID::get);
    }
}
