package org.xuanren.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;

/**
 * Why somebody did something to a case, as the record keeps it.
 *
 * @param seq of the entry
 */
record Reason(long seq, String actor, Instant at, String words) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The proposal to end the case early that nobody has answered yet: it stands in the record and nowhere else. */
    static Optional<Reason> ofOpenProposal(CaseRecord record, String caseNumber) {
        return record.last(caseNumber, EntryKind.END_PROPOSED, EntryKind.END_CONSENTED, EntryKind.END_DECLINED)
            .filter(entry -> entry.kind() == EntryKind.END_PROPOSED).map(Reason::of);
    }

    static Optional<Reason> ofLast(EntryKind kind, CaseRecord record, String caseNumber) {
        return record.last(caseNumber, kind).map(Reason::of);
    }

    static Reason of(Entry entry) {
        try {
            return new Reason(entry.seq(), entry.actor(), entry.at(), MAPPER.readTree(entry.payload()).path("reason").asText());
        } catch (JsonProcessingException e) {
            return new Reason(entry.seq(), entry.actor(), entry.at(), ""); // somebody has edited it: the file of the case says so
        }
    }
}
