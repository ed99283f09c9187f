package org.xuanren.rule;

import java.util.stream.Collectors;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.InspectionTalks;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;

/** R-INSP-TALKS (条例 考察一章): each group of those who know the candidate is talked to, or the gap is explained. */
public final class TalkGroupsHeard implements Rule {

    static final RuleId ID = RuleId.of("R-INSP-TALKS");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var talks = InspectionRound.require(file, InspectionTalks.class);
        var groups = file.edition().list("inspection.talks.groups");
        var missing = groups.stream().filter(group -> talks.groups().stream()
                .noneMatch(row -> row.key().equals(group.id()) && (row.talked() > 0 || !row.gap().isBlank())))
            .map(Item::label).collect(Collectors.joining("；"));
        if (!missing.isEmpty()) {
            return Finding.notMet(ID, "未与下列人员谈话，也没有说明原因：" + missing, InspectionRules.ANEW + "，与各类人员谈话或说明原因").from(Step.INSPECTION_PLAN);
        }
        var heard = talks.groups().stream().filter(row -> row.talked() > 0).count();
        return Finding.met(ID, "应谈 %d 类人员，已谈 %d 类，共 %d 人，未谈的已说明原因".formatted(groups.size(), heard, talks.total()));
    }
}
