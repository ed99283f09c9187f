/**
 * The factual record (记实) of every case: an append-only chain of entries, each carrying the hash of the one before it.
 *
 * <p>An entry is written in the transaction of the step that it describes: both are there or neither is. What is written is
 * never changed: no code path updates or deletes, the database refuses both, and an edit behind its back breaks the chain.
 * This room knows texts, not rules (R-LOG-FILE, R-LOG-CONTENT, 通知 三.4).
 */
@ApplicationModule(allowedDependencies = {})
package org.xuanren.record;

import org.springframework.modulith.ApplicationModule;
