package org.xuanren.evidence;

/** What somebody who was consulted said. */
public enum View implements Choice {

    AGREE("同意"), DISAGREE("不同意"), DEFER("建议缓议");

    private final String label;

    View(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
