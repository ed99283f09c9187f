package org.xuanren.statute;

/** One entry of a list in an edition: the id is for code and record, the label for people. */
public record Item(String id, String label) { }
