package org.xuanren.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;

/**
 * Who wants what to be done to which case, and why.
 *
 * @param candidate the id of the one whom it is about; null for the whole case
 */
record Request(Act act, String caseNumber, String candidate, String reason, String login) {

    /** All entries of this room stand under this name instead of a step. */
    static final String PLACE = "operation";

    /** The entry that the act leaves in the record, with its reason and whatever else is worth keeping. */
    NewEntry entry(EntryKind kind, Map<String, ?> more) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("reason", reason);
        payload.putAll(more);
        return NewEntry.by(login, kind, PLACE, payload).about(candidate);
    }
}
