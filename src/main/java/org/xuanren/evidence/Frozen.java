package org.xuanren.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What is known already (roster, earlier evidence) and is frozen into the evidence at the moment of the submission: shown
 * read-only in the form under the component's name, never taken from what the browser sends.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Frozen {
}
