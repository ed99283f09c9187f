package org.xuanren.roster;

/** Levels of organisations and posts, highest first. */
public enum Level {

    PROVINCE("省部级"), CITY("厅局级"), COUNTY("县处级"), TOWNSHIP("乡科级"), STAFF("科员");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
