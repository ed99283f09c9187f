package org.xuanren.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DisciplineOpinion;
import org.xuanren.evidence.InspectionReport;
import org.xuanren.evidence.InspectionReport.Must;
import org.xuanren.evidence.InspectionReport.Outcome;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/**
 * R-INSP-FOUR (四凡四必 2016；条例 2019 第31条): file, report on personal matters, opinion of the discipline organ and concrete petitions
 * are each checked and settled. What the discipline organ said is read from its own reply; which musts there are, the edition says.
 */
public final class FourMusts implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-FOUR");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var report = InspectionRound.require(file, InspectionReport.class);
        var adverse = report.musts().stream().filter(must -> must.outcome() == Outcome.ADVERSE).map(Must::name).toList();
        if (!adverse.isEmpty()) {
            return Finding.ends(ID, "%s查实不宜任用".formatted(String.join("、", adverse)), "该人选不再提交酝酿");
        }
        var musts = file.edition().list("inspection.four-musts");
        var open = musts.stream().filter(must -> !settled(must, report.musts(), file)).map(Item::label).collect(Collectors.joining("、"));
        if (!open.isEmpty()) {
            return Finding.notMet(ID, "必核事项应有 %d 项，尚未办结：%s".formatted(musts.size(), open), "请办结后再汇报").from(Step.INSPECTION_MATERIAL);
        }
        return Finding.met(ID, "必核事项 %d 项均已办结".formatted(musts.size()));
    }

    private static boolean settled(Item must, List<Must> answered, CaseFile file) {
        if (must.id().equals("discipline-opinion")) {
            return file.latest(DisciplineOpinion.class).filter(reply -> reply.opinion() == DisciplineOpinion.Opinion.NO_OBJECTION).isPresent();
        }
        return answered.stream().anyMatch(one -> one.key().equals(must.id()) && one.outcome() != Outcome.OPEN);
    }
}
