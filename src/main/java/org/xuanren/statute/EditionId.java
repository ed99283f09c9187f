package org.xuanren.statute;

/** The editions of the Regulations. A case is opened under one and keeps it. */
public enum EditionId {

    E2002(2002), E2014(2014), E2019(2019);

    private final int year;

    EditionId(int year) {
        this.year = year;
    }

    public int year() {
        return year;
    }

    /** As it stands in a sentence: {@code 2002 版}. */
    public String label() {
        return year + " 版";
    }
}
