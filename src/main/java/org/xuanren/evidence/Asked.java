package org.xuanren.evidence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a person enters: a component of an evidence record (or of one of its rows) that the form of the step asks for under
 * the component's own name. Whoever reads a submission enforces it, whatever the form in the browser checked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Asked {

    /** What staff read beside the field; the form carries the same words. */
    String label();

    /** The rule that the field serves; quoted when the field is at fault. */
    String rule() default "R-GEN-ORDER";

    /** The unit of a number. */
    String unit() default "";

    /** Whether it may stay empty: then an object is null, a text empty, a list empty. */
    boolean optional() default false;

    /** The largest number, or the longest text in characters; below zero: 100,000, or 4,000 characters. */
    int max() default -1;

    /** Whether a date may lie in the future (plans); facts may not. */
    boolean future() default false;

    /** Whether a date may lie before the case began (an audit, a letter that recommends somebody); what the case brings may not. */
    boolean before() default false;

    /** Whether a date is that of somebody else's paper, which stands when ours is drawn up again. */
    boolean stands() default false;
}
