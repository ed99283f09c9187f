package org.xuanren.statute;

/** The kinds of case. What each stage demands of a kind is told by {@link Applicability}. */
public enum CaseKind {

    PROMOTION_LEADING("提拔担任领导职务", true),
    PROMOTION_NON_LEADING("晋升非领导职务", false),
    /** The committee of the city or county decides on the chief of a Party committee or government one level down. */
    CHIEF_NEXT_LEVEL("下一级党政正职", true),
    TRANSFER("平级转任", false),
    REMOVAL("免职", false);

    private final String label;
    private final boolean probationPossible;

    CaseKind(String label, boolean probationPossible) {
        this.label = label;
        this.probationPossible = probationPossible;
    }

    public String label() {
        return label;
    }

    /** False: no probation whatever the post (R-APT-PROB); true: the post and whether it is elected decide. */
    public boolean probationPossible() {
        return probationPossible;
    }

    /** Words about an appointment as they are said of this kind: of a removal, that it is one. Requirements of office (任职资格) stay what they are. */
    public String inWords(String ofAppointment) {
        return this == REMOVAL ? ofAppointment.replaceAll("任职(?!资格)", "免职") : ofAppointment;
    }

    /** What this kind owes to a stage under an edition. */
    public Applicability at(Stage stage, EditionId edition) {
        return Applicability.of(this, stage, edition);
    }
}
