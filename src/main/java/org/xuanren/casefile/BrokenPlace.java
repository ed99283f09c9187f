package org.xuanren.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.xuanren.record.Break;
import org.xuanren.record.Checkpoint;
import org.xuanren.record.Entry;
import org.xuanren.statute.Step;

/** What an auditor is told of a place at which a record does not hold: which entry it is, what its neighbours say, which checkpoint vouches for it. */
public final class BrokenPlace {

    private static final String NOBODY = "（不可读）";

    private final TreeMap<Long, Entry> bySeq = new TreeMap<>();
    private final LongFunction<Optional<Checkpoint>> vouching;

    /** @param vouching the first checkpoint that has seen the entry of a number */
    public BrokenPlace(List<Entry> entries, LongFunction<Optional<Checkpoint>> vouching) {
        entries.forEach(entry -> bySeq.put(entry.seq(), entry));
        this.vouching = vouching;
    }

    /** Without the full stop. */
    public String sentence(Break one) {
        var told = new StringJoiner("；").add(one.sentence());
        var here = bySeq.get(one.seq());
        if (here != null) {
            told.add("该条现为" + said(here));
        }
        told.add(Optional.ofNullable(bySeq.lowerEntry(one.seq())).map(before -> "前一条为" + numbered(before)).orElse("其前没有记录"));
        told.add(Optional.ofNullable(bySeq.higherEntry(one.seq())).map(after -> "后一条为" + numbered(after) + tie(here, after.getValue()))
            .orElse("其后没有记录"));
        return told.add(vouching.apply(one.seq()).map(seen -> "自第 %d 号检查点（%s）起，原样有签名为证".formatted(seen.number(), seen.at()))
            .orElse("尚无检查点见过该条")).toString();
    }

    private static String tie(Entry here, Entry after) {
        if (here == null || after.seq() != here.seq() + 1 || after.previous() == null) {
            return "";
        }
        return "，它所系的前条哈希 %s 与该条现存的%s".formatted(after.previous().shortened(), after.previous().equals(here.hash()) ? "相符" : "不符");
    }

    private static String numbered(Map.Entry<Long, Entry> entry) {
        return "第 " + entry.getKey() + " 条" + said(entry.getValue());
    }

    /** Kind, step, person, moment: as they stand now. */
    static String said(Entry entry) {
        return entry.kind().label() + named(entry.step(), entry.actor(), entry.at());
    }

    static String named(String step, String actor, Instant at) {
        return "『%s』（%s，%s）".formatted(label(step), Optional.ofNullable(actor).orElse(NOBODY), at == null ? NOBODY : at);
    }

    static String label(String step) {
        return Step.labelOf(step).orElse(step);
    }
}
