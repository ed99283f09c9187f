package org.xuanren.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;

/** What of an export its checkpoint has not seen: whoever has two exports of a case could put the older proof beside a record that was written anew. */
final class Unseen {

    private static final String AGAIN = "。请待运行中的程序生成检查点后（至多 61 分钟）重新导出";
    static final String ALL = "没有检查点证明：不能证明记实未被重写或截去" + AGAIN;

    private Unseen() { }

    /**
     * An honest house has made a checkpoint meanwhile; of earlier exports, which stopped houses note as well, nothing depends.
     *
     * @param seen the place of the newest entry that the checkpoint has seen
     */
    static Optional<String> late(List<Entry> entries, long seen) {
        var newest = entries.stream().map(Entry::at).filter(Objects::nonNull).max(Instant::compareTo).orElse(Instant.MIN);
        return entries.stream().filter(entry -> entry.seq() > seen && entry.at() != null && !isExport(entry)
                && CheckpointChain.isLate(entry, newest)).findFirst()
            .map(entry -> "第 %d 条（%s）在写入两小时之后仍无检查点：自该条起的记实可能被重写".formatted(entry.seq(), entry.at()) + AGAIN);
    }

    private static boolean isExport(Entry entry) {
        return entry.kind() == EntryKind.READ && NewEntry.SYSTEM.equals(entry.actor());
    }
}
