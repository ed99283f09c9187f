package org.xuanren.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Counts the pages of a PDF. Pages are never unpacked for that; but a PDF may keep its own table of contents packed as well (object and
 * cross-reference streams), and PDFBox unpacks those into memory, however large they grow: so they are measured before.
 */
final class PdfPages extends PDFParser {

    private static final byte[] OBJECTS = "/ObjStm".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);

    private final Unpacking unpacking;
    /** What it costs to unpack a stream of objects, by its number. */
    private final Map<Long, Long> costs = new HashMap<>();

    private PdfPages(RandomAccessRead file, Unpacking unpacking) throws IOException {
        super(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
        this.unpacking = unpacking;
    }

    /** @throws IOException if it is damaged, or locked by a password */
    static int of(Path file, Unpacking unpacking) throws IOException {
        try (var read = new RandomAccessReadBufferedFile(file.toFile())) {
            measure(read, unpacking);
            try (var document = new PdfPages(read, unpacking).parse()) {
                return document.getNumberOfPages();
            }
        }
    }

    @Override
    protected COSBase parseObjectStreamObject(long stream, COSObjectKey object) throws IOException {
        if (!costs.containsKey(stream) && document.getObjectFromPool(new COSObjectKey(stream, 0)).getObject() instanceof COSStream objects) {
            costs.put(stream, measure(objects));
        }
        var found = super.parseObjectStreamObject(stream, object);
        if (found == null) { // nor will the next one be, for which it is unpacked anew
            unpacking.spend(costs.getOrDefault(stream, 0L));
        }
        return found;
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary head) throws IOException {
        var stream = super.parseCOSStream(head);
        if (COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
            measure(stream);
        }
        return stream;
    }

    private long measure(COSStream stream) throws IOException {
        var filter = stream.getFilters() instanceof COSArray several && several.size() == 1 ? several.getObject(0) : stream.getFilters();
        if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            try (var packed = stream.createRawInputStream()) {
                return unpacking.measure(packed);
            }
        }
        if (filter != null) { // no writer packs its tables otherwise, or twice
            throw new Unpacking.TooLarge(Unpacking.LARGEST);
        }
        return stream.getLength();
    }

    /** Where the tables are damaged, PDFBox looks for streams of objects by this word, through a parser that nobody can extend. */
    private static void measure(RandomAccessRead file, Unpacking unpacking) throws IOException {
        while (goBehind(OBJECTS, file) && goBehind(STREAM, file)) {
            var place = file.getPosition();
            var data = new RandomAccessInputStream(file);
            data.skip(place + (file.peek() == '\r' ? 2 : 1));
            unpacking.measure(data);
            file.seek(place);
        }
        file.seek(0);
    }

    private static boolean goBehind(byte[] word, RandomAccessRead file) throws IOException {
        var known = 0;
        for (int one = file.read(); one >= 0; one = file.read()) {
            known = one == word[known] ? known + 1 : one == word[0] ? 1 : 0;
            if (known == word.length) {
                return true;
            }
        }
        return false;
    }
}
