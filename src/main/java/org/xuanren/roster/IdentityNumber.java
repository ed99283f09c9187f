package org.xuanren.roster;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** One person has one number, however it was typed: full-width digits, blanks and a small x say nothing. */
final class IdentityNumber {

    private static final int PLACE_OF_BIRTH = 6;
    private static final int END_OF_BIRTH = 12;

    private IdentityNumber() { }

    /** Whether it looks like one. The check digit is left alone: numbers of exercises have none. */
    static boolean isComplete(String number) {
        return number.matches("\\d{17}[\\dX]");
    }

    /** When who has it was born; empty if that is no month. */
    static Optional<YearMonth> birth(String number) {
        return isComplete(number) ? LrmxCadre.read(number.substring(PLACE_OF_BIRTH, END_OF_BIRTH)) : Optional.empty();
    }

    /** Whether it is of somebody born in that month. */
    static boolean isOf(String number, YearMonth birth) {
        return number.startsWith("%04d%02d".formatted(birth.getYear(), birth.getMonthValue()), PLACE_OF_BIRTH);
    }

    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "").toUpperCase(Locale.ROOT);
    }
}
