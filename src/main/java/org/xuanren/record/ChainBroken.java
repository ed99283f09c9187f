package org.xuanren.record;

import java.util.List;
import java.util.stream.Collectors;

/** The record of a case was edited. Nothing may be built on it any more; the sentences tell an auditor where. */
public final class ChainBroken extends RecordRefusal {

    static final String WHAT_TO_DO = "请停止写入，保全数据库和检查点文件，报干部监督机构。";

    private static final long serialVersionUID = 1L;
    private static final int NAMED = 5; // of an edited chain of hundreds: the command line names all

    private final transient List<Break> breaks;

    ChainBroken(String chain, List<Break> breaks) {
        super("选任案 " + chain + " 的记实不完整：" + breaks.stream().limit(NAMED).map(Break::sentence).collect(Collectors.joining("；"))
            + (breaks.size() > NAMED ? "；等共 " + breaks.size() + " 处" : "") + "（R-LOG-FILE）。" + WHAT_TO_DO);
        this.breaks = List.copyOf(breaks);
    }

    public List<Break> breaks() {
        return breaks;
    }
}
