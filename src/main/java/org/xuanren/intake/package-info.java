/**
 * The front door: a form comes in, evidence goes out.
 *
 * <p>The form handlers of this room stand in for the engine's on every user task of a statutory process. They offer what is
 * known to the form, read what is submitted into the evidence type of the step, store it with its record entry in the
 * transaction of the step, and set no process variable. A task that is completed in any other way has no evidence and stays.
 *
 * <p>A rule is asked here only so that a form does not offer or take what its gate would refuse; whether a case goes on, gates say.
 *
 * <p>A new step that knows something beforehand: write its {@link org.xuanren.intake.StepIntake}.
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence", "rule", "roster", "record", "casefile", "engine", "staff"})
package org.xuanren.intake;

import org.springframework.modulith.ApplicationModule;
