package org.xuanren.statute;

import java.util.regex.Pattern;

/**
 * A share of persons as a fraction of whole numbers, counted by cross-multiplication: nothing is ever rounded.
 * Counts that contradict themselves (nobody due, more present than due) reach no share.
 */
public record Share(int numerator, int denominator) implements Comparable<Share> {

    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,3})/([0-9]{1,3})");
    private static final String DIGITS = "零一二三四五六七八九";

    public Share {
        if (numerator < 1 || denominator > 100 || numerator > denominator) {
            throw new IllegalArgumentException("not a share: " + numerator + "/" + denominator);
        }
    }

    /** @throws IllegalArgumentException unless written like {@code 2/3}, greater than nothing and not more than all */
    public static Share parse(String text) {
        var match = SHAPE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a share: " + text);
        }
        return new Share(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /** "At least this share." */
    public boolean reachedBy(int part, int whole) {
        return plausible(part, whole) && (long) denominator * part >= (long) numerator * whole;
    }

    /** "More than this share." */
    public boolean exceededBy(int part, int whole) {
        return plausible(part, whole) && (long) denominator * part > (long) numerator * whole;
    }

    /** The smallest number of persons that exceeds the share. */
    public int leastToExceed(int whole) {
        return (int) ((long) numerator * whole / denominator) + 1;
    }

    /** For sentences: {@code 三分之二}. */
    public String inWords() {
        return numerator == denominator ? "全部" : words(denominator) + "分之" + words(numerator);
    }

    @Override
    public int compareTo(Share other) {
        return Integer.compare(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static boolean plausible(int part, int whole) {
        return whole > 0 && part <= whole; // a negative part reaches no share anyway
    }

    /** 1 to 100; a hundred only occurs before 分之, where it is 百 and not 一百. */
    private static String words(int number) {
        if (number == 100) {
            return "百";
        }
        var tens = number / 10 == 0 ? "" : (number < 20 ? "" : digit(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : digit(number % 10));
    }

    private static String digit(int number) {
        return DIGITS.substring(number, number + 1);
    }
}
