package org.xuanren.record;

import java.util.List;
import java.util.stream.Collectors;

/** The record of a case was edited. Nothing may be built on it any more; the sentences tell an auditor where. */
public final class ChainBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChainBroken(String chain, List<Break> breaks) {
        super("选任案 " + chain + " 的记实不完整：" + breaks.stream().limit(5).map(Break::sentence).collect(Collectors.joining("；"))
            + "（R-LOG-FILE）。请停止写入，保全数据库和检查点文件，报干部监督机构。");
    }
}
