package org.xuanren.rule;

import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.RuleId;

/**
 * R-CAND-MORE (《条例》2002 第20条, 2014 and 2019 第26条): more candidates than posts as a rule; otherwise the reason is recorded. The
 * edition of 2019 names one such reason: opinion is concentrated.
 */
public final class MoreCandidatesThanPosts extends ChosenRule {

    static final RuleId ID = RuleId.of("R-CAND-MORE");

    /** A case fills one post. */
    private static final int POSTS = 1;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    Finding judgeChosen(CaseFile file) {
        if (file.kind() == CaseKind.TRANSFER) {
            return Finding.notApplicable(ID, "平级转任人选在动议时已明确");
        }
        var decision = file.require(CandidatesDecision.class);
        var fact = "考察对象 %d 人，拟任职位 %d 个".formatted(decision.chosen().size(), POSTS);
        if (!file.edition().flag("candidates.surplus") || decision.chosen().size() > POSTS) {
            return Finding.met(ID, fact);
        }
        if (!decision.singleReason().isBlank()) {
            return Finding.met(ID, fact + "，未差额的原因：" + decision.singleReason());
        }
        return Finding.notMet(ID, fact + "，未差额", file.edition().flag("candidates.equal-if-concentrated")
            ? "请增加考察对象，或写明意见集中等原因" : "请增加考察对象，或写明原因");
    }
}
