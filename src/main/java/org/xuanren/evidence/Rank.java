package org.xuanren.evidence;

import java.util.List;

/**
 * Levels of posts as steps: deputy and chief of each level, lowest first. One step up is a step-by-step promotion (逐级提拔).
 *
 * @param step 0 for anything below a deputy post of the township level
 */
public record Rank(int step) implements Comparable<Rank> {

    private static final List<String> LEVELS = List.of("TOWNSHIP", "COUNTY", "CITY", "PROVINCE");
    private static final List<String> LABELS = List.of("乡科级", "县处级", "厅局级", "省部级");

    /** @param level name of the level as the roster has it; anything else is below all of them */
    public static Rank of(String level, boolean chief) {
        var index = LEVELS.indexOf(level);
        return new Rank(index < 0 ? 0 : 2 * index + (chief ? 2 : 1));
    }

    public Rank below() {
        return new Rank(step - 1);
    }

    /** 县处级正职. */
    public String label() {
        return step <= 0 ? "科员" : LABELS.get((step - 1) / 2) + (step % 2 == 0 ? "正职" : "副职");
    }

    @Override
    public int compareTo(Rank other) {
        return Integer.compare(step, other.step);
    }
}
