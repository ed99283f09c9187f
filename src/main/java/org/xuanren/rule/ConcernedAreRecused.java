package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.DecisionMeeting.Attendance;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-RECUSE (《条例》2002 第54条〔条号待核〕): who is himself discussed, or is a close relative of somebody discussed, leaves. The
 * relations were frozen from the roster before the meeting.
 */
public final class ConcernedAreRecused implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-RECUSE");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var concerned = meeting.members().stream().filter(member -> !member.concern().isBlank()).toList();
        var stayed = concerned.stream().filter(Attendance::present)
            .map(member -> "%s（%s）".formatted(member.name(), member.concern())).toList();
        return stayed.isEmpty() ? Finding.met(ID, "应回避 %d 人，均未参加讨论".formatted(concerned.size()))
            : Finding.notMet(ID, "应回避而未回避：" + String.join("、", stayed), "决定无效，请重新开会，有关人员回避");
    }
}
