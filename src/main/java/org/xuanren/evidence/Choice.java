package org.xuanren.evidence;

/** A closed list to choose from: an enum whose names travel and whose labels staff read; the form offers the same. */
public interface Choice {

    String name();

    String label();
}
