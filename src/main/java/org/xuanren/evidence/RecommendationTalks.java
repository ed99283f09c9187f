package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The recommendation by individual talks: with how many persons of each level, and whom they named. */
public record RecommendationTalks(
        @Asked(label = "谈话开始日期", rule = "R-REC-STEPS") LocalDate from,
        @Asked(label = "谈话结束日期", rule = "R-REC-STEPS") LocalDate to,
        @Asked(label = "谈话人数", rule = "R-REC-DUAL") List<Talked> talks,
        @Asked(label = "推荐统计", rule = "R-REC-TALLY") List<Tally> tallies) implements Evidence {

    /**
     * How many persons of one level were talked to.
     *
     * @param due persons of that level in the scope list
     */
    public record Talked(@Frozen String key, @Frozen String level, @Frozen int due,
            @Asked(label = "谈话人数", rule = "R-REC-DUAL", unit = "人") int talked) { }

    public RecommendationTalks {
        var faults = Faults.under("R-REC-TALLY");
        faults.unless(!to.isBefore(from), "R-REC-STEPS", "谈话结束日期 %s 早于开始日期 %s".formatted(to, from), "请核对谈话记录");
        for (var talk : talks) {
            faults.unless(talk.talked() <= talk.due(), "R-REC-DUAL", "%s谈话 %d 人，多于该层次 %d 人".formatted(talk.level(),
                talk.talked(), talk.due()), "请核对谈话记录");
        }
        for (var tally : tallies) {
            var talked = talks.stream().filter(talk -> talk.level().equals(tally.level())).mapToInt(Talked::talked).sum();
            faults.unless(tally.votes() <= talked, "%s（%s）得推荐 %d 次，多于该层次谈话 %d 人".formatted(tally.name(), tally.level(),
                tally.votes(), talked), "请核对谈话记录");
        }
        faults.refuseIfAny();
        talks = List.copyOf(talks);
        tallies = List.copyOf(tallies);
    }

    /** Everybody who was talked to. */
    public int talked() {
        return talks.stream().mapToInt(Talked::talked).sum();
    }

    /** How often a person was named in talks. */
    public int votesFor(String person) {
        return Tally.total(tallies, person);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(from);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return Optional.of(to);
    }
}
