package org.xuanren.roster;

/** Told after an import that has added or changed something, once it is committed. */
public record RosterChanged() { }
