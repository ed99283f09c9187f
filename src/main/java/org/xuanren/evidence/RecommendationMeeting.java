package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * One recommendation meeting: who came, what was counted, by level of the voters. A second meeting is a second one.
 *
 * @param due    persons who by office had to take part: from the frozen scope list, never typed
 * @param levels levels of the voters with their number of persons, from the same list
 */
public record RecommendationMeeting(
        @Frozen int due,
        @Frozen List<VoterLevel> levels,
        @Asked(label = "会议日期", rule = "R-REC-STEPS") LocalDate heldOn,
        @Asked(label = "到会人数", rule = "R-REC-ATTEND", unit = "人") int present,
        @Asked(label = "会议程序", rule = "R-REC-STEPS") List<Act> acts,
        @Asked(label = "发出票数", rule = "R-REC-TALLY", unit = "张") int issued,
        @Asked(label = "收回票数", rule = "R-REC-TALLY", unit = "张") int returned,
        @Asked(label = "有效票数", rule = "R-REC-TALLY", unit = "张") int valid,
        @Asked(label = "得票统计", rule = "R-REC-TALLY") List<Tally> tallies) implements Evidence {

    /** What is done at the meeting, in its order. */
    public enum Act implements Choice {
        ANNOUNCED("公布推荐职务、任职条件和推荐范围"), LISTED("提供干部名册，提出有关要求"), FILLED("组织填写推荐表");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public RecommendationMeeting {
        var faults = Faults.under("R-REC-TALLY");
        faults.unless(present <= due, "R-REC-ATTEND", "到会人数为 %d，多于应到 %d 人".formatted(present, due), "请核对签到册");
        Ballots.check(faults, present, issued, returned, valid);
        for (var tally : tallies) {
            var people = VoterLevel.peopleIn(levels, tally.level());
            faults.unless(tally.votes() <= people, "%s（%s）得票 %d，多于该层次 %d 人".formatted(tally.name(), tally.level(),
                tally.votes(), people), "请核对计票结果");
        }
        for (var person : new LinkedHashSet<>(tallies.stream().map(Tally::person).toList())) {
            var votes = Tally.total(tallies, person);
            faults.unless(votes <= valid, "%s各层次得票合计 %d，多于有效票 %d 张".formatted(name(tallies, person), votes, valid),
                "请核对计票结果");
        }
        faults.refuseIfAny();
        levels = List.copyOf(levels);
        acts = List.copyOf(acts);
        tallies = List.copyOf(tallies);
    }

    /** All votes for a person at the meeting. */
    public int votesFor(String person) {
        return Tally.total(tallies, person);
    }

    private static String name(List<Tally> tallies, String person) {
        return tallies.stream().filter(tally -> tally.person().equals(person)).map(Tally::name).findFirst().orElseThrow();
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(heldOn);
    }
}
