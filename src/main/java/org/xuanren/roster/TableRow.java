package org.xuanren.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xuanren.statute.Legible;

/**
 * One row of a table, whatever kind of file it stood in. What a column can't take is told with an {@link IllegalArgumentException}
 * whose message staff read.
 *
 * @param line  as the author of the file counts it
 * @param cells text by heading, stripped
 */
record TableRow(long line, Map<String, String> cells) {

    static final int KEY = 64;
    static final int NAME = 200;
    private static final int EARLIEST = 1949;
    private static final int LATEST = 2099;

    /** @return null if the cell is empty */
    String text(String column, int most) {
        var text = plain(cells.getOrDefault(column, ""));
        if (text.length() > most) {
            throw new IllegalArgumentException("%s 有 %d 个字，最多 %d 个".formatted(column, text.length(), most));
        }
        if (!Legible.plain(text)) {
            throw new IllegalArgumentException(column + " 含有网页标记、控制字符或不可见字符");
        }
        return text.isEmpty() ? null : text;
    }

    /** Without the quote with which {@link RosterExport} keeps a spreadsheet from taking a text for a formula. */
    private static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }

    String need(String column, int most) {
        var text = text(column, most);
        if (text == null) {
            throw new IllegalArgumentException("缺少 " + column);
        }
        return text;
    }

    LocalDate day(String column) {
        var text = text(column, KEY);
        var day = text == null ? null : LocalDate.parse(text);
        if (day != null && (day.getYear() < EARLIEST || day.getYear() > LATEST)) {
            throw new IllegalArgumentException("%s 为 %s，超出合理范围".formatted(column, day));
        }
        return day;
    }

    int count(String column) {
        var text = need(column, KEY);
        try {
            var count = Integer.parseInt(text);
            if (count < 0) {
                throw new IllegalArgumentException("%s 为 %d，不能为负".formatted(column, count));
            }
            return count;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(column + "“" + text + "”不是整数");
        }
    }

    <E extends Enum<E>> E one(Class<E> type, String column) {
        var text = need(column, KEY);
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(text)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("“%s”不在 %s 之中".formatted(text,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、")))));
    }

    /** The parts of a cell. */
    List<String> items(String column, String separator) {
        var text = cells.getOrDefault(column, "");
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }
}
