package org.xuanren.record;

import java.util.ArrayList;
import java.util.List;

/**
 * What came out when the record of a case was verified.
 *
 * @param chain    number of the case
 * @param sentences for the auditor, in Chinese: what holds, or every place where it does not and what to do
 */
public record Verification(String chain, long entries, List<Break> breaks, boolean intact, List<String> sentences) {

    static Verification unknown(String chain) {
        return new Verification(chain, 0, List.of(), false, List.of(NoRecord.sentence(chain)));
    }

    static Verification of(String chain, List<Entry> entries, List<Break> breaks) {
        var sentences = breaks.isEmpty() ? holding(chain, entries) : broken(chain, entries.size(), breaks);
        return new Verification(chain, entries.size(), List.copyOf(breaks), breaks.isEmpty(), List.copyOf(sentences));
    }

    private static List<String> holding(String chain, List<Entry> entries) {
        var newest = entries.get(entries.size() - 1);
        return List.of(
            "选任案 %s 的记实完整：共 %d 条，无改动、缺失、插入、调换（R-LOG-FILE）。".formatted(chain, entries.size()),
            "最新一条为第 %d 条『%s』，%s，哈希 %s。此后是否另有记录被截去，请与检查点或既往报告核对。"
                .formatted(newest.seq(), newest.kind().label(), newest.at(), newest.hash()));
    }

    private static List<String> broken(String chain, int count, List<Break> breaks) {
        var sentences = new ArrayList<String>();
        sentences.add("选任案 %s 的记实不完整：现有 %d 条，%d 处不符（R-LOG-FILE）。".formatted(chain, count, breaks.size()));
        breaks.forEach(one -> sentences.add(one.sentence() + "。"));
        sentences.add(ChainBroken.WHAT_TO_DO);
        return sentences;
    }
}
