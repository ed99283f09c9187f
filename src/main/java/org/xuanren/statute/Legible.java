package org.xuanren.statute;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people can read in a record. */
public final class Legible {

    /** Control characters but those of lines, halves of characters, and marks that nobody sees. */
    private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cf}&&[^\\n\\t\\r]]");

    /** Marks of direction, spaces without width and the like, as they come along with a text that is pasted. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final int BEFORE = 10;

    private static final Pattern MARKUP = Pattern.compile("<\\s*[a-zA-Z/!?]|&#|javascript:", Pattern.CASE_INSENSITIVE);

    private Legible() { }

    /** Legible, and nothing that a browser could take for more than text. */
    public static boolean plain(String text) {
        return is(text) && !MARKUP.matcher(text).find();
    }

    /** What is wrong with a text and where, to be said behind its name; empty if it is {@link #plain}. */
    public static Optional<String> fault(String text) {
        var mark = ILLEGIBLE.matcher(text);
        if (mark.find()) {
            var before = text.codePoints().limit(text.codePointCount(0, mark.start())).toArray();
            var shown = new String(before, Math.max(0, before.length - BEFORE), Math.min(BEFORE, before.length)).replaceAll("\\s+", " ").strip();
            return Optional.of("%s有不可见字符 U+%04X".formatted(shown.isEmpty() ? "开头" : "在“" + shown + "”之后", text.codePointAt(mark.start())));
        }
        var markup = MARKUP.matcher(text);
        return markup.find() ? Optional.of("含有网页标记“" + markup.group() + "”") : Optional.empty();
    }

    /** Without the marks that nobody sees: nothing that can be read is lost. */
    public static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    public static boolean is(String text) {
        return !ILLEGIBLE.matcher(text).find();
    }

    /** No longer than that, and never half a character. */
    public static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most) + "…";
    }
}
