package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;

/**
 * R-QUAL-EXCEPT-WHEN (《条例》2014 第35条; 2019 版问答第33问): consent to a promotion over a level comes before the inspection, to any other
 * exception before the discussion. Nothing of that stage may have happened before the answer.
 */
public final class ExceptionInTime implements Rule {

    static final RuleId ID = RuleId.of("R-QUAL-EXCEPT-WHEN");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var sheet = file.require(EligibilitySheet.class);
        if (!sheet.exceptionRequested()) {
            return Finding.notApplicable(ID, "没有申请破格");
        }
        var answer = Exemption.answer(file);
        if (answer.isEmpty()) {
            return Finding.notMet(ID, "破格未经批复", "请报上级组织部门批复");
        }
        var skips = StepByStep.skipped(file) > 0;
        var stage = Stage.ofId(file.edition().text(skips ? "exceptional.consent-before.over-level" : "exceptional.consent-before"));
        var replied = answer.get().repliedOn();
        var early = file.filed().stream().filter(one -> one.step().stage().filter(stage::equals).isPresent())
            .filter(one -> one.candidate() == null || one.candidate().equals(file.candidate()))
            .flatMap(one -> one.evidence().happenedOn().stream()).filter(day -> day.isBefore(replied)).findFirst();
        var fact = "%s 批复破格，应在%s之前".formatted(replied, stage.label());
        return early.isEmpty() ? Finding.met(ID, fact) : Finding.ends(ID, fact + "，该阶段已于 %s 进行".formatted(early.get()), "终止对该人选的审查");
    }
}
