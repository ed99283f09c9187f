package org.xuanren.statute;

import java.util.regex.Pattern;

/** What people can read in a record. */
public final class Legible {

    /** Control characters but those of lines, halves of characters, and marks that nobody sees. */
    private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\p{Cf}&&[^\\n\\t\\r]]");

    private Legible() { }

    public static boolean is(String text) {
        return !ILLEGIBLE.matcher(text).find();
    }
}
