package org.xuanren.evidence;

/** The body that decides on appointment and removal. */
public enum DecidingBody implements Choice {

    PLENUM("全委会"), STANDING_COMMITTEE("常委会"), PARTY_GROUP("部门党组（党委）");

    private final String label;

    DecidingBody(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether it belongs to a local Party committee, which always votes by secret ballot (R-DEC-BALLOT-LOCAL). */
    public boolean local() {
        return this != PARTY_GROUP;
    }
}
