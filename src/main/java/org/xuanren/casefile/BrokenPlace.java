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

/** What an auditor is told of a place at which a record does not hold: which entry it is, what its neighbours say, which checkpoint vouches for it. */
public final class BrokenPlace {

    private static final String NOBODY = "（不可读）";

    private final List<Entry> entries;
    private final LongFunction<Optional<Checkpoint>> vouching;

    /** @param vouching the first checkpoint that has seen the entry of a number */
    public BrokenPlace(List<Entry> entries, LongFunction<Optional<Checkpoint>> vouching) {
        this.entries = entries;
        this.vouching = vouching;
    }

    /** Without the full stop. */
    public String sentence(Break one) {
        var told = new StringJoiner("；").add(one.sentence());
        var here = bySeq().get(one.seq());
        if (here != null) {
            told.add("该条现为" + said(here));
        }
        return told.add(around(one.seq(), here)).toString();
    }

    /** What stands beside an entry that is in order, and which checkpoint has seen it. */
    String around(Entry entry) {
        return around(entry.seq(), null);
    }

    private String around(long seq, Entry broken) {
        var bySeq = bySeq();
        var told = new StringJoiner("；");
        told.add(Optional.ofNullable(bySeq.lowerEntry(seq)).map(before -> "前一条为" + numbered(before)).orElse("其前没有记录"));
        told.add(Optional.ofNullable(bySeq.higherEntry(seq)).map(after -> "后一条为" + numbered(after) + tie(broken, after.getValue()))
            .orElse("其后没有记录"));
        return told.add(vouching.apply(seq).map(seen -> "自第 %d 号检查点（%s）起，原样有签名为证".formatted(seen.number(), seen.at()))
            .orElse("尚无检查点见过该条")).toString();
    }

    /** Made where something is broken only. */
    private TreeMap<Long, Entry> bySeq() {
        var bySeq = new TreeMap<Long, Entry>();
        entries.forEach(entry -> bySeq.put(entry.seq(), entry));
        return bySeq;
    }

    private static String tie(Entry here, Entry after) {
        if (here == null || after.seq() != here.seq() + 1 || after.previous() == null) {
            return "";
        }
        return "，它所系的前条校验码 %s 与该条现存的%s".formatted(after.previous().shortened(), after.previous().equals(here.hash()) ? "相符" : "不符");
    }

    private static String numbered(Map.Entry<Long, Entry> entry) {
        return "第 " + entry.getKey() + " 条" + said(entry.getValue());
    }

    /** Kind, step, person, moment: as they stand now. */
    static String said(Entry entry) {
        return entry.kind().label() + named(entry.step(), entry.actor(), entry.at());
    }

    static String named(String step, String actor, Instant at) {
        return "『%s』（%s，%s）".formatted(Places.label(step), Optional.ofNullable(actor).orElse(NOBODY), at == null ? NOBODY : at);
    }
}
