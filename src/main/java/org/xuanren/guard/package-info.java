/**
 * Keeps the engine to what it may do. Every command of the engine has a verdict ({@code guard/commands.csv}); what is not listed is refused,
 * and each attempt is recorded with who tried what on which case. Accounts, groups and offices change only as staffing allows (three
 * administrators, nobody unlocks himself), and the change is recorded with it.
 *
 * <p>It also says which beans a diagram's expressions see, that scripts do not run, and that a refusal reaches staff as its sentence and
 * nothing else, whichever API it comes through: 403 from the guard, 422 for faults of input, another 4xx for what the engine refuses.
 */
@ApplicationModule(allowedDependencies = {"statute", "conformance", "record", "casefile", "engine", "staff"})
package org.xuanren.guard;

import org.springframework.modulith.ApplicationModule;
