package org.xuanren.roster;

import java.text.Normalizer;
import java.util.Locale;

/** One person has one number, however it was typed: full-width digits, blanks and a small x say nothing. */
final class IdentityNumber {

    private IdentityNumber() { }

    static String of(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "").toUpperCase(Locale.ROOT);
    }
}
