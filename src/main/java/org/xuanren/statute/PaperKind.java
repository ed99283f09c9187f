package org.xuanren.statute;

import java.util.Arrays;
import java.util.List;

/**
 * The papers that the procedure asks for: those of the inspection dossier (R-ARC-LIST, 通知 二.7) and those that single steps
 * imply. Each is due when its step is submitted.
 */
public enum PaperKind {

    NOMINATION_BALLOTS("全委会推荐提名票汇总", Step.OPENING_NOMINATION, "R-NOM-PLENUM"),
    RECOMMENDATION_SUMMARY("民主推荐汇总表", Step.RECOMMENDATION_ANALYSIS, "R-ARC-LIST"),
    CANDIDATES_MINUTES("研究考察对象会议纪要", Step.CANDIDATES_DECISION, "R-CAND-COLL"),
    DISCIPLINE_OPINION("征求纪委意见情况", Step.DISCIPLINE_OPINION, "R-ARC-LIST"),
    INSPECTION_REQUEST("考察工作请示", Step.INSPECTION_PLAN, "R-ARC-LIST"),
    INSPECTION_PLAN("考察工作方案", Step.INSPECTION_PLAN, "R-ARC-LIST"),
    INSPECTION_NOTICE("考察预告书", Step.INSPECTION_NOTICE, "R-ARC-LIST"),
    APPRAISAL_SUMMARY("民主测评汇总表", Step.INSPECTION_APPRAISAL, "R-ARC-LIST"),
    TALK_RECORDS("重要谈话记录", Step.INSPECTION_TALKS, "R-ARC-LIST"),
    INSPECTION_MATERIAL("考察材料", Step.INSPECTION_MATERIAL, "R-ARC-LIST"),
    INSPECTION_REPORT("考察报告", Step.INSPECTION_REPORT, "R-ARC-LIST"),
    IMPORTANT_QUESTIONS("重要问题的调查情况及结论", Step.INSPECTION_REPORT, "R-ARC-LIST"),
    MEETING_MINUTES("讨论决定会议记录", Step.DECISION_MEETING, "R-DEC-MINUTES"),
    PUBLICITY_TEXT("任前公示文本", Step.PUBLICITY_NOTICE, "R-PUB-LEAD"),
    APPROVAL_FORM("干部任免审批表", Step.ARCHIVE_LIST, "R-ARC-LIST");

    private final String label;
    private final Step step;
    private final String rule;

    PaperKind(String label, Step step, String rule) {
        this.label = label;
        this.step = step;
        this.rule = rule;
    }

    public String label() {
        return label;
    }

    /** The step that can't be submitted without it. */
    public Step step() {
        return step;
    }

    public RuleId rule() {
        return RuleId.of(rule);
    }

    /** Whether a signed statement "no such question arose" may stand in its place. */
    public boolean waivable() {
        return this == IMPORTANT_QUESTIONS;
    }

    /** Whether it belongs to the inspection dossier. */
    public boolean inDossier() {
        return rule.equals("R-ARC-LIST");
    }

    public static List<PaperKind> dueAt(Step step) {
        return Arrays.stream(values()).filter(kind -> kind.step == step).toList();
    }

    /**
     * The papers of earlier steps that a step is there to read: the material on which the team reports; what the inspection has found,
     * before persons are deliberated and decided on; everything, before the dossier is closed.
     */
    public static List<PaperKind> readAt(Step step) {
        return switch (step) {
            case INSPECTION_REPORT -> List.of(INSPECTION_MATERIAL);
            case DELIBERATION_LEADERS, DECISION_MEETING -> List.of(INSPECTION_MATERIAL, INSPECTION_REPORT, IMPORTANT_QUESTIONS);
            case ARCHIVE_LIST -> Arrays.stream(values()).filter(kind -> step.follows(kind.step)).toList();
            default -> List.of();
        };
    }
}
