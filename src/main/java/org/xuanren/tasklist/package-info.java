/**
 * What staff see in the web apps of Camunda: the served scripts, mended where they lose input, leak it or speak English.
 *
 * <p>It serves files and imports nothing of ours. Locales, styles and the plugin tabs lie beside it under
 * {@code META-INF/resources/webjars/camunda/app}; {@code docs/forms.md} tells form authors what they can rely on.
 *
 * <p>A new mend: add it to {@link org.xuanren.tasklist.TasklistMends}, {@link org.xuanren.tasklist.CockpitMends} or
 * {@link org.xuanren.tasklist.FormMends} with the
 * number of places it occurs at; a script that does not have exactly that number is not served.
 */
@ApplicationModule(allowedDependencies = {})
package org.xuanren.tasklist;

import org.springframework.modulith.ApplicationModule;
