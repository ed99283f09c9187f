package org.xuanren.record;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the engine stores of a comment or an attachment beside its text or file: the record keeps the hash of it. */
public record RemarkDetails(Map<String, String> columns) {

    /**
     * @param author who an attachment is of says its entry alone, the engine does not store it
     * @param type   a comment of another one is shown to nobody
     */
    public static RemarkDetails ofComment(String task, Date at, String author, String type, String shortened) {
        return of("task", task, "at", moment(at), "author", author, "type", type, "shortened", shortened);
    }

    public static RemarkDetails ofAttachment(String task, Date at, String name, String type, String description, String address) {
        return of("task", task, "at", moment(at), "name", name, "type", type, "description", description, "address", address);
    }

    /** To the millisecond, as the engine knows it. */
    private static String moment(Date at) {
        return at == null ? null : Instant.ofEpochMilli(at.getTime()).toString();
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
