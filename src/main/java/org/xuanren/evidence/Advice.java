package org.xuanren.evidence;

/** What the organization department proposes after the publicity, and what the committee answers (R-PUB-ADVICE). */
public enum Advice implements Choice {

    APPOINT("任用"), DEFER("暂缓任用"), REFUSE("不予任用");

    private final String label;

    Advice(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
