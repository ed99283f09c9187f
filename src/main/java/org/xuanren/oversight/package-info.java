/**
 * What staff and supervisors see of a case before they open a form: where it stands, with whom, since when, what is late, and what
 * was done. Read-only; who may see a task, or a case, is decided before this room is asked, or by the engine's rights.
 *
 * <p>The cards and the tab 历史 in Tasklist ask the endpoints here; 案件处置 and the list 在办案件 in Cockpit come from
 * {@code operation}, which asks {@link org.xuanren.oversight.OpenSteps}.
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence", "rule", "record", "casefile", "staff"})
package org.xuanren.oversight;

import org.springframework.modulith.ApplicationModule;
