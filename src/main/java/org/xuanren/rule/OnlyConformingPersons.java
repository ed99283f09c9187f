package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.RuleId;

/**
 * R-GEN-NOMEET (印发《条例》的通知 2002): only who went through all that comes before is put to the meeting: for an appointment those
 * who passed inspection, for a removal the person it is about. Asked of the record again, whatever the agenda froze.
 */
public final class OnlyConformingPersons implements Rule {

    static final RuleId ID = RuleId.of("R-GEN-NOMEET");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var put = file.require(DecisionAgenda.class).persons();
        var conforming = file.kind() == CaseKind.REMOVAL ? file.candidates() : file.inspected();
        var others = put.stream().filter(person -> !conforming.contains(person.id())).map(PersonRef::name).toList();
        if (put.isEmpty()) {
            return Finding.notMet(ID, "没有提交会议讨论的人选", "请先完成前面各步骤后重新筹备会议");
        }
        var fact = "提交会议讨论 %d 人".formatted(put.size());
        return others.isEmpty() ? Finding.met(ID, fact + "，均已通过前面各阶段")
            : Finding.notMet(ID, fact + "，其中 %s 未通过前面各阶段".formatted(String.join("、", others)), "不符合规定的不上会，请重新筹备会议");
    }
}
