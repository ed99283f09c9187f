package org.xuanren.evidence;

import java.time.Instant;

/**
 * A candidacy that two persons have ended beside the gates: its candidate has withdrawn, died or was moved away.
 *
 * @param seq of its entry in the record
 */
public record EndedCandidacy(String candidate, Instant at, long seq) { }
