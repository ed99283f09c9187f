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
    private Checkpoint first;
    private Checkpoint last;

    /** A head in a checkpoint. */
    private record Seen(Checkpoint checkpoint, Head head) { }

    /** @param key to check the signatures with; null to leave them out */
    public static CheckpointChain of(List<String> lines, CheckpointKey key) {
        var chain = new CheckpointChain();
        for (int i = 0; i < lines.size(); i++) {
            chain.add(lines.get(i), i + 1, key);
        }
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
            seen.computeIfAbsent(name, none -> new ArrayList<>()).add(new Seen(checkpoint, head));
        });
        if (checkpoint.chains() != heads.size()
                || !checkpoint.root().equals(HexFormat.of().formatHex(Checkpoint.tree(checkpoint.suite(), heads).root()))) {
            faults.add("第 %d 号检查点的根与各案链尾不符".formatted(checkpoint.number()));
        }
        first = first == null ? checkpoint : first;
        last = checkpoint;
    }

    /** What is wrong with the checkpoints themselves. */
    public List<String> faults() {
        return List.copyOf(faults);
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

    private static boolean isLate(Entry entry, Instant checkpoint) {
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
