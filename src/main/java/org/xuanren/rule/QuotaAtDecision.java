package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;

/**
 * R-QUOTA-LIMIT (通知 二.6), asked once more at the decision: between opening and meeting others may have been appointed, or
 * decided on in another case for the same post. Counted are persons: who holds the post already takes no second place.
 */
public final class QuotaAtDecision implements Rule {

    static final RuleId ID = RuleId.of("R-QUOTA-LIMIT");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var post = meeting.post();
        var leaving = file.require(OpeningVacancy.class).leaving();
        var after = post.after(leaving, meeting.appointee().map(PersonRef::id).orElse(""));
        var fact = "%s核定 %d 个，会议时 %d 人，同批腾出 %d 个，任命后 %d 人".formatted(post.title(), post.approved(), post.filled(),
            post.filled() - post.staying(leaving).size(), after);
        return after <= post.approved() ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact + "，超职数 %d 个".formatted(after - post.approved()), "不得决定任用，请腾出职数后重新筹备会议");
    }
}
