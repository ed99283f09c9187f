package org.xuanren.record;

import java.time.Instant;

/**
 * One entry of a chain. An entry that somebody has edited in the database is read all the same, so that it can be reported:
 * then {@code kind} is {@link EntryKind#UNREADABLE}, and {@code at}, {@code previous} and {@code hash} may be null.
 *
 * @param chain     number of the case
 * @param seq       place in the chain, from 1, without gaps
 * @param at        moment in UTC, to the millisecond, by the clock of the node that wrote it
 * @param actor     login of the person, or "system"
 * @param onBehalfOf for whom the actor acted, or null
 * @param step      id of the step or stage
 * @param candidate whom it is about, or null for the whole case
 * @param payload   canonical JSON
 * @param previous  hash of the entry before; {@link Digest#NONE} for the first
 * @param hash      of everything else in this entry, as stored
 */
public record Entry(String chain, long seq, Instant at, String actor, String onBehalfOf, EntryKind kind, String step,
        String candidate, String payload, Digest previous, Digest hash) {

    /** The hash that the entry ought to have. */
    public Digest recomputed() {
        return written().hash();
    }

    /** The same entry under the hash that it ought to have. */
    Entry hashed() {
        return new Entry(chain, seq, at, actor, onBehalfOf, kind, step, candidate, payload, previous, recomputed());
    }

    /** The same entry at another place. */
    Entry at(long place) {
        return new Entry(chain, place, at, actor, onBehalfOf, kind, step, candidate, payload, previous, hash);
    }

    /**
     * What is hashed: the entry as canonical JSON (RFC 8785), keys in order. Of the payload it holds the hash, so that the chain
     * of an export in which confidential payloads are left out can still be verified.
     */
    String canonical() {
        return written().toString();
    }

    private CanonicalText written() {
        var json = new CanonicalText();
        json.text("actor", actor);
        json.text("at", at == null ? null : Moments.text(at));
        json.text("candidate", candidate);
        json.text("case", chain);
        json.text("kind", kind.name());
        json.text("on-behalf-of", onBehalfOf);
        json.text("payload-sha256", payload == null ? null : Digest.of(payload).hex());
        json.text("previous", previous == null ? null : previous.hex());
        json.number("seq", seq);
        json.text("step", step);
        return json.closed();
    }
}
