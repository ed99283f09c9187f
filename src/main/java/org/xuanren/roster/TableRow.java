package org.xuanren.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xuanren.statute.Legible;

/**
 * One row of a table, whatever kind of file it stood in. What a column can't take is told with an {@link IllegalArgumentException}
 * whose message staff read.
 *
 * @param table    its name without folder and suffix
 * @param headings of the file, in their order
 * @param line     as the author of the file counts it
 * @param cells    in the order of the headings, stripped; a row may end early
 */
record TableRow(String table, List<String> headings, long line, List<String> cells) {

    static final int KEY = 64;
    static final int NAME = 200;
    private static final DateTimeFormatter SPREADSHEET = DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final String WHOLE = "整数（只用半角数字，如 3）";
    private static final int MANY = 100_000;
    private static final int EARLIEST = 1949;
    private static final int LATEST = 2099;

    /** Whether the file has the column at all. */
    boolean has(String column) {
        return headings.contains(column);
    }

    /** The column as staff call it. */
    String called(String column) {
        return Headings.called(table, column);
    }

    /** @return null if the cell is empty */
    String text(String column, int most) {
        var text = plain(cell(column));
        if (text.length() > most) {
            throw new IllegalArgumentException("%s有 %d 个字，最多 %d 个".formatted(called(column), text.length(), most));
        }
        Legible.fault(text).ifPresent(fault -> {
            throw new IllegalArgumentException(called(column) + fault);
        });
        return text.isEmpty() ? null : text;
    }

    /** The same, or what is stored if the file has no such column: it says nothing about it. */
    String text(String column, int most, String stored) {
        return has(column) ? text(column, most) : stored;
    }

    private String cell(String column) {
        var place = headings.indexOf(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    /** Without the quote with which {@link RosterExport} keeps a spreadsheet from taking a text for a formula. */
    private static String plain(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0 ? text.substring(1) : text;
    }

    String need(String column, int most) {
        var text = text(column, most);
        if (text == null) {
            throw new IllegalArgumentException(has(column) ? called(column) + "为空" : "表中没有" + called(column) + "一列");
        }
        return text;
    }

    /** @return null if the cell is empty */
    LocalDate day(String column) {
        var text = text(column, KEY);
        try {
            var day = text == null ? null : LocalDate.parse(text, text.contains("/") ? SPREADSHEET : DateTimeFormatter.ISO_LOCAL_DATE);
            if (day != null && (day.getYear() < EARLIEST || day.getYear() > LATEST)) {
                throw new IllegalArgumentException("%s为 %s，超出合理范围".formatted(called(column), day));
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("%s“%s”不是日期，写法如 2016-08-01".formatted(called(column), text));
        }
    }

    int count(String column) {
        var text = need(column, KEY);
        try {
            var count = whole(text);
            if (count < 0) {
                throw new IllegalArgumentException("%s为 %d，不能为负".formatted(called(column), count));
            }
            return count;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s“%s”不是%s".formatted(called(column), text, WHOLE));
        }
    }

    /** @throws NumberFormatException if it is none, or written otherwise than everybody does: full-width digits ({@code ３}), a plus sign */
    static int whole(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NumberFormatException(text);
        }
        return Integer.parseInt(text);
    }

    <E extends Enum<E>> E one(Class<E> type, Function<E, String> label, String column) {
        return one(type, label, called(column), need(column, KEY));
    }

    /** @param called what staff call the place in which the code stands */
    static <E extends Enum<E>> E one(Class<E> type, Function<E, String> label, String called, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(code)).findFirst()
            .orElseThrow(() -> unknown(called, code, Arrays.stream(type.getEnumConstants()).map(value -> value.name() + " " + label.apply(value)).toList()));
    }

    /** @param codes those that there are, each with what it means */
    static IllegalArgumentException unknown(String called, String code, List<String> codes) {
        return new IllegalArgumentException("%s没有“%s”这一代码，只能是 %s".formatted(called, code, String.join("、", codes)));
    }

    /** The parts of a cell. */
    List<String> items(String column, String separator) {
        var text = cell(column);
        return text.isEmpty() ? List.of() : List.of(text.split(separator));
    }

    /** What each part of a cell with several says, themselves separated by semicolons. @param most parts that one may have */
    <T> List<T> each(String column, String within, int most, Function<String[], T> reading) {
        text(column, MANY);
        var read = new ArrayList<T>();
        for (var item : items(column, "[;；]")) {
            try {
                var parts = item.strip().split(within);
                if (parts.length > most) {
                    throw new IllegalArgumentException("以“%s”分隔的内容多于 %d 项，各条之间请用分号".formatted(within, most));
                }
                read.add(reading.apply(parts));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("%s中“%s”的“%s”不是日期或年月".formatted(called(column), item, e.getParsedString()));
            } catch (IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("%s中“%s”以“%s”分隔的内容不全".formatted(called(column), item, within));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("%s中“%s”有一处应为%s".formatted(called(column), item, WHOLE));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("%s中“%s”：%s".formatted(called(column), item, e.getMessage()));
            }
        }
        return read;
    }

    /** The same, or what is stored if the file has no such column. */
    <T> List<T> each(String column, String within, int most, Function<String[], T> reading, List<T> stored) {
        return has(column) ? each(column, within, most, reading) : stored;
    }

    /** What stands beside the last heading belongs to no column: somebody has left out a separator or moved a cell. */
    void requireFit() {
        var beside = cells.stream().skip(headings.size()).filter(cell -> !cell.isEmpty()).collect(Collectors.joining("、"));
        if (!beside.isEmpty()) {
            throw new IllegalArgumentException("表头只有 %d 列，该行多出“%s”".formatted(headings.size(), beside));
        }
    }
}
