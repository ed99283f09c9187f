package org.xuanren.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A SHA-256 hash, written as 64 lower-case hexadecimal digits. */
public final class Digest {

    private static final int LENGTH = 64;
    private static final int MOST_AT_ONCE = 8192;
    /** Looking the algorithm up takes as long as hashing an entry. */
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Digest::sha256);
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** 1 for every character that is no such digit. */
    private static final byte[] WRONG = wrong();

    /** What the first entry of a chain carries as the hash of its predecessor. */
    public static final Digest NONE = new Digest("0".repeat(64));

    private final String hex;

    private Digest(String hex) {
        this.hex = hex;
    }

    /** Hash of the {@link #bytes}. */
    public static Digest of(String text) {
        return of(bytes(text));
    }

    /** UTF-8; half of a character as bytes that are none: Java would write a question mark, and somebody could put the half in the place of one. */
    static byte[] bytes(String text) {
        return CanonicalJson.isWhole(text) ? text.getBytes(StandardCharsets.UTF_8) : bytesWithHalves(text);
    }

    private static byte[] bytesWithHalves(String text) {
        var bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> bytes.writeBytes(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
            ? new byte[] {(byte) 0xed, (byte) (0x80 | point >> 6 & 0x3f), (byte) (0x80 | point & 0x3f)}
            : Character.toString(point).getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }

    public static Digest of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** Of all that a stream still gives. */
    public static Digest of(InputStream in) throws IOException {
        return new Heard(in).digest();
    }

    /** Of the first bytes only. */
    static Digest of(byte[] bytes, int length) {
        var sha256 = SHA256.get();
        sha256.update(bytes, 0, length);
        return new Digest(digits(sha256.digest()));
    }

    /** Hashes a stream while others read it. */
    public static final class Heard extends DigestInputStream {

        public Heard(InputStream in) {
            super(in, sha256());
        }

        /** What is skipped is heard as well. */
        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, MOST_AT_ONCE)).length;
        }

        /** Of the whole stream, also of what nobody has read. */
        public Digest digest() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            return new Digest(digits(getMessageDigest().digest()));
        }
    }

    private static String digits(byte[] hash) {
        var text = new byte[LENGTH];
        for (int i = 0; i < hash.length; i++) {
            text[2 * i] = DIGITS[hash[i] >> 4 & 15];
            text[2 * i + 1] = DIGITS[hash[i] & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A stored hash, or null if somebody has made something else of it: whoever verifies must be able to go on. */
    static Digest stored(String hex) {
        return isOne(hex) ? new Digest(hex) : null;
    }

    /** Asked twice for every entry that is verified: without a branch per digit, since nobody can foretell which way it goes. */
    private static boolean isOne(String hex) {
        if (hex == null || hex.length() != LENGTH) {
            return false;
        }
        var wrong = 0;
        for (int i = 0; i < LENGTH; i++) {
            var c = hex.charAt(i);
            wrong |= WRONG[c & 127] | c >> 7;
        }
        return wrong == 0;
    }

    private static byte[] wrong() {
        var wrong = new byte[128];
        Arrays.fill(wrong, (byte) 1);
        for (var digit : DIGITS) {
            wrong[digit] = 0;
        }
        return wrong;
    }

    public String hex() {
        return hex;
    }

    /** Enough of it to compare by eye. */
    public String shortened() {
        return hex.substring(0, 8) + "…";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && hex.equals(digest.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }

    @Override
    public String toString() {
        return hex;
    }
}
