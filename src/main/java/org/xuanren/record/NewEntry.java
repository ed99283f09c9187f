package org.xuanren.record;

import java.util.Map;

/**
 * What is to be written.
 *
 * @param actor      login of the person, or "system"
 * @param onBehalfOf for whom he acted, or null
 * @param step       id of the step or stage
 * @param candidate  whom it is about, or null for the whole case
 * @param payload    whatever the kind of entry keeps; written as canonical JSON
 */
public record NewEntry(String actor, String onBehalfOf, EntryKind kind, String step, String candidate, Map<String, ?> payload) {
}
