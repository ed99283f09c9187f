package org.xuanren.record;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuanren.record.Checkpoint.Head;

/**
 * Checks a row of checkpoints: numbers, ties, roots, signatures. It needs the public key and nothing else.
 *
 * <p>It remembers every head of every chain, so that a chain can be held against all checkpoints that ever saw it.
 */
public final class CheckpointChain {

    /** Checkpoints come at least every hour. */
    private static final Duration FIRST_AFTER = Duration.ofHours(2);

    private final TreeMap<String, Head> heads = new TreeMap<>();
    private final Map<String, List<Seen>> seen = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> turnedBack = new ArrayList<>();
    private final List<Checkpoint> row = new ArrayList<>();
    /** From each place in the row on. */
    private List<Checkpoint> earliest = List.of();
    private Checkpoint first;
    private Checkpoint last;

    /** A head in a checkpoint. @param place of it in the row, from 0 */
    private record Seen(Checkpoint checkpoint, Head head, int place) { }

    /** @param key to check the signatures with; null to leave them out */
    public static CheckpointChain of(List<String> lines, CheckpointKey key) {
        var chain = new CheckpointChain();
        for (int i = 0; i < lines.size(); i++) {
            chain.add(lines.get(i), i + 1, key);
        }
        chain.findEarliest();
        return chain;
    }

    private void add(String line, int place, CheckpointKey key) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.read(line);
        } catch (IllegalArgumentException e) {
            faults.add("第 %d 行检查点不可读".formatted(place));
            return;
        }
        if (checkpoint.number() != place) {
            faults.add("第 %d 行应为第 %d 号检查点，现为第 %d 号".formatted(place, place, checkpoint.number()));
        }
        if (!checkpoint.previous().equals(last == null ? "" : last.hash())) {
            faults.add("第 %d 号检查点与前一号不相连".formatted(checkpoint.number()));
        }
        if (key != null && !checkpoint.isSignedBy(key)) {
            faults.add("第 %d 号检查点的签名不成立".formatted(checkpoint.number()));
        }
        checkpoint.heads().forEach((name, head) -> {
            heads.put(name, head);
            seen.computeIfAbsent(name, none -> new ArrayList<>()).add(new Seen(checkpoint, head, row.size()));
        });
        if (checkpoint.chains() != heads.size()
                || !checkpoint.root().equals(HexFormat.of().formatHex(Checkpoint.tree(checkpoint.suite(), heads).root()))) {
            faults.add("第 %d 号检查点的根与各案链尾不符".formatted(checkpoint.number()));
        }
        if (last != null && checkpoint.at().isBefore(last.at().minus(Moments.APART))) {
            turnedBack.add("第 %d 号检查点（%s）早于第 %d 号（%s）：系统时钟曾被拨回，在此之前偏快".formatted(checkpoint.number(), checkpoint.at(), last.number(), last.at()));
        }
        row.add(checkpoint);
        first = first == null ? checkpoint : first;
        last = checkpoint;
    }

    private void findEarliest() {
        earliest = new ArrayList<>(row);
        for (int i = row.size() - 2; i >= 0; i--) {
            var next = earliest.get(i + 1);
            earliest.set(i, row.get(i).at().isAfter(next.at()) ? next : row.get(i));
        }
    }

    /** What is wrong with the checkpoints themselves. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** Between which of them the clock was turned back, a sentence each: no fault of theirs, since whoever sets the clock right can't help it. */
    public List<String> turnedBack() {
        return List.copyOf(turnedBack);
    }

    /**
     * Entries from which periods are counted and which say to be of a moment after a checkpoint that had seen them, or was made later still: they
     * were written under a clock that was ahead, or by somebody for a day that had not come.
     *
     * @param now by which there is no such entry either
     */
    public Optional<Break> ahead(String chain, List<Entry> entries, Instant now) {
        var all = seen.getOrDefault(chain, List.of());
        var next = 0;
        Entry first = null;
        var than = "";
        var count = 0;
        for (var entry : entries) {
            while (next < all.size() && all.get(next).head().seq() < entry.seq()) {
                next++;
            }
            var witness = next < all.size() ? earliest.get(all.get(next).place()) : null;
            var unseen = witness == null || now.isBefore(witness.at());
            if (isAhead(entry, unseen ? now : witness.at()) && count++ == 0) {
                first = entry;
                than = unseen ? "现在（%s）".formatted(now) : "此后第 %d 号检查点（%s）".formatted(witness.number(), witness.at());
            }
        }
        return first == null ? Optional.empty() : Optional.of(Break.ahead(first, count, than));
    }

    static boolean isAhead(Entry entry, Instant latest) {
        return entry.kind().counted() && entry.at() != null && entry.at().minus(Moments.APART).isAfter(latest);
    }

    /**
     * What the checkpoints can't prove though nothing is wrong.
     *
     * @param late of chains, the first entry that {@link #seenLate no checkpoint saw in time}
     */
    public Optional<String> unproven(SortedMap<String, Entry> late) {
        if (first == null) {
            return Optional.of("没有检查点：记实的末尾或整案是否被删去，不能证明。曾经做过检查点的，请与另行保管的 " + CheckpointFile.NAME + " 核对");
        }
        return late.values().stream().findFirst().map(entry -> "%d 个案卷有记录在写入两小时之后仍无检查点（如 %s 第 %d 条，%s）：此间的记实是否被删改，不能证明。请与另行保管的 %s 核对"
            .formatted(late.size(), entry.chain(), entry.seq(), entry.at(), CheckpointFile.NAME));
    }

    /** The first entry of a chain that no checkpoint saw in time: between the two it could have been written anew. @param now where none has seen it yet */
    public Optional<Entry> seenLate(String chain, List<Entry> entries, Instant now) {
        long before = 0;
        for (var one : seen.getOrDefault(chain, List.of())) {
            if (before < entries.size() && isLate(entries.get((int) before), one.checkpoint().at())) {
                return Optional.of(entries.get((int) before));
            }
            before = Math.max(before, one.head().seq());
        }
        return before < entries.size() && isLate(entries.get((int) before), now) ? Optional.of(entries.get((int) before)) : Optional.empty();
    }

    /** Whether an entry was written so long before a moment that an honest house has made a checkpoint in between. */
    public static boolean isLate(Entry entry, Instant checkpoint) {
        return entry.at().plus(FIRST_AFTER).isBefore(checkpoint);
    }

    /** The newest checkpoint, or null. */
    public Checkpoint last() {
        return last;
    }

    /** The heads of all chains at the newest checkpoint. */
    public SortedMap<String, Head> heads() {
        return new TreeMap<>(heads);
    }

    /** All chains that a checkpoint has seen. */
    public List<String> chains() {
        return List.copyOf(seen.keySet());
    }

    /**
     * What of a chain no longer is as a checkpoint saw it: entries cut off, or computed anew.
     *
     * @param entries in order, as stored now
     */
    public List<Break> against(String chain, List<Entry> entries) {
        if (goesThrough(entries, seen.getOrDefault(chain, List.of()))) {
            return List.of();
        }
        var bySeq = new TreeMap<Long, Entry>();
        entries.forEach(entry -> bySeq.put(entry.seq(), entry));
        var all = seen.getOrDefault(chain, List.of());
        var holding = "";
        for (var one : all) {
            var entry = bySeq.get(one.head().seq());
            if (entry == null) {
                var most = all.get(all.size() - 1);
                var first = bySeq.isEmpty() ? 1 : Math.min(bySeq.lastKey() + 1, one.head().seq());
                return List.of(Break.cutOff(first, most.head().seq(), most.checkpoint()));
            }
            if (!isAsSeen(entry, one.head())) {
                return List.of(Break.rewritten(one.head().seq(), one.checkpoint(), holding)); // later checkpoints saw what was built on it
            }
            holding = "；第 %d 号检查点（%s）所见的第 %d 条仍相符".formatted(one.checkpoint().number(), one.checkpoint().at(), one.head().seq());
        }
        return List.of();
    }

    /** The first checkpoint that vouches for an entry. */
    public Optional<Checkpoint> vouching(String chain, long seq) {
        return seen.getOrDefault(chain, List.of()).stream().filter(one -> one.head().seq() >= seq).map(Seen::checkpoint).findFirst();
    }

    /** Whether every entry that a checkpoint saw is as it was; false also where not every entry is in its place. */
    private static boolean goesThrough(List<Entry> entries, List<Seen> all) {
        long place = 0;
        for (var entry : entries) {
            if (entry.seq() != ++place) {
                return false;
            }
        }
        return all.stream().map(Seen::head).allMatch(head -> head.seq() >= 1 && head.seq() <= entries.size()
            && isAsSeen(entries.get((int) head.seq() - 1), head));
    }

    private static boolean isAsSeen(Entry entry, Head head) {
        return entry.hash() != null && entry.hash().hex().equals(head.hash());
    }
}
