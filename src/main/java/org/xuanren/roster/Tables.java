package org.xuanren.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.core.io.Resource;
import org.xuanren.statute.Refusal;

/** Reads tables: CSV in UTF-8, or in the code page in which Chinese spreadsheets save it, and the first sheet of XLSX. */
final class Tables {

    static final List<String> SUFFIXES = List.of(".csv", ".xlsx");
    /** What the parser says of a quoted cell that never ends, or goes on behind its quote. */
    private static final Pattern QUOTE = Pattern.compile(
        "\\(startline (?<open>\\S+)\\) EOF|Invalid character between encapsulated token and delimiter at line: (?<closed>\\S+),");
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final long LARGEST = 20L << 20;

    private Tables() { }

    /**
     * Hands out the rows below the headings, empty ones left out.
     *
     * @param file to be looked at before it is read
     * @param in   from which it is read
     * @throws IOException or a RuntimeException of the library, if the file is no such table
     * @throws Refusal     if it is too large to be read, or a quote leaves open where a cell ends
     */
    static void read(String table, Resource file, InputStream in, Consumer<TableRow> rows) throws IOException {
        if (file.getFilename().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            requireModest(file);
            workbook(table, in, rows);
        } else {
            try {
                csv(table, new InputStreamReader(in, encoding(file)), rows);
            } catch (IOException | UncheckedIOException e) {
                throw broken(file, e);
            }
        }
    }

    private static void csv(String table, Reader text, Consumer<TableRow> rows) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW).setHeader().setSkipHeaderRecord(true).setTrim(true).get();
        try (var parsed = format.parse(withoutMark(text))) {
            var headings = parsed.getHeaderNames();
            var line = parsed.getCurrentLineNumber();
            for (var records = parsed.iterator(); records.hasNext(); line = parsed.getCurrentLineNumber()) {
                hand(new TableRow(table, headings, line + 1, records.next().toList()), rows);
            }
        }
    }

    /** @return what was thrown, if it tells no line @throws Refusal else */
    private static IOException broken(Resource file, Exception thrown) {
        var told = QUOTE.matcher(String.valueOf(thrown.getMessage()));
        if (!told.find()) {
            return new IOException(thrown);
        }
        var open = told.group("open") != null;
        var line = told.group(open ? "open" : "closed").replaceAll("\\D", ""); // 1,234
        throw Refusal.of("文件 %s 第 %s 行：%s，自该行起未导入".formatted(file.getFilename(), line, open ? "引号没有闭合" : "引号之后、分隔符之前还有内容"),
            RosterImport.RULE, "请核对该行的引号（内容中的引号应写两个），改正后重新导入");
    }

    private static Charset encoding(Resource file) throws IOException {
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8.newDecoder())) {
            in.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return CHINESE;
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        var marked = new BufferedReader(text);
        marked.mark(1);
        if (marked.read() != '\uFEFF') {
            marked.reset();
        }
        return marked;
    }

    /** A workbook is held in memory as a whole, twenty times as large as its text. Measured by what unpacks it later: others see none of it behind a few bytes. */
    private static void requireModest(Resource file) throws IOException {
        try (var zip = new ZipArchiveInputStream(file.getInputStream())) {
            var unpacked = BoundedInputStream.builder().setInputStream(zip).setMaxCount(LARGEST + 1).get();
            while (zip.getNextEntry() != null && unpacked.getCount() <= LARGEST) {
                unpacked.transferTo(OutputStream.nullOutputStream());
            }
            if (unpacked.getCount() > LARGEST) {
                throw Refusal.of("文件 %s：展开后超过 %d MB，过大".formatted(file.getFilename(), LARGEST >> 20), RosterImport.RULE,
                    "请另存为 CSV，或拆成几个文件分次导入");
            }
        }
    }

    private static void workbook(String table, InputStream in, Consumer<TableRow> rows) throws IOException {
        try (var book = new XSSFWorkbook(in)) {
            var shown = new DataFormatter(Locale.ROOT);
            var headings = new ArrayList<String>();
            for (var row : book.getSheetAt(0)) {
                var texts = IntStream.range(0, Math.max(row.getLastCellNum(), 0))
                    .mapToObj(i -> row.getCell(i) == null ? "" : text(row.getCell(i), shown)).toList();
                if (headings.isEmpty()) {
                    headings.addAll(named(texts));
                } else {
                    hand(new TableRow(table, headings, row.getRowNum() + 1L, texts), rows);
                }
            }
        }
    }

    private static void hand(TableRow row, Consumer<TableRow> rows) {
        if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.accept(row);
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
