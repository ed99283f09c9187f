package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionAgenda;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-RECORDER (通知 二.4): a designated person keeps the minutes: named before the meeting, neither the chair nor somebody whom
 * the meeting decides on.
 */
public final class RecorderDesignated implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-RECORDER");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        var agenda = file.latestFiled(DecisionAgenda.class).orElseThrow();
        var designated = RecordedDay.of(agenda);
        var id = agenda.evidence().recorder();
        var recorder = meeting.recorderName();
        var fact = "会议记录人%s，%s 指定".formatted(recorder, designated);
        if (recorder.isBlank()) {
            return Finding.notMet(ID, "未指定会议记录人", "请指定专人记录后重新筹备会议");
        }
        if (id.equals(meeting.chair())) {
            return Finding.notMet(ID, fact + "，同时是会议主持人", "请另行指定专人记录并重新开会");
        }
        if (meeting.items().stream().anyMatch(item -> item.key().equals(id))) {
            return Finding.notMet(ID, fact + "，同时是讨论的人选", "请另行指定专人记录并重新开会");
        }
        return designated.isAfter(meeting.heldOn())
            ? Finding.notMet(ID, fact + "，晚于会议日期 " + meeting.heldOn(), "记录人须在会前指定，请重新开会") : Finding.met(ID, fact);
    }
}
