/**
 * Who may do what: groups, rights, and who has to stay away from a case (回避).
 *
 * <p>Rights are the engine's own authorizations, written once at the start; whoever is a candidate of a case, or a close
 * relative of one, gets none of its tasks (R-AVOID-WORK), and whoever took one side of a case does not take the other (R-SUP-INTERNAL).
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence", "roster", "record", "casefile", "engine", "staff"})
package org.xuanren.access;

import org.springframework.modulith.ApplicationModule;
