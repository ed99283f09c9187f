package org.xuanren.rule;

import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.DecisionMeeting;
import org.xuanren.evidence.DecisionMeeting.Presence;
import org.xuanren.statute.Item;
import org.xuanren.statute.RuleId;

/**
 * R-DEC-MINUTES (通知 二.4): the minutes hold time, place, those attending, chair, recorder, names, proposed posts, what was said and
 * what was decided. Who was designated to chair the meeting chaired it: a meeting without him is called anew under another.
 */
public final class MinutesComplete implements Rule {

    static final RuleId ID = RuleId.of("R-DEC-MINUTES");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public Finding judge(CaseFile file) {
        var meeting = file.require(DecisionMeeting.class);
        if (!meeting.chairName().isBlank() && !meeting.attended(meeting.chair())) {
            return Finding.notMet(ID, "主持人%s未参加讨论".formatted(meeting.chairName()), "请重新筹备会议，另选主持人");
        }
        var items = file.edition().list("decision.minutes");
        var missing = items.stream().filter(item -> !held(item, meeting)).map(Item::label).toList();
        return missing.isEmpty() ? Finding.met(ID, "会议记录 %d 项齐全".formatted(items.size()))
            : Finding.notMet(ID, "会议记录缺少：" + String.join("、", missing), "请按会议记录补全后重新登记会议");
    }

    private static boolean held(Item item, DecisionMeeting meeting) {
        return switch (item.id()) {
            case "time" -> meeting.heldOn() != null;
            case "place" -> !meeting.place().isBlank();
            case "attendees" -> !meeting.namesOf(Presence.PRESENT).isEmpty();
            case "chair" -> !meeting.chairName().isBlank();
            case "recorder" -> !meeting.recorderName().isBlank();
            case "names" -> !meeting.items().isEmpty();
            case "posts" -> !meeting.post().title().isBlank();
            case "content" -> !meeting.discussion().isBlank();
            case "result" -> meeting.items().stream().allMatch(one -> one.outcome() != null);
            default -> throw new IllegalArgumentException("minutes hold no " + item.id());
        };
    }
}
