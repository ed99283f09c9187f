package org.xuanren.evidence;

/** The qualification sheet of one candidate. */
public record EligibilitySheet(@Asked(label = "申请破格", rule = "R-QUAL-EXCEPT", optional = true) boolean exceptionRequested)
        implements Evidence {
}
