package org.xuanren.evidence;

/** The vacancy as registered by the organization department. */
public record OpeningVacancy(
        @Frozen PostSnapshot post,
        @Asked(label = "同批腾出职数", rule = "R-QUOTA-LIMIT", unit = "个", max = 20, optional = true) int vacating,
        @Asked(label = "免职或转任人选", optional = true) String person) implements Evidence {
}
