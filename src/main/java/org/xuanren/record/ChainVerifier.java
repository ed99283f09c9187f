package org.xuanren.record;

import java.util.ArrayList;
import java.util.List;

/** Checks a chain. It shares nothing with the writer but the hash of an entry. */
public final class ChainVerifier {

    private ChainVerifier() { }

    /** @return every break, not only the first; empty if nothing was changed, inserted, removed or reordered */
    public static List<Break> verify(List<Entry> chain) {
        var breaks = new ArrayList<Break>();
        var computed = Digest.NONE;
        long expected = 1;
        Entry former = null;
        for (var entry : chain) {
            if (entry.seq() != expected) {
                breaks.add(new Break(entry.seq(), entry.seq() > expected
                    ? "第 %d 条至第 %d 条记录缺失".formatted(expected, entry.seq() - 1)
                    : "第 %d 条记录重复或次序颠倒".formatted(entry.seq())));
            }
            if (!entry.recomputed().equals(entry.hash())) {
                breaks.add(new Break(entry.seq(), "第 %d 条记录内容被改动：应为 %s，现算得 %s".formatted(entry.seq(),
                    entry.hash().shortened(), entry.recomputed().shortened())));
            }
            if (!entry.previous().equals(computed)) {
                breaks.add(new Break(entry.seq(), "第 %d 条之前的记录与链不符：应为 %s，现算得 %s".formatted(entry.seq(),
                    entry.previous().shortened(), computed.shortened())));
            }
            if (former != null && entry.at().isBefore(former.at())) {
                breaks.add(new Break(entry.seq(), "第 %d 条的时间早于前一条".formatted(entry.seq())));
            }
            if (former != null && !entry.chain().equals(former.chain())) {
                breaks.add(new Break(entry.seq(), "第 %d 条属于另一案 %s".formatted(entry.seq(), entry.chain())));
            }
            computed = entry.recomputed();
            expected = entry.seq() + 1;
            former = entry;
        }
        return breaks;
    }
}
