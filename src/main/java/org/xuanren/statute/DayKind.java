package org.xuanren.statute;

/** How days are counted: every day (天) or working days (工作日) of the official calendar. */
public enum DayKind {

    CALENDAR("calendar", "天"),
    WORKING("working", "个工作日");

    private final String id;
    private final String unit;

    DayKind(String id, String unit) {
        this.id = id;
        this.unit = unit;
    }

    /** @param id as written in the editions: {@code calendar} or {@code working} */
    public static DayKind ofId(String id) {
        for (var kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of day has the id " + id);
    }

    public String id() {
        return id;
    }

    /** Follows the number in a sentence: 7 天, 5 个工作日. */
    public String unit() {
        return unit;
    }
}
