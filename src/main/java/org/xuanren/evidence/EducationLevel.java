package org.xuanren.evidence;

/** Levels of education that the Regulations tell apart, lowest first. */
public enum EducationLevel {

    BELOW("大专以下"), COLLEGE("大专"), BACHELOR("大学本科"), GRADUATE("研究生");

    private final String label;

    EducationLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Reads what an approval form says: 研究生, 大学, 中央党校大学, 大专, 大学专科 … */
    public static EducationLevel of(String words) {
        if (words == null) {
            return BELOW;
        }
        if (words.contains("研究生") || words.contains("硕士") || words.contains("博士")) {
            return GRADUATE;
        }
        var higher = words.replace("中等专科", ""); // 中专 is below 大专
        if (higher.contains("大专") || higher.contains("专科")) {
            return COLLEGE;
        }
        return higher.contains("大学") || higher.contains("本科") ? BACHELOR : BELOW;
    }

    /** The name that an edition uses: college, bachelor. */
    public static EducationLevel named(String name) {
        return valueOf(name.toUpperCase());
    }
}
