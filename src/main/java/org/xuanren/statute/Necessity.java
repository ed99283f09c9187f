package org.xuanren.statute;

/** What a kind of case owes to a stage. Its gate is visited in any case and records the answer as a finding. */
public enum Necessity {

    REQUIRED("必经"),
    /** Left to the choice of those who open the case; if it is done, its rules apply. */
    OPTIONAL("可选"),
    NOT_APPLICABLE("不适用");

    private final String label;

    Necessity(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
