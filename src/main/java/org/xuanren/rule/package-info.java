/**
 * The rules of the regulations: one small class each, named after what it demands, carrying the id of the rule book.
 *
 * <p>A rule reads the file of a case and returns a {@link org.xuanren.rule.Finding}. It knows no Spring, no engine, no
 * database and no clock: the same file gives the same finding today and in an audit in ten years.
 *
 * <p>A new rule: copy the nearest one, give it its id and source, name it in {@link org.xuanren.rule.Rulebook} under its
 * stage, test its boundary.
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence"})
package org.xuanren.rule;

import org.springframework.modulith.ApplicationModule;
