package org.xuanren.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xuanren.statute.Refusal;

class PaperContentTest {

    private static final int MEGABYTES = 200;
    private static final long MODEST = 30 << 20;

    @TempDir private Path folder;

    /** Writes a file. */
    interface Maker {

        void write(OutputStream out) throws IOException;
    }

    static Stream<Arguments> papers() {
        return Stream.of(
            paper("two pages", out -> pdf(out, 2, null), PaperContent.PDF, 2),
            paper("JPEG", out -> picture(out, "jpg"), "image/jpeg", 1),
            paper("PNG", out -> picture(out, "png"), "image/png", 1),
            paper("DOCX that tells how long it is", out -> docx(out, 12), PaperContent.DOCX, 12),
            paper("DOCX that does not", out -> docx(out, null), PaperContent.DOCX, null),
            paper("DOCX that says nonsense", out -> docx(out, 0), PaperContent.DOCX, null),
            paper("OFD", out -> zip(out, Map.of("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>", "Doc_0/Pages/Page_0/Content.xml", "<a/>",
                "Doc_0/Pages/Page_1/Content.xml", "<a/>")), PaperContent.OFD, 2),
            paper("OFD whose pages lie elsewhere", out -> zip(out, Map.of("OFD.xml", "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>", "Doc_0/P1.xml", "<a/>")),
                PaperContent.OFD, null));
    }

    @ParameterizedTest(name = "{0}") // R-ARC-LIST
    @MethodSource("papers")
    void what_a_paper_is_is_told_by_its_content(String what, Maker maker, String type, Integer pages) throws IOException {
        assertThat(PaperContent.of(written(maker), "材料.txt")).isEqualTo(new PaperContent(type, pages));
    }

    @ParameterizedTest // R-ARC-LIST
    @CsvSource({"application/pdf, 纪要.PDF, ", "image/jpeg, a.jpeg, ", "image/jpeg, a.b.JPG, ", "application/pdf, x.exe, PDF|.pdf", "application/pdf, 未命名, PDF|.pdf",
        "image/jpeg, a.pdf, JPG|.jpg 或 .jpeg", "application/ofd, pdf.docx, OFD|.ofd"})
    void the_name_ends_as_the_content_demands(String type, String name, String wanted) {
        var content = new PaperContent(type, 1);
        if (wanted == null) {
            assertThat(content.requireNamed(name)).isSameAs(content);
        } else {
            var said = wanted.split("\\|");
            assertThatThrownBy(() -> content.requireNamed(name)).isInstanceOf(Refusal.class)
                .hasMessage("文件『%s』按内容是 %s，文件名的后缀与之不符（R-ARC-LIST）。请把后缀改为 %s 后重新上传。", name, said[0], said[1]);
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
            other("web page", text("<html><body>x</body></html>"), "不是 PDF"),
            other("vector picture", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "不是 PDF"),
            other("program", text("MZ\u0000\u0001"), "不是 PDF"),
            other("PDF without a page", out -> pdf(out, 0, null), "没有一页"),
            other("locked PDF", out -> pdf(out, 1, "secret"), "已损坏或加密"),
            other("torn PDF", text("%PDF-1.7 and nothing more"), "已损坏或加密"),
            other("head of a JPEG", out -> out.write(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}), "已损坏或加密"),
            other("head of a PNG", out -> out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}), "已损坏或加密"),
            other("any archive", out -> zip(out, Map.of("a.txt", "a")), "不是 PDF"),
            other("archive with the names of a DOCX", out -> zip(out, Map.of("word/document.xml", "x", "[Content_Types].xml", "x")), "不是 PDF"),
            other("DOCX with macros", out -> zip(out, Map.of("word/document.xml", "x", "[Content_Types].xml", "wordprocessingml.document.main+xml",
                "word/vbaProject.bin", "x")), "含有宏"),
            other("archive with the name of an OFD", out -> zip(out, Map.of("OFD.xml", "x")), "不是 PDF"));
    }

    @ParameterizedTest(name = "{0}") // R-ARC-LIST
    @MethodSource("others")
    void what_is_none_is_refused(String what, Maker maker, String why) throws IOException {
        var file = written(maker);
        assertThatThrownBy(() -> PaperContent.of(file, "材料.pdf")).isInstanceOf(Refusal.class).hasMessageStartingWith("文件『材料.pdf』" + why)
            .hasMessageContaining("（R-ARC-LIST）");
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
            other("table of contents", out -> packedTables(out, "/Obj#53tm", false), "的目录数据展开后超过 16 MB"),
            other("table of contents of a damaged PDF", out -> packedTables(out, "/ObjStm", true), "的目录数据展开后超过 16 MB"),
            other("page", PaperContentTest::heavyPage, null),
            other("DOCX", out -> bomb(out, "[Content_Types].xml", "word/document.xml", "docProps/app.xml"), "不是 PDF"),
            other("OFD", out -> bomb(out, "OFD.xml"), "不是 PDF"));
    }

    @ParameterizedTest(name = "{0}") // R-ARC-LIST
    @MethodSource("bombs")
    void what_unpacks_to_hundreds_of_megabytes_takes_no_memory(String what, Maker maker, String why) throws IOException {
        var file = written(maker);
        var thread = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = thread.getCurrentThreadAllocatedBytes();
        if (why == null) {
            assertThat(PaperContent.of(file, "材料.pdf").pages()).isOne();
        } else {
            assertThatThrownBy(() -> PaperContent.of(file, "材料.pdf")).isInstanceOf(Refusal.class).hasMessageStartingWith("文件『材料.pdf』" + why);
        }
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(MODEST);
    }

    @Test // R-ARC-LIST
    void streams_that_lie_within_each_other_are_not_unpacked_again_and_again() throws IOException {
        var file = written(PaperContentTest::nestedTables);
        assertThat(Files.size(file)).isLessThan(1 << 20);
        var unpacking = new Unpacking();
        assertThatThrownBy(() -> PdfPages.of(file, unpacking)).isInstanceOf(Unpacking.TooLarge.class);
        assertThat(unpacking.spent()).isBetween(Unpacking.MOST, Unpacking.MOST + Unpacking.LARGEST + (1 << 20));
        assertThatThrownBy(() -> PaperContent.of(file, "材料.pdf")).isInstanceOf(Refusal.class).hasMessageStartingWith("文件『材料.pdf』的目录数据展开后超过 128 MB");
    }

    /** Forty thousand streams of objects, each of which holds all that follow, and ten megabytes of blanks behind the last one. */
    private static void nestedTables(OutputStream out) throws IOException {
        var head = "/ObjStmstream\n\u0078\u0001".getBytes(StandardCharsets.ISO_8859_1);
        var stored = new byte[] {0, (byte) head.length, 0, (byte) ~head.length, (byte) 0xff}; // how deflate says that the next bytes are not packed
        out.write("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
        out.write(head);
        for (int i = 0; i < 40_000; i++) {
            out.write(stored);
            out.write(head);
        }
        var blanks = new DeflaterOutputStream(out, new Deflater(Deflater.DEFAULT_COMPRESSION, true));
        blanks.write(" ".repeat(10 << 20).getBytes(StandardCharsets.ISO_8859_1));
        blanks.finish();
    }

    /**
     * A PDF whose catalogue and pages lie in a packed stream of objects that is nearly all blanks.
     *
     * @param type    of such a stream, as it may be written
     * @param damaged whether its table is not where it should be, so that PDFBox looks for objects through the whole file
     */
    private static void packedTables(OutputStream out, String type, boolean damaged) throws IOException {
        var objects = "1 0 2 40 << /Type /Catalog /Pages 2 0 R >>         << /Type /Pages /Kids [] /Count 1 >> ";
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(objects.getBytes(StandardCharsets.ISO_8859_1));
            blanks(deflater);
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes("%PDF-1.5\n".getBytes(StandardCharsets.ISO_8859_1));
        var stream = pdf.size();
        pdf.writeBytes(("3 0 obj\n<< /Type " + type + " /N 2 /First 9 /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        packed.writeTo(pdf);
        pdf.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        var table = pdf.size();
        var rows = new ByteArrayOutputStream();
        for (int[] row : new int[][] {{0, 0, 0}, {2, 3, 0}, {2, 3, 1}, {1, stream, 0}, {1, table, 0}}) {
            rows.write(row[0]);
            rows.write(new byte[] {(byte) (row[1] >> 24), (byte) (row[1] >> 16), (byte) (row[1] >> 8), (byte) row[1]});
            rows.write(row[2]);
        }
        pdf.writeBytes(("4 0 obj\n<< /Type /XRef /Size 5 /W [1 4 1] /Root 1 0 R /Length " + rows.size() + " >>\nstream\n").getBytes(StandardCharsets.ISO_8859_1));
        rows.writeTo(pdf);
        pdf.writeBytes(("\nendstream\nendobj\nstartxref\n" + (damaged ? 7 : table) + "\n%%EOF\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(pdf.toByteArray());
    }

    private static void blanks(OutputStream out) throws IOException {
        var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < MEGABYTES; i++) {
            out.write(blanks);
        }
    }

    private static void bomb(OutputStream out, String... names) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                blanks(zip);
            }
        }
    }

    private static void heavyPage(OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            var contents = new PDStream(document);
            try (var to = contents.createOutputStream(COSName.FLATE_DECODE)) {
                blanks(to);
            }
            page.setContents(contents);
            document.addPage(page);
            document.save(out);
        }
    }

    private static Arguments paper(String what, Maker maker, String type, Integer pages) {
        return Arguments.of(what, maker, type, pages);
    }

    private static Arguments other(String what, Maker maker, String why) {
        return Arguments.of(what, maker, why);
    }

    private Path written(Maker maker) throws IOException {
        var file = folder.resolve("file");
        try (var out = Files.newOutputStream(file)) {
            maker.write(out);
        }
        return file;
    }

    private static Maker text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void pdf(OutputStream out, int pages, String password) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
        }
    }

    private static void picture(OutputStream out, String format) throws IOException {
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
    }

    private static void docx(OutputStream out, Integer pages) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("考察材料");
            if (pages != null) {
                document.getProperties().getExtendedProperties().setPages(pages);
            }
            document.write(out);
        }
    }

    private static void zip(OutputStream out, Map<String, String> entries) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
