package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/**
 * R-QUOTA-LIMIT (通知 二.6), asked once more at the decision: between opening and meeting others may have been appointed. The
 * number of holders is that of the day on which the meeting was prepared.
 */
public final class QuotaAtDecision implements Rule {

    static final RuleId ID = RuleId.of("R-QUOTA-LIMIT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var post = file.require(DecisionAgenda.class).post();
        var vacating = file.require(OpeningVacancy.class).vacating();
        var after = post.filled() - vacating + 1;
        var fact = "%s核定 %d 个，上会前 %d 人，同批腾出 %d 个，任命后 %d 人".formatted(post.title(), post.approved(), post.filled(), vacating, after);
        return after <= post.approved() ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact + "，超职数 %d 个".formatted(after - post.approved()), "不得决定任用，请腾出职数后重新筹备会议");
    }
}
