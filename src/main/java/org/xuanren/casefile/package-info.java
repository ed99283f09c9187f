/**
 * Puts the stored evidence of a case and its record side by side, proves that they match, and hands both to the rooms above
 * as one {@link org.xuanren.evidence.CaseFile}. Whoever judges or shows a case gets it from here and nowhere else.
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence", "record"})
package org.xuanren.casefile;

import org.springframework.modulith.ApplicationModule;
