package org.xuanren.record;

/** There is no record of that case, so nothing can be added to it. */
public final class NoRecord extends RecordRefusal {

    private static final long serialVersionUID = 1L;

    NoRecord(String chain) {
        super("没有编号为 " + chain + " 的选任案的记实（R-LOG-FILE）。请核对案号。");
    }
}
