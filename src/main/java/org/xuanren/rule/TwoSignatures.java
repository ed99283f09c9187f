package org.xuanren.rule;

import java.util.List;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-INSP-TWOSIGN (条例 2019 第31条): the unit's conclusion on the candidate's integrity is signed by the secretary of its Party
 * committee and by the head of its discipline organ: two persons, neither of them the candidate for whom they answer.
 */
public final class TwoSignatures implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-TWOSIGN");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var report = InspectionRound.require(file, InspectionReport.class);
        if (!file.edition().flag("inspection.two-signatures")) {
            return Finding.notApplicable(ID, file.edition().label() + "没有规定廉洁自律结论性意见须双签字");
        }
        if (report.conclusion().isBlank() || report.concludedOn() == null) {
            return refused("所在单位党委（党组）没有作出廉洁自律结论性意见");
        }
        if (report.secretary().isBlank() || report.disciplineHead().isBlank()) {
            return refused("廉洁自律结论性意见缺少" + (report.secretary().isBlank() ? "党委（党组）书记" : "纪委书记（纪检组长）") + "签字");
        }
        if (report.secretary().equals(report.disciplineHead())) {
            return refused("廉洁自律结论性意见的两个签字都是" + report.secretary());
        }
        var candidate = file.nameOf(file.candidate());
        if (List.of(report.secretary(), report.disciplineHead()).contains(candidate)) {
            return Finding.notMet(ID, "廉洁自律结论性意见由考察对象%s本人签字".formatted(candidate), "请由负责该意见的其他人员签字后再汇报；确系同名者请在姓名后加注区别")
                .from(Step.INSPECTION_MATERIAL);
        }
        return Finding.met(ID, "廉洁自律结论性意见由%s、%s于 %s 签字".formatted(report.secretary(), report.disciplineHead(), report.concludedOn()));
    }

    private static Finding refused(String fact) {
        return Finding.notMet(ID, fact, "请由党委（党组）书记和纪委书记（纪检组长）分别签字后再汇报").from(Step.INSPECTION_MATERIAL);
    }
}
