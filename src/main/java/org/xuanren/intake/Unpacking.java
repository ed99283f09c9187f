package org.xuanren.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * What it may cost to look into one file, in bytes taken from it and bytes that they unpack to. Packed streams can lie within each
 * other, and the same one can be asked for again and again: a limit for each of them is none for all.
 */
final class Unpacking {

    /** Unpacked, of one stream. Writers put some hundred objects into it, a few kilobytes. */
    static final long LARGEST = 16L << 20;
    static final long MOST = 128L << 20;

    private static final int EACH = 1 << 10;
    private static final int ZLIB_HEAD = 2;

    /** Something is larger than it may be. PDFBox would catch an IOException and go on. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long most;

        TooLarge(long most) {
            this.most = most;
        }

        long most() {
            return most;
        }
    }

    private long spent;

    long spent() {
        return spent;
    }

    void spend(long bytes) {
        spent += bytes;
        if (spent > MOST) {
            throw new TooLarge(MOST);
        }
    }

    /** Unpacks a stream to nowhere, and answers what that has cost. */
    long measure(InputStream packed) throws IOException {
        var inflater = new Inflater(true);
        try (var unpacked = BoundedInputStream.builder().setInputStream(new InflaterInputStream(packed, inflater)).setMaxCount(LARGEST + 1).get()) {
            packed.skip(ZLIB_HEAD);
            try {
                unpacked.transferTo(OutputStream.nullOutputStream());
            } catch (ZipException | EOFException e) {
                // torn: what comes before is unpacked all the same
            }
            var cost = EACH + inflater.getBytesRead() + inflater.getBytesWritten();
            spend(cost);
            if (unpacked.getCount() > LARGEST) {
                throw new TooLarge(LARGEST);
            }
            return cost;
        } finally {
            inflater.end();
        }
    }
}
