package org.xuanren.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.apache.tika.Tika;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/**
 * What a paper really is, by its content and not by its name.
 *
 * @param mediaType one of those that the office accepts
 * @param pages     number of pages; 1 for a picture, null if the file does not tell
 */
record PaperContent(String mediaType, Integer pages) {

    static final String PDF = "application/pdf";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String OFD = "application/ofd";
    /** How the names of their files end. */
    static final Map<String, List<String>> ACCEPTED = new TreeMap<>(Map.of(PDF, List.of(".pdf"), "image/jpeg", List.of(".jpg", ".jpeg"),
        "image/png", List.of(".png"), DOCX, List.of(".docx"), OFD, List.of(".ofd")));

    private static final RuleId RULE = RuleId.of("R-ARC-LIST");
    private static final Tika TIKA = new Tika();
    private static final Pattern OFD_ROOT = Pattern.compile("<(\\w+:)?OFD[\\s>]");
    private static final int LARGEST_INDEX = 1 << 20;

    /** @throws Refusal if it is none of the accepted types, or damaged */
    static PaperContent of(Path file, String shownName) {
        try {
            var type = TIKA.detect(file);
            if (PDF.equals(type)) {
                var pages = PdfPages.of(file, new Unpacking());
                if (pages == 0) {
                    throw Refusal.of("文件『" + shownName + "』没有一页", RULE, "请重新生成后上传");
                }
                return new PaperContent(PDF, pages);
            }
            if (ACCEPTED.containsKey(type) && type.startsWith("image/")) {
                requirePicture(file);
                return new PaperContent(type, 1);
            }
            if (isZip(file)) {
                return office(file, shownName);
            }
            throw unknown(shownName);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Unpacking.TooLarge e) {
            throw Refusal.of("文件『%s』的目录数据展开后超过 %d MB，不是正常的 PDF".formatted(shownName, e.most() >> 20), RULE, "请重新生成或打印成 PDF 后上传");
        } catch (IOException | RuntimeException | StackOverflowError e) { // whatever the libraries throw at a broken file
            throw Refusal.of("文件『" + shownName + "』已损坏或加密，无法读取", RULE, "请重新生成后上传");
        }
    }

    /** Whoever opens the paper years later goes by its name. @throws Refusal if that says something else than the content */
    PaperContent requireNamed(String shownName) {
        var endings = ACCEPTED.get(mediaType);
        if (endings.stream().noneMatch(shownName.toLowerCase(Locale.ROOT)::endsWith)) {
            throw Refusal.of("文件『%s』按内容是 %s，文件名的后缀与之不符".formatted(shownName, endings.get(0).substring(1).toUpperCase(Locale.ROOT)), RULE,
                "请把后缀改为 %s 后重新上传".formatted(String.join(" 或 ", endings)));
        }
        return this;
    }

    private static PaperContent office(Path file, String shownName) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var contents = text(zip, "[Content_Types].xml");
            if (zip.getEntry("word/vbaProject.bin") != null || contents.contains("macroEnabled")) {
                throw Refusal.of("文件『" + shownName + "』含有宏", RULE, "请另存为不含宏的 DOCX 或 PDF 后上传");
            }
            if (zip.getEntry("word/document.xml") != null && contents.contains("wordprocessingml.document.main+xml")) {
                return new PaperContent(DOCX, told(text(zip, "docProps/app.xml"), "<Pages>", "</Pages>"));
            }
            if (OFD_ROOT.matcher(text(zip, "OFD.xml")).find()) {
                var pages = zip.stream().map(ZipEntry::getName).filter(name -> name.matches(".*/Pages/[^/]+/Content\\.xml")).count();
                return new PaperContent(OFD, pages == 0 ? null : (int) pages);
            }
            throw unknown(shownName);
        } catch (ZipException e) {
            throw unknown(shownName);
        }
    }

    /** Its head can be read and says how large it is. */
    private static void requirePicture(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                if (reader.getWidth(0) < 1 || reader.getHeight(0) < 1) {
                    throw new IOException("an empty picture");
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_INDEX), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** A number that the file may tell of itself. */
    private static Integer told(String text, String before, String after) {
        var from = text.indexOf(before);
        var to = text.indexOf(after, from + 1);
        var found = from < 0 || to < 0 ? "" : text.substring(from + before.length(), to).strip();
        return found.matches("[1-9]\\d{0,5}") ? Integer.valueOf(found) : null;
    }

    private static Refusal unknown(String shownName) {
        return Refusal.of("文件『" + shownName + "』不是 PDF、图片（JPG、PNG）、DOCX 或 OFD（按内容判断）", RULE, "请转换为以上格式后上传");
    }
}
