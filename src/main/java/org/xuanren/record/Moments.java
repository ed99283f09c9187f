package org.xuanren.record;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Moments as they are stored, and as they are written down where they are hashed. */
public final class Moments {

    /** By how much the clocks of two nodes may differ. */
    public static final Duration APART = Duration.ofMinutes(1);

    private static final int DAY = 86_400;
    private static final long YEAR_10000 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1;
    private static final int MILLI = 1_000_000;

    private Moments() { }

    /** Null if nothing is stored there. */
    public static Instant read(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** The same as {@link Instant#toString()}, at a fraction of its time where there is nothing finer than milliseconds. */
    public static String text(Instant at) {
        var seconds = at.getEpochSecond();
        if (seconds < 0 || seconds >= YEAR_10000 || at.getNano() % MILLI != 0) {
            return at.toString();
        }
        var text = new byte[at.getNano() == 0 ? 20 : 24];
        var day = LocalDate.ofEpochDay(seconds / DAY);
        var second = (int) (seconds % DAY);
        digits(text, 0, 4, day.getYear(), '-');
        digits(text, 5, 2, day.getMonthValue(), '-');
        digits(text, 8, 2, day.getDayOfMonth(), 'T');
        digits(text, 11, 2, second / 3600, ':');
        digits(text, 14, 2, second / 60 % 60, ':');
        digits(text, 17, 2, second % 60, '.');
        if (at.getNano() != 0) {
            digits(text, 20, 3, at.getNano() / MILLI, 'Z');
        }
        text[text.length - 1] = 'Z';
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static void digits(byte[] text, int from, int count, int number, char then) {
        for (int i = from + count - 1, left = number; i >= from; i--, left /= 10) {
            text[i] = (byte) ('0' + left % 10);
        }
        text[from + count] = (byte) then;
    }
}
