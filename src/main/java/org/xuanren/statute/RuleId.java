package org.xuanren.statute;

import java.util.regex.Pattern;

/** The id of a rule, for example {@code R-REC-ATTEND}; every finding, refusal and record entry quotes one. {@code docs/rules.md} says what each demands, and by which source. */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern SHAPE = Pattern.compile("R(-[A-Z0-9]+)+");

    public RuleId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a rule: " + value);
        }
    }

    public static RuleId of(String value) {
        return new RuleId(value);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
