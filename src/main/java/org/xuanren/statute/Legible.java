package org.xuanren.statute;

import java.util.regex.Pattern;

/** What people can read in a record. */
public final class Legible {

    /** Control characters but those of lines, halves of characters, and marks that nobody sees. */
    private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}&&[^\\n\\t\\r]]");

    private static final Pattern MARKUP = Pattern.compile("<\\s*[a-zA-Z/!?]|&#|javascript:", Pattern.CASE_INSENSITIVE);

    private Legible() { }

    /** Legible, and nothing that a browser could take for more than text. */
    public static boolean plain(String text) {
        return is(text) && !MARKUP.matcher(text).find();
    }

    public static boolean is(String text) {
        return !ILLEGIBLE.matcher(text).find();
    }

    /** No longer than that, and never half a character. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most) + "…";
    }
}
