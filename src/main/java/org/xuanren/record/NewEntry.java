package org.xuanren.record;
public record NewEntry(String actor, String onBehalfOf, EntryKind kind, String step, String candidate, Object payload) { }
