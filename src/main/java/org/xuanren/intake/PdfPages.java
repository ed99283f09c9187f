package org.xuanren.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.input.BoundedInputStream;
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

    /** Unpacked. Writers put some hundred objects into such a stream, a few kilobytes. */
    static final long LARGEST = 16L << 20;

    private static final byte[] OBJECTS = "/ObjStm".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final int ZLIB_HEAD = 2;

    /** Unpacked, something is larger than it may be. PDFBox would catch an IOException and go on. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private PdfPages(RandomAccessRead file) throws IOException {
        super(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    /** @throws IOException if it is damaged, or locked by a password */
    static int of(Path file) throws IOException {
        try (var read = new RandomAccessReadBufferedFile(file.toFile())) {
            requireModest(read);
            try (var document = new PdfPages(read).parse()) {
                return document.getNumberOfPages();
            }
        }
    }

    @Override
    protected COSBase parseObjectStreamObject(long stream, COSObjectKey object) throws IOException {
        if (document.getObjectFromPool(new COSObjectKey(stream, 0)).getObject() instanceof COSStream objects) {
            requireModest(objects);
        }
        return super.parseObjectStreamObject(stream, object);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary head) throws IOException {
        var stream = super.parseCOSStream(head);
        if (COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
            requireModest(stream);
        }
        return stream;
    }

    private static void requireModest(COSStream stream) throws IOException {
        var filter = stream.getFilters() instanceof COSArray several && several.size() == 1 ? several.getObject(0) : stream.getFilters();
        if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
            try (var packed = stream.createRawInputStream()) {
                requireModest(packed);
            }
        } else if (filter != null) { // no writer packs its tables otherwise, or twice
            throw new TooLarge();
        }
    }

    /** Where the tables are damaged, PDFBox looks for streams of objects by this word, through a parser that nobody can extend. */
    private static void requireModest(RandomAccessRead file) throws IOException {
        while (goBehind(OBJECTS, file) && goBehind(STREAM, file)) {
            var place = file.getPosition();
            var data = new RandomAccessInputStream(file);
            data.skip(place + (file.peek() == '\r' ? 2 : 1));
            requireModest(data);
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

    private static void requireModest(InputStream packed) throws IOException {
        var inflater = new Inflater(true);
        try (var unpacked = BoundedInputStream.builder().setInputStream(new InflaterInputStream(packed, inflater)).setMaxCount(LARGEST + 1).get()) {
            packed.skip(ZLIB_HEAD);
            try {
                unpacked.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException | EOFException e) {
                // torn: what comes before is unpacked all the same
            }
            if (unpacked.getCount() > LARGEST) {
                throw new TooLarge();
            }
        } finally {
            inflater.end();
        }
    }
}
