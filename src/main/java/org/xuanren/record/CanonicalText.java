package org.xuanren.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes one flat JSON object in the form of RFC 8785 (keys must come in order), as the UTF-8 bytes that are hashed. Every step of every
 * case hashes all entries of the case, and an audit those of all cases, so this does without a parser and without making the text first;
 * a test holds it to the library that {@link CanonicalJson} uses.
 */
final class CanonicalText {

    private static final String SHORT = "btn\0fr"; // escapes of U+0008 to U+000D; U+000B has none
    private static final int LONGEST_ESCAPE = 6;

    private byte[] json = new byte[768];
    private int length;

    void text(String key, String value) {
        key(key);
        if (value == null) {
            raw("null");
            return;
        }
        var bytes = Digest.bytes(value); // what is escaped is a single byte in it, and no part of another character
        reserve(bytes.length * LONGEST_ESCAPE + 2);
        json[length++] = '"';
        for (var b : bytes) {
            if (b < ' ' && b >= 0 || b == '"' || b == '\\') {
                escape(b);
            } else {
                json[length++] = b;
            }
        }
        json[length++] = '"';
    }

    void number(String key, long value) {
        key(key);
        raw(Long.toString(value));
    }

    CanonicalText closed() {
        raw("}");
        return this;
    }

    Digest hash() {
        return Digest.of(json, length);
    }

    byte[] bytes() {
        return Arrays.copyOf(json, length);
    }

    @Override
    public String toString() {
        return new String(json, 0, length, StandardCharsets.UTF_8);
    }

    private void key(String key) {
        raw(length == 0 ? "{\"" : ",\"");
        raw(key);
        raw("\":");
    }

    private void escape(byte b) {
        json[length++] = '\\';
        if (b == '"' || b == '\\') {
            json[length++] = b;
        } else if (b >= '\b' && b <= '\r' && b != 0x0b) {
            json[length++] = (byte) SHORT.charAt(b - '\b');
        } else {
            raw("u00");
            json[length++] = (byte) Character.forDigit(b >> 4, 16);
            json[length++] = (byte) Character.forDigit(b & 15, 16);
        }
    }

    /** ASCII that needs no escapes. */
    private void raw(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            json[length++] = (byte) ascii.charAt(i);
        }
    }

    private void reserve(int more) {
        if (length + more > json.length) {
            json = Arrays.copyOf(json, Math.max(length + more, json.length * 2));
        }
    }
}
