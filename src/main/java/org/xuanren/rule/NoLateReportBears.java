package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/**
 * R-PUB-ADVICE (通知 二.5) once more at the appointment: a report that came in after the publicity was judged, and that bears on the
 * appointment, was weighed by no proposal and no answer of the committee. So both are asked for again, and the publicity is judged anew.
 */
public final class NoLateReportBears implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-ADVICE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        long weighed = file.lastJudgement(Stage.PUBLICITY).map(Judgement::seq).orElse(0L);
        var bearing = file.all(ReportRegistration.class).stream()
            .filter(report -> report.seq() > weighed && ReportsConcluded.bears(file, report.id())).count();
        return bearing == 0 ? Finding.met(ID, "公示结论之后没有影响任用的举报")
            : Finding.notMet(ID, "公示结论之后又收到举报，%d 件办结为影响任用".formatted(bearing), "请重新汇总公示情况，报党委审定")
                .from(Step.PUBLICITY_CONCLUSION);
    }
}
