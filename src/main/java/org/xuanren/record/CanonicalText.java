package org.xuanren.record;

/**
 * Writes one flat JSON object in the form of RFC 8785 (keys must come in order). Every step of every case hashes all entries
 * of the case, so this does without a parser; a test holds it to the library that {@link CanonicalJson} uses.
 */
final class CanonicalText {

    private static final String SHORT = "btn\0fr"; // escapes of U+0008 to U+000D; U+000B has none

    private final StringBuilder json = new StringBuilder(512);

    void text(String key, String value) {
        key(key);
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        json.append('"');
    }

    void number(String key, long value) {
        key(key);
        json.append(value);
    }

    String closed() {
        return json.append('}').toString();
    }

    private void key(String key) {
        json.append(json.isEmpty() ? '{' : ',').append('"').append(key).append("\":");
    }

    private void escape(char c) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c >= '\b' && c <= '\r' && c != 0x0b) {
            json.append('\\').append(SHORT.charAt(c - '\b'));
        } else if (c < ' ') {
            json.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            json.append(c);
        }
    }
}
