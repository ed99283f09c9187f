package org.xuanren.record;

import java.util.Optional;

/**
 * A place at which a record does not hold.
 *
 * @param seq  of the entry, or of the first entry of a gap
 * @param sentence for the auditor, in Chinese: what is the case there, without the full stop
 */
public record Break(long seq, String sentence) {

    static Break nothingLeft() {
        return new Break(1, "没有任何记录，至少应有开案一条");
    }

    static Break missing(long first, long last) {
        return new Break(first, first == last ? "第 %d 条记录缺失".formatted(first) : "第 %d 条至第 %d 条记录缺失".formatted(first, last));
    }

    static Break twice(long seq) {
        return new Break(seq, "第 %d 条记录有两份，其中一份是插入的".formatted(seq));
    }

    static Break outOfOrder(long seq, long after) {
        return new Break(seq, "第 %d 条记录次序颠倒，排在第 %d 条之后".formatted(seq, after));
    }

    static Break noPlace(long seq) {
        return new Break(seq, "有一条记录的序号为 %d，序号应从 1 起".formatted(seq));
    }

    static Break foreign(long seq, String chain) {
        return new Break(seq, "第 %d 条记录属于另一案 %s，不属于本案".formatted(seq, chain));
    }

    static Break moved(long seq, long from) {
        return new Break(seq, "第 %d 条记录原为第 %d 条，次序被调换".formatted(seq, from));
    }

    static Break inserted(long seq) {
        return new Break(seq, "第 %d 条记录是插入的：其余各条首尾相连，它不在其中".formatted(seq));
    }

    static Break changed(long seq, Digest stored, Digest computed) {
        return new Break(seq, "第 %d 条记录内容被改动：应为 %s，现算得 %s".formatted(seq, shown(stored), shown(computed)));
    }

    static Break untied(long seq, Digest stored, Digest computed) {
        return new Break(seq, "第 %d 条之前的记录与链不符：应为 %s，现算得 %s".formatted(seq, shown(stored), shown(computed)));
    }

    static Break unreadableHash(long seq) {
        return new Break(seq, "第 %d 条记录的校验码已不可读".formatted(seq));
    }

    static Break cutOff(long first, long last, Checkpoint seen) {
        return new Break(first, "第 %d 条至第 %d 条记录被截去：第 %d 号检查点（%s）时尚在".formatted(first, last, seen.number(), seen.at()));
    }

    /** @param holding the words on the newest checkpoint that still holds, or nothing */
    static Break rewritten(long seq, Checkpoint seen, String holding) {
        return new Break(seq, "第 %d 条或其之前的记录被整体重写：与第 %d 号检查点（%s）所见不同%s".formatted(seq, seen.number(), seen.at(), holding));
    }

    static Break cutOrRewritten(long seq, Checkpoint seen) {
        return new Break(seq, "第 %d 条记录被截去，或它和之前的记录被重写：与第 %d 号检查点（%s）所见不同".formatted(seq, seen.number(), seen.at()));
    }

    /** @param count of entries that are as this one */
    static Break ahead(Entry first, long count, String than) {
        return new Break(first.seq(), "第 %d 条%s的记入时间晚于%s：记入时系统时钟偏快，或是伪造的，其间的期限不可信".formatted(first.seq(),
            count > 1 ? "等 " + count + " 条" : "", than));
    }

    static Break notAsSeen(long seq) {
        return new Break(seq, "第 %d 条记录与检查点所见不同，或已被截去".formatted(seq));
    }

    private static String shown(Digest digest) {
        return Optional.ofNullable(digest).map(Digest::shortened).orElse("（不可读）");
    }
}
