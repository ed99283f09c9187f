package org.xuanren.evidence;

/** Whether a report has to be looked into. @param report id of its registration */
public record ReportClassification(
        @Frozen String report,
        @Frozen String subject,
        @Asked(label = "线索具体", rule = "R-PUB-VERIFY") boolean concrete,
        @Asked(label = "情节严重", rule = "R-PUB-VERIFY") boolean serious,
        @Asked(label = "可查证", rule = "R-PUB-VERIFY") boolean checkable,
        @Asked(label = "研判理由", rule = "R-PUB-VERIFY", max = 1000) String reason) implements AboutReport {

    /** In a few words, for those who go on with it. */
    public String inWords() {
        return "线索%s，情节%s，%s".formatted(concrete ? "具体" : "不具体", serious ? "严重" : "不严重", checkable ? "可查证" : "不可查证");
    }

    /** Concrete and serious (the notice) or concrete and checkable (2016, 2019): if either holds. */
    public boolean investigationDue() {
        return concrete && (serious || checkable);
    }
}
