/**
 * What keeps the engine from asking the database for what it can know: it holds only where the guard refuses whatever would
 * make it untrue (ADR 8), and saves a quarter of the engine's statements (docs/benchmarks.md).
 */
@ApplicationModule(allowedDependencies = {})
package org.xuanren.engine;

import org.springframework.modulith.ApplicationModule;
