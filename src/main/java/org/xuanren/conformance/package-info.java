/** The proof of a diagram before it runs. */
@ApplicationModule(allowedDependencies = "statute")
package org.xuanren.conformance;

import org.springframework.modulith.ApplicationModule;
