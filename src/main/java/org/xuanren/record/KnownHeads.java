package org.xuanren.record;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xuanren.record.Checkpoint.Head;

/** What the newest checkpoint saw each chain end in, each line read once and none of them checked: {@link Checkpoints#make} does that. */
final class KnownHeads {

    private final SortedMap<String, Head> heads = new TreeMap<>();
    private long number;
    private Instant at = Instant.EPOCH;

    /** @param lines behind those that were read before */
    void read(List<String> lines) {
        for (var line : lines) {
            try {
                var checkpoint = Checkpoint.read(line);
                heads.putAll(checkpoint.heads());
                number = checkpoint.number();
                at = checkpoint.at();
            } catch (IllegalArgumentException unreadable) {
                continue;
            }
        }
    }

    SortedMap<String, Head> heads() {
        return Collections.unmodifiableSortedMap(heads);
    }

    long number() {
        return number;
    }

    Instant at() {
        return at;
    }
}
