package org.xuanren.statute;

import java.util.Arrays;

/** The direction in which a local setting may depart from a figure. Laxer is never allowed. */
enum Stricter {

    HIGHER("higher"), LOWER("lower"), ONLY_TRUE("only-true"),
    /** No direction is stricter, or the law leaves no choice: the key is fixed. */
    NONE("none");

    private final String id;

    Stricter(String id) {
        this.id = id;
    }

    static Stricter ofId(String id) {
        return Arrays.stream(values()).filter(direction -> direction.id.equals(id)).findFirst()
            .orElseThrow(() -> new IllegalStateException("no direction is called " + id));
    }

    /** Only numbers and shares have a higher and a lower, only flags can be set to true. */
    boolean fits(Object value) {
        return switch (this) {
            case HIGHER, LOWER -> value instanceof Integer || value instanceof Share;
            case ONLY_TRUE -> value instanceof Boolean;
            case NONE -> true;
        };
    }
}
