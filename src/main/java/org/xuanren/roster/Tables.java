package org.xuanren.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads tables: CSV in UTF-8, or in the code page in which Chinese spreadsheets save it, and the first sheet of XLSX. */
final class Tables {

    static final List<String> SUFFIXES = List.of(".csv", ".xlsx");
    private static final Charset CHINESE = Charset.forName("GB18030");

    private Tables() { }

    /**
     * Hands out the rows below the headings, empty ones left out.
     *
     * @throws IOException or a RuntimeException of the library, if the file is no such table
     */
    static void read(String name, InputStream in, Consumer<TableRow> rows) throws IOException {
        if (name.endsWith(".xlsx")) {
            workbook(in, rows);
        } else {
            csv(in, rows);
        }
    }

    private static void csv(InputStream in, Consumer<TableRow> rows) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).setHeader().setSkipHeaderRecord(true).setTrim(true).get();
        try (var table = format.parse(new StringReader(text(in.readAllBytes())))) {
            var line = table.getCurrentLineNumber();
            for (var records = table.iterator(); records.hasNext(); line = table.getCurrentLineNumber()) {
                rows.accept(new TableRow(line + 1, records.next().toMap()));
            }
        }
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, CHINESE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void workbook(InputStream in, Consumer<TableRow> rows) throws IOException {
        try (var book = new XSSFWorkbook(in)) {
            var shown = new DataFormatter(Locale.ROOT);
            var headings = new ArrayList<String>();
            for (var row : book.getSheetAt(0)) {
                var texts = IntStream.range(0, Math.max(row.getLastCellNum(), headings.size()))
                    .mapToObj(i -> row.getCell(i) == null ? "" : text(row.getCell(i), shown)).toList();
                if (headings.isEmpty()) {
                    headings.addAll(named(texts));
                    continue;
                }
                var cells = new HashMap<String, String>();
                for (int i = 0; i < headings.size(); i++) {
                    if (!texts.get(i).isEmpty()) {
                        cells.put(headings.get(i), texts.get(i));
                    }
                }
                if (!cells.isEmpty()) {
                    rows.accept(new TableRow(row.getRowNum() + 1L, cells));
                }
            }
        }
    }

    /** Headings up to the last one. @throws IllegalArgumentException if one before it is blank, or two are the same */
    private static List<String> named(List<String> texts) {
        var size = texts.size();
        while (size > 0 && texts.get(size - 1).isEmpty()) {
            size--;
        }
        var headings = texts.subList(0, size);
        if (headings.contains("") || new HashSet<>(headings).size() < size) {
            throw new IllegalArgumentException("headings that name no column of their own");
        }
        return headings;
    }

    /** As a person sees it; a date, which a spreadsheet keeps as a number, as ISO day. */
    private static String text(Cell cell, DataFormatter shown) {
        return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
            ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : shown.formatCellValue(cell).strip();
    }
}
