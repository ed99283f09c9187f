package org.xuanren.record;
public record Entry(String chain, long seq, java.time.Instant at, String actor, String onBehalfOf, EntryKind kind, String step, String candidate, String payload, Digest previous, Digest hash) { }
