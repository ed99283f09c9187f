package org.xuanren.rule;

import java.util.Optional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EligibilityApproval;
import org.xuanren.evidence.EligibilitySheet;
import org.xuanren.evidence.Filed;
import org.xuanren.statute.RuleId;

/** A promotion outside the requirements (破格): what a demand that is not met needs to be lifted. */
final class Exemption {

    private Exemption() { }

    /** The answer of the level above to the present sheet; an answer to an earlier one does not count. */
    static Optional<EligibilityApproval> answer(CaseFile file) {
        var sheet = file.latestFiled(EligibilitySheet.class).orElseThrow().seq();
        return Answered.since(sheet, file, EligibilityApproval.class).map(Filed::evidence);
    }

    /** What follows if a demand that an exception can lift is not met: met by consent, ended by refusal, else done again. */
    static Finding instead(RuleId id, CaseFile file, String fact) {
        if (!file.require(EligibilitySheet.class).exceptionRequested()) {
            return Finding.notMet(id, fact, "如属特别优秀或工作特殊需要，请申请破格，否则请终止审查");
        }
        var answer = answer(file);
        if (answer.isEmpty()) {
            return Finding.notMet(id, fact + "，破格未经批复", "请报上级组织部门批复");
        }
        return answer.get().consents() ? Finding.met(id, fact + "，经%s批复同意破格".formatted(answer.get().replyNumber()))
            : Finding.ends(id, fact + "，上级以%s批复不同意破格".formatted(answer.get().replyNumber()), "终止对该人选的审查");
    }
}
