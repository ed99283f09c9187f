package org.xuanren.rule;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xuanren.evidence.BodyMember;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.DecisionMeeting.Attendance;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-QUORUM (《条例》2002 第34条〔条号待核〕): due are the members of the day of the meeting. If the body, or whom the matter touches,
 * changed since the meeting was called, those who had to be there were not those who were asked.
 */
public final class MembersAsCalled implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-QUORUM");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var called = meeting.members().stream().collect(Collectors.toMap(Attendance::key, Attendance::concern));
        var due = meeting.dueByRoster().stream().collect(Collectors.toMap(BodyMember::id, BodyMember::concern));
        return called.equals(due) ? Finding.met(ID, "应到会成员及其回避情形与会议当日的名册一致")
            : Finding.notMet(ID, "会议筹备以后名册变更：" + changed(meeting, called, due), "请重新筹备会议");
    }

    private static String changed(DecisionMeeting meeting, Map<String, String> called, Map<String, String> due) {
        var changed = new TreeSet<String>();
        meeting.members().stream().filter(member -> !due.containsKey(member.key())).forEach(member -> changed.add(member.name() + "不再是成员"));
        meeting.dueByRoster().stream().filter(member -> !member.concern().equals(called.get(member.id()))).forEach(member ->
            changed.add(member.name() + (called.containsKey(member.id()) ? "的回避情形有变" : "新任成员")));
        return String.join("、", changed);
    }
}
