package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The individual talks (个别谈话): how many with each group, what they said, and the talk with the candidate (R-INSP-TALKS). */
public record InspectionTalks(
        @Asked(label = "谈话开始日期", rule = "R-INSP-TALKS") LocalDate from,
        @Asked(label = "谈话结束日期", rule = "R-INSP-TALKS") LocalDate to,
        @Asked(label = "谈话对象", rule = "R-INSP-TALKS") List<Row> groups,
        @Asked(label = "其他人员", rule = "R-INSP-TALKS", unit = "人", optional = true, max = 1000) int others,
        @Asked(label = "与考察对象面谈日期", rule = "R-INSP-STEPS") LocalDate candidateOn,
        @Asked(label = "谈话主要情况", rule = "R-INSP-METHODS", max = 2000) String mainPoints) implements Evidence {

    /** The talks with one group of those who know the candidate. */
    public record Row(@Frozen String key, @Frozen String name,
            @Asked(label = "谈话人数", rule = "R-INSP-TALKS", unit = "人", max = 1000) int talked,
            @Asked(label = "未谈原因", rule = "R-INSP-TALKS", optional = true, max = 200) String gap) {
    }

    public InspectionTalks {
        var faults = Faults.under("R-INSP-TALKS");
        faults.unless(!to.isBefore(from), "谈话结束日期 %s 早于开始日期 %s".formatted(to, from), "请核对谈话日期");
        for (var group : groups) {
            faults.unless(group.talked() == 0 || group.gap().isBlank(),
                "『%s』已谈 %d 人，又填了未谈原因".formatted(group.name(), group.talked()), "请删去未谈原因或更正人数");
        }
        faults.refuseIfAny();
        groups = List.copyOf(groups);
    }

    /** All talks, that with the candidate himself not counted. */
    public int total() {
        return groups.stream().mapToInt(Row::talked).sum() + others;
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Stream.of(from, candidateOn).min(LocalDate::compareTo);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return Stream.of(to, candidateOn).max(LocalDate::compareTo);
    }
}
