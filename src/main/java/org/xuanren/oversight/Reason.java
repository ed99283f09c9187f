package org.xuanren.oversight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.staff.Names;

/**
 * Why somebody did something to a case, as the record keeps it.
 *
 * @param seq of the entry
 */
public record Reason(long seq, String actor, Instant at, String words) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The proposal to end the case early that nobody has answered yet: it stands in the record and nowhere else. */
    public static Optional<Reason> ofOpenProposal(CaseRecord record, String caseNumber) {
        return record.last(caseNumber, EntryKind.END_PROPOSED, EntryKind.END_CONSENTED, EntryKind.END_DECLINED)
            .filter(entry -> entry.kind() == EntryKind.END_PROPOSED).map(Reason::of);
    }

    /** Why, and by whom, as the newest entry of that kind says. */
    public static Optional<Reason> ofLast(EntryKind kind, CaseRecord record, String caseNumber) {
        return record.last(caseNumber, kind).map(Reason::of);
    }

    public static Reason of(Entry entry) {
        try {
            return new Reason(entry.seq(), entry.actor(), entry.at(), MAPPER.readTree(entry.payload()).path("reason").asText());
        } catch (JsonProcessingException e) {
            return new Reason(entry.seq(), entry.actor(), entry.at(), ""); // somebody has edited it: the file of the case says so
        }
    }

    /** With the name of the person, as the scripts of Tasklist show it. */
    public Map<String, Object> told(Names names) {
        return Map.of("seq", seq, "actor", names.of(actor), "at", at.toString(), "reason", words);
    }
}
