package org.xuanren.oversight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
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
    private static final EntryKind[] ENDING = {EntryKind.END_PROPOSED, EntryKind.CANDIDACY_END_PROPOSED};

    /**
     * The proposals to end the case, or a candidacy, early that nobody has answered yet: they stand in the record and nowhere else.
     *
     * @return by candidate; of the whole case under null
     */
    public static Map<String, Reason> ofOpenProposals(CaseRecord record, String caseNumber) {
        var open = new HashMap<String, Reason>();
        if (record.last(caseNumber, ENDING).isPresent()) { // seldom: a long record is not read for nothing
            record.entries(caseNumber).forEach(entry -> {
                switch (entry.kind()) {
                    case END_PROPOSED, CANDIDACY_END_PROPOSED -> open.put(entry.candidate(), of(entry));
                    case END_CONSENTED, END_DECLINED, CANDIDACY_END_CONSENTED, CANDIDACY_END_DECLINED -> open.remove(entry.candidate());
                    default -> { }
                }
            });
        }
        return open;
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
