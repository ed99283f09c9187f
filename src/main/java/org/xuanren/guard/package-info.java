/**
 * Keeps the engine to what it may do: which beans a diagram's expressions see, that scripts do not run, and that a refusal
 * reaches staff as its sentence and nothing else, whichever API it comes through.
 */
@ApplicationModule(allowedDependencies = {"statute", "conformance", "record", "casefile", "engine", "staff"})
package org.xuanren.guard;

import org.springframework.modulith.ApplicationModule;
