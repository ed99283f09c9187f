package org.xuanren.rule;

import org.xuanren.evidence.Advice;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.PublicityAnswer;
import org.xuanren.evidence.PublicityConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.statute.Step;
import org.xuanren.statute.RuleId;

/** R-PUB-ADVICE (通知 二.5): the organization department proposes, the committee decides where reports were made; only appoint goes on, defer holds, refuse ends. */
public final class AdviceFollowed implements Rule {

    static final RuleId ID = RuleId.of("R-PUB-ADVICE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var conclusion = file.latestFiled(PublicityConclusion.class);
        if (conclusion.isEmpty()) {
            return Finding.notMet(ID, "组织部门未提出公示结果建议", "请汇总公示情况").from(Step.PUBLICITY_CONCLUSION);
        }
        var proposal = conclusion.get().evidence();
        var decided = proposal.proposal();
        var who = "组织部门建议";
        var reports = file.all(ReportRegistration.class);
        if (Answered.since(conclusion.get().seq(), file, ReportRegistration.class).isPresent()) {
            return Finding.notMet(ID, "组织部门提出建议之后又收到举报", "请重新汇总公示情况").from(Step.PUBLICITY_CONCLUSION);
        }
        if (reports.isEmpty() && decided == Advice.REFUSE) {
            return Finding.notMet(ID, "未收到举报，组织部门建议" + decided.label(), "不予任用须由党委决定；请登记反映的情况并提交党委审定")
                .from(Step.PUBLICITY_CONCLUSION);
        }
        if (!reports.isEmpty()) {
            var answer = Answered.since(conclusion.get().seq(), file, PublicityAnswer.class);
            if (answer.isEmpty()) {
                return Finding.notMet(ID, "有情况反映，党委尚未审定组织部门的建议", "请提交党委审定").from(Step.PUBLICITY_CONCLUSION);
            }
            decided = answer.get().evidence().answer();
            who = "党委决定";
        }
        return verdict(who, decided, proposal.reason());
    }

    private static Finding verdict(String who, Advice decided, String reason) {
        return switch (decided) {
            case APPOINT -> Finding.met(ID, who + decided.label());
            case DEFER -> Finding.notMet(ID, who + decided.label() + (reason.isBlank() ? "" : "：" + reason), "请在问题查清后重新提出建议")
                .from(Step.PUBLICITY_CONCLUSION);
            case REFUSE -> Finding.ends(ID, who + decided.label() + (reason.isBlank() ? "" : "：" + reason), "终止任用");
        };
    }
}
