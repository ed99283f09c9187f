/**
 * What was proven: one immutable type per step, named after it, the case itself, and the papers that were filed.
 *
 * <p>Evidence is true when it is born: its constructor collects all faults and refuses. Whether it is <em>enough</em> is for
 * the rules. Nothing here is ever changed or removed; what happens again is filed again.
 *
 * <p>A new step: name it in {@code statute.Step}, write its record here, its form in {@code forms/}, its task in the diagram.
 */
@ApplicationModule(allowedDependencies = "statute")
package org.xuanren.evidence;

import org.springframework.modulith.ApplicationModule;
