package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-BALLOT-LOCAL (通知 二.4): plenum and standing committee of city and county decide by secret ballot, always; scrutineers whom
 * the matter does not touch watch the count.
 */
public final class LocalBodyVotesBySecretBallot implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-BALLOT-LOCAL");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        return meeting.body().local() ? SecretBallot.judge(ID, file, meeting)
            : Finding.notApplicable(ID, meeting.body().label() + "不是地方党委全委会、常委会");
    }
}
