/**
 * The rules of the regulations: one small class each, named after what it demands, carrying its id ({@code docs/rules.md} has all of them).
 *
 * <p>A rule reads the file of a case and returns a {@link org.xuanren.rule.Finding}. It knows no Spring, no engine, no
 * database and no clock: the same rules give the same file the same finding today and in an audit in ten years (ADR 12 says what
 * a changed rule does to old cases).
 *
 * <p>A new rule: copy the nearest one and name it in the list of its stage, {@code <Stage>Rules.ALL}; README has the whole way.
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence"})
package org.xuanren.rule;

import org.springframework.modulith.ApplicationModule;
