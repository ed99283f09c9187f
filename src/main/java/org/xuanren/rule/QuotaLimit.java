package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.statute.RuleId;

/**
 * R-QUOTA-LIMIT (通知 二.6): a case opens only within the approved number of posts: those filled, less those vacated by the same
 * decision, plus the one to be filled. Where those who leave may only have been forgotten the vacancy is registered again, else the case ends.
 */
public final class QuotaLimit implements Rule {

    static final RuleId ID = RuleId.of("R-QUOTA-LIMIT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var vacancy = file.require(OpeningVacancy.class);
        var post = vacancy.post();
        var after = post.after(vacancy.leaving(), "");
        var fact = "%s核定 %d 个，现有 %d 人，同批腾出 %d 个，任命后 %d 人".formatted(post.title(), post.approved(), post.filled(),
            post.filled() - post.staying(vacancy.leaving()).size(), after);
        if (after <= post.approved()) {
            return Finding.met(ID, fact);
        }
        fact += "，超职数 %d 个".formatted(after - post.approved());
        return post.approved() > 0 ? Finding.notMet(ID, fact, "不得启动选任，有同批免职或转任的现任人员的请补选后重新登记，否则请提议终止本案")
            : Finding.ends(ID, fact, "没有核定职数，不得启动选任");
    }
}
