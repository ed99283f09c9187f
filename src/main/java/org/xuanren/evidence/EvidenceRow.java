package org.xuanren.evidence;

import java.time.Instant;

/**
 * One stored piece of evidence. Its id is that of the task (or of the process instance that a start form began) which it
 * completes: a task can be proven once only, and the second of two submissions fails at the primary key.
 *
 * @param candidate the inspection candidate that it speaks of, or null
 * @param actor     login of the person who submitted it
 * @param payload   the evidence as canonical JSON (RFC 8785)
 * @param sha256    hash of the payload; the record entry of the submission vouches for it
 */
public record EvidenceRow(String id, String caseNumber, String step, String candidate, String actor, Instant at, String payload, String sha256) { }
