package org.xuanren.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;

/**
 * A proposal to end a case early that nobody has answered yet. It stands in the record and nowhere else.
 *
 * @param seq of its entry
 */
record EndProposal(long seq, String actor, Instant at, String reason) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Optional<EndProposal> open(CaseRecord record, String caseNumber) {
        return record.last(caseNumber, EntryKind.END_PROPOSED, EntryKind.END_CONSENTED, EntryKind.END_DECLINED)
            .filter(entry -> entry.kind() == EntryKind.END_PROPOSED)
            .map(entry -> new EndProposal(entry.seq(), entry.actor(), entry.at(), reason(entry)));
    }

    private static String reason(Entry entry) {
        try {
            return MAPPER.readTree(entry.payload()).path("reason").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of ours", e);
        }
    }
}
