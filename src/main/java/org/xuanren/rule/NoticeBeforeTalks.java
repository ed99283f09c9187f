package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionNotice;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-INSP-NOTICE (通知 二.7；条例 考察一章): before the talks begin, a notice of inspection tells candidate, task, dates, team and how to
 * reach it. On the same day is still before: days carry no hour.
 */
public final class NoticeBeforeTalks implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-NOTICE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var notice = InspectionRound.require(file, InspectionNotice.class);
        var talks = InspectionRound.require(file, InspectionTalks.class);
        var fact = "考察预告于 %s 发布".formatted(notice.publishedOn());
        if (notice.publishedOn().isAfter(talks.from())) {
            return refused(fact + "，晚于谈话开始日期 %s".formatted(talks.from()), "请先发布考察预告，再进行谈话");
        }
        if (!notice.missing().isEmpty()) {
            return refused(fact + "，缺少" + notice.missing(), "请补全内容后重新发布考察预告");
        }
        return Finding.met(ID, fact + "，谈话自 %s 开始".formatted(talks.from()));
    }

    private static Finding refused(String fact, String remedy) {
        return Finding.notMet(ID, fact, remedy).from(Step.INSPECTION_PLAN);
    }
}
