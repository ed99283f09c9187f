package org.xuanren.record;

import java.time.Instant;
import java.util.LinkedHashMap;

/**
 * One entry of a chain.
 *
 * @param chain    number of the case
 * @param seq      place in the chain, from 1, without gaps
 * @param at       moment in UTC, to the millisecond
 * @param payload  canonical JSON
 * @param previous hash of the entry before; {@link Digest#NONE} for the first
 * @param hash     of everything else in this entry, as stored
 */
public record Entry(String chain, long seq, Instant at, String actor, String onBehalfOf, EntryKind kind, String step,
        String candidate, String payload, Digest previous, Digest hash) {

    /** The hash that the entry ought to have. */
    public Digest recomputed() {
        return hashOf(chain, seq, at, actor, onBehalfOf, kind, step, candidate, payload, previous);
    }

    static Digest hashOf(String chain, long seq, Instant at, String actor, String onBehalfOf, EntryKind kind, String step,
            String candidate, String payload, Digest previous) {
        var content = new LinkedHashMap<String, Object>();
        content.put("actor", actor);
        content.put("at", at.toString());
        content.put("candidate", candidate);
        content.put("case", chain);
        content.put("kind", kind.name());
        content.put("on-behalf-of", onBehalfOf);
        content.put("payload", Digest.of(payload).hex());
        content.put("previous", previous.hex());
        content.put("seq", seq);
        content.put("step", step);
        return Digest.of(CanonicalJson.of(content));
    }
}
