package org.xuanren.evidence;

/** The answer of the assisting side. */
public record DeliberationCoReply(@Asked(label = "不同意", rule = "R-DLB-DUAL", optional = true) boolean disagrees) implements Evidence {
}
