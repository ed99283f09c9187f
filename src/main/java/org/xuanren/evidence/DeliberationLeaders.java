package org.xuanren.evidence;

/** The leaders' deliberation. */
public record DeliberationLeaders(@Frozen boolean anyNonParty) implements Evidence {
}
