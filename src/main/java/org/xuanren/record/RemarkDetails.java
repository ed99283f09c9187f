package org.xuanren.record;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the engine stores of a comment or an attachment beside its text or file: the record keeps the hash of it. */
public record RemarkDetails(Map<String, String> columns) {

    /** @param author who an attachment is of says its entry alone, the engine does not store it */
    public static RemarkDetails ofComment(String task, String author, String shortened) {
        return of("task", task, "author", author, "shortened", shortened);
    }

    public static RemarkDetails ofAttachment(String task, String name, String type, String description, String address) {
        return of("task", task, "name", name, "type", type, "description", description, "address", address);
    }

    private static RemarkDetails of(String... keysAndValues) {
        var columns = new LinkedHashMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            columns.put(keysAndValues[i], keysAndValues[i + 1] == null ? "" : keysAndValues[i + 1]);
        }
        return new RemarkDetails(columns);
    }

    public Digest hash() {
        return Digest.of(CanonicalJson.of(columns));
    }
}
