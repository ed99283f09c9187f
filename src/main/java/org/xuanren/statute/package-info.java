/**
 * The regulations as data: stages and their order, kinds of case, the three editions with every figure and its source,
 * the calendar of working days. Nothing here judges a case; rooms above ask for a figure and quote its rule.
 *
 * <p>Pure Java: no Spring, no engine, no database, no clock. Figures live in {@code statute/*.yaml}, never in code.
 * Whatever the Regulations and the notice ({@code docs/rules.md}) leave open is written as a comment beside the value.
 *
 * <p>A new figure: add the key with value, rule and source to all three editions and to the table of {@code EditionsTest}; name its stricter
 * direction if code asks for it.
 */
@ApplicationModule(allowedDependencies = {})
package org.xuanren.statute;

import org.springframework.modulith.ApplicationModule;
