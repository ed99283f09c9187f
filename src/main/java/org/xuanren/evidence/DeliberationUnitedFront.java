package org.xuanren.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the parties named by the notice (二.4) say of a candidate who is no member of the Communist Party. */
public record DeliberationUnitedFront(
        @Asked(label = "听取意见情况", rule = "R-DLB-NONPARTY") List<Opinion> opinions) implements Evidence {

    /** What one side says of one candidate. @param key see {@link #keyOf} */
    public record Opinion(@Frozen String key, @Frozen String name,
            @Asked(label = "发表意见人", rule = "R-DLB-NONPARTY", max = 50) String person,
            @Asked(label = "日期", rule = "R-DLB-NONPARTY") LocalDate on,
            @Asked(label = "意见", rule = "R-DLB-NONPARTY") View view,
            @Asked(label = "书面意见摘要", rule = "R-DLB-NONPARTY", max = 500) String text) {

        /** Key of the row in which that side speaks of that candidate. */
        public static String keyOf(String candidate, String side) {
            return candidate + ":" + side;
        }

        public boolean given() {
            return !person.isBlank() && on != null && view != null && !text.isBlank(); // in writing
        }
    }

    public DeliberationUnitedFront {
        opinions = List.copyOf(opinions);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return opinions.stream().filter(Opinion::given).map(Opinion::on).min(LocalDate::compareTo);
    }

    @Override
    public Optional<LocalDate> endedOn() {
        return opinions.stream().filter(Opinion::given).map(Opinion::on).max(LocalDate::compareTo);
    }
}
