package org.xuanren.record;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be written.
 *
 * @param actor      login of the person, or {@link #SYSTEM}
 * @param onBehalfOf for whom he acted, or null
 * @param step       id of the step or stage
 * @param candidate  whom it is about, or null for the whole case
 * @param payload    whatever the kind of entry keeps; written as canonical JSON, dates as ISO texts
 */
public record NewEntry(String actor, String onBehalfOf, EntryKind kind, String step, String candidate, Map<String, ?> payload) {

    /** The engine acts for nobody: its entries carry this name. */
    public static final String SYSTEM = "system";

    public NewEntry {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(payload, "payload");
    }

    /** An entry about the whole case, done for nobody else. */
    public static NewEntry by(String actor, EntryKind kind, String step, Map<String, ?> payload) {
        return new NewEntry(actor, null, kind, step, null, payload);
    }

    public NewEntry onBehalfOf(String person) {
        return new NewEntry(actor, person, kind, step, candidate, payload);
    }

    public NewEntry about(String person) {
        return new NewEntry(actor, onBehalfOf, kind, step, person, payload);
    }

    /** As the entry at a place of a chain; its hash is still to be computed. */
    Entry at(String chain, long seq, Instant moment, Digest previous) {
        return new Entry(chain, seq, moment, actor, onBehalfOf, kind, step, candidate, CanonicalJson.of(payload), previous, null);
    }
}
