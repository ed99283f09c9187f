package org.xuanren.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;

/** An entry as one line of an export, and back. An edited one is read as it is now, so that it can be reported. */
public final class EntryLine {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> NAMES = Set.of("case", "seq", "at", "actor", "on-behalf-of", "kind", "step", "candidate", "payload", "previous", "hash");

    private EntryLine() { }

    /** Canonical JSON; the payload as a text in it, byte for byte as it was hashed. */
    public static String of(Entry entry) {
        var line = new LinkedHashMap<String, Object>();
        line.put("case", entry.chain());
        line.put("seq", entry.seq());
        line.put("at", entry.at() == null ? null : entry.at().toString());
        line.put("actor", entry.actor());
        line.put("on-behalf-of", entry.onBehalfOf());
        line.put("kind", entry.kind().name());
        line.put("step", entry.step());
        line.put("candidate", entry.candidate());
        line.put("payload", entry.payload());
        line.put("previous", entry.previous() == null ? null : entry.previous().hex());
        line.put("hash", entry.hash() == null ? null : entry.hash().hex());
        return CanonicalJson.of(line);
    }

    /** @throws IllegalArgumentException if the line is no JSON object with the fields of an entry */
    public static Entry read(String line) {
        try {
            var read = MAPPER.readTree(line);
            if (!NAMES.equals(names(read))) {
                throw new IllegalArgumentException("no entry");
            }
            return new Entry(text(read, "case"), read.path("seq").asLong(), moment(read), text(read, "actor"), text(read, "on-behalf-of"),
                EntryKind.named(text(read, "kind")), text(read, "step"), text(read, "candidate"), text(read, "payload"),
                Digest.stored(text(read, "previous")), Digest.stored(text(read, "hash")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no entry", e);
        }
    }

    private static Instant moment(JsonNode read) {
        try {
            return Instant.parse(read.path("at").asText());
        } catch (DateTimeException e) {
            return null; // the hash can't fit then
        }
    }

    private static Set<String> names(JsonNode read) {
        var names = new HashSet<String>();
        read.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String text(JsonNode read, String name) {
        return read.path(name).isTextual() ? read.path(name).asText() : null;
    }
}
