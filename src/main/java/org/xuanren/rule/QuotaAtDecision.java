package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.OpeningVacancy;
import org.xuanren.evidence.PersonRef;
import org.xuanren.statute.RuleId;

/**
 * R-QUOTA-LIMIT (通知 二.6), asked once more at the decision: between opening and meeting others may have been appointed, or
 * decided on in another case for the same post, be it the same person.
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
        var appointee = meeting.appointee().map(PersonRef::id).orElse("");
        var already = post.staying(leaving).stream().filter(holder -> holder.id().equals(appointee)).findFirst();
        if (already.isPresent()) {
            return Finding.notMet(ID, "%s已在%s任上（%s）".formatted(already.get().name(), post.title(), already.get().post()), "不得重复任用，请提议终止本案，或更正名册");
        }
        var after = post.after(leaving, appointee);
        var fact = "%s核定 %d 个，会议时 %d 人，同批腾出 %d 个，任命后 %d 人".formatted(post.title(), post.approved(), post.filled(),
            post.filled() - post.staying(leaving).size(), after);
        return after <= post.approved() ? Finding.met(ID, fact)
            : Finding.notMet(ID, fact + "，超职数 %d 个".formatted(after - post.approved()), "不得决定任用，请腾出职数后重新筹备会议");
    }
}
