package org.xuanren.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 hash, written as 64 lower-case hexadecimal digits. */
public record Digest(String hex) {

    private static final int LENGTH = 64;
    /** Copied for every hash: looking the algorithm up takes as long as hashing an entry. */
    private static final MessageDigest SHA256 = sha256();

    /** What the first entry of a chain carries as the hash of its predecessor. */
    public static final Digest NONE = new Digest("0".repeat(64));

    public Digest {
        if (!isOne(hex)) {
            throw new IllegalArgumentException("not a SHA-256 hash: " + hex);
        }
    }

    /** Hash of the UTF-8 bytes. */
    public static Digest of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Digest of(byte[] bytes) {
        try {
            return new Digest(HexFormat.of().formatHex(((MessageDigest) SHA256.clone()).digest(bytes)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
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

    /** Asked several times for every entry that is verified: a loop, not a pattern. */
    private static boolean isOne(String hex) {
        if (hex == null || hex.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            var digit = hex.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Enough of it to compare by eye. */
    public String shortened() {
        return hex.substring(0, 8) + "…";
    }

    @Override
    public String toString() {
        return hex;
    }
}
