package org.xuanren.evidence;

import java.util.List;

/**
 * The votes that voters of one level gave to one person (R-REC-TALLY).
 *
 * @param key    of the prepared row
 * @param person id in the roster
 * @param level  of the voters, as frozen in the scope list
 */
public record Tally(@Frozen String key, @Frozen String person, @Frozen String name, @Frozen String level,
        @Asked(label = "得票", rule = "R-REC-TALLY", unit = "票") int votes) {

    /** All votes for one person. */
    static int total(List<Tally> tallies, String person) {
        return tallies.stream().filter(tally -> tally.person().equals(person)).mapToInt(Tally::votes).sum();
    }
}
