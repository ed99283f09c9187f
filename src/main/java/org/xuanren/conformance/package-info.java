/**
 * The proof of a diagram before it runs.
 *
 * <p>{@link org.xuanren.conformance.Conformance} is the door: files in, a {@link org.xuanren.conformance.Proof} out. A diagram of
 * a statutory process is read into a {@code Net}, and proven against the {@code Prescription} that the statute makes for that
 * process. Whatever is not understood is refused: the allow-lists of {@code Vocabulary} come first, and every argument below them
 * may rely on nothing else being in the diagram.
 *
 * <p>Without Spring and without the engine, except for the two classes that hang the proof into the engine.
 */
@ApplicationModule(allowedDependencies = {"statute", "evidence"})
package org.xuanren.conformance;

import org.springframework.modulith.ApplicationModule;
