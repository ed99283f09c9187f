package org.xuanren.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;

/** Who wants what to be done to which case, and why. */
record Request(Act act, String caseNumber, String reason, String login) {

    /** All entries of this room stand under this name instead of a step. */
    static final String PLACE = "operation";

    /** The entry that the act leaves in the record, with its reason and whatever else is worth keeping. */
    NewEntry entry(EntryKind kind, Map<String, ?> more) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("reason", reason);
        payload.putAll(more);
        return NewEntry.by(login, kind, PLACE, payload);
    }
}
