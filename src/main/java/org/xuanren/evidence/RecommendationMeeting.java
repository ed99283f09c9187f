package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One recommendation meeting: who came, what was counted, by level of the voters. A second meeting is a second one. */
public record RecommendationMeeting(
        @Frozen int due,
        @Asked(label = "会议日期", rule = "R-REC-STEPS") LocalDate heldOn,
        @Asked(label = "到会人数", rule = "R-REC-ATTEND", unit = "人") int present,
        @Asked(label = "发出票数", rule = "R-REC-TALLY", unit = "张") int issued,
        @Asked(label = "收回票数", rule = "R-REC-TALLY", unit = "张") int returned,
        @Asked(label = "有效票数", rule = "R-REC-TALLY", unit = "张") int valid,
        @Asked(label = "得票统计", rule = "R-REC-TALLY") List<Tally> tallies) implements Evidence {

    public RecommendationMeeting {
        var faults = Faults.under("R-REC-TALLY");
        faults.unless(present <= due, "R-REC-ATTEND", "到会人数为 %d，多于应到 %d 人".formatted(present, due), "请核对签到册");
        faults.unless(issued <= present, "发出票数为 %d，多于到会 %d 人".formatted(issued, present), "请核对领票登记");
        faults.unless(returned <= issued, "收回票数为 %d，多于发出 %d 张".formatted(returned, issued), "收回票多于发出票，本次投票无效，请重新投票");
        faults.unless(valid <= returned, "有效票数为 %d，多于收回 %d 张".formatted(valid, returned), "请核对计票结果");
        for (var tally : tallies) {
            faults.unless(tally.votes() <= valid, "%s（%s）得票 %d，多于有效票 %d 张".formatted(tally.name(), tally.level(),
                tally.votes(), valid), "请核对计票结果");
        }
        faults.refuseIfAny();
        tallies = List.copyOf(tallies);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heldOn);
    }
}
