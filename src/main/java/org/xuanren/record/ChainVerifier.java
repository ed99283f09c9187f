package org.xuanren.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks a chain. It shares nothing with the writer but the hash of an entry.
 *
 * <p>What a chain alone can't show: that its newest entries were cut off, or that somebody computed all later hashes anew.
 */
public final class ChainVerifier {

    private final String chain;
    private final List<Entry> entries;
    private final TreeSet<Long> present;
    private final Map<Long, Set<Digest>> hashesAt = new HashMap<>();
    private final Map<Entry, Long> originalPlaces;
    private final List<Break> breaks = new ArrayList<>();

    private ChainVerifier(String chain, List<Entry> entries) {
        this.chain = chain;
        this.entries = entries;
        present = entries.stream().map(Entry::seq).collect(Collectors.toCollection(TreeSet::new));
        entries.forEach(entry -> hashesAt.computeIfAbsent(entry.seq(), seq -> new HashSet<>()).add(entry.hash()));
        originalPlaces = placesByHash(entries);
    }

    /**
     * @param entries of the case, in the order in which they are stored
     * @return every break, not only the first; empty if nothing was changed, inserted, removed or reordered
     */
    public static List<Break> verify(String chain, List<Entry> entries) {
        return isWhole(chain, entries) ? List.of() : new ChainVerifier(chain, entries).breaks();
    }

    /** Nothing but entry after entry, each in its place, unedited, and tied to the one before; what else there is, is looked for only otherwise. */
    private static boolean isWhole(String chain, List<Entry> entries) {
        var before = Digest.NONE;
        long place = 0;
        for (var entry : entries) {
            place++;
            if (entry.seq() != place || !chain.equals(entry.chain()) || !before.equals(entry.previous()) || !entry.recomputed().equals(entry.hash())) {
                return false;
            }
            before = entry.hash();
        }
        return place > 0;
    }

    /** The same as {@link #verify} for every chain, the whole ones included: what a test holds it to. */
    static List<Break> thorough(String chain, List<Entry> entries) {
        return new ChainVerifier(chain, entries).breaks();
    }

    /** Whether entries are intact and tied on, one after the other, to an entry that is known to be intact. */
    static boolean follow(Entry known, List<Entry> next) {
        var before = known;
        for (var entry : next) {
            if (!entry.chain().equals(before.chain()) || entry.seq() != before.seq() + 1 || !before.hash().equals(entry.previous())
                    || !entry.recomputed().equals(entry.hash())) {
                return false;
            }
            before = entry;
        }
        return true;
    }

    private List<Break> breaks() {
        if (entries.isEmpty()) {
            return List.of(Break.nothingLeft());
        }
        long highest = 0;
        var seen = new HashSet<Long>();
        for (var entry : entries) {
            checkPlace(entry, highest, seen);
            checkContent(entry);
            checkTie(entry);
            highest = Math.max(highest, entry.seq());
        }
        return List.copyOf(breaks);
    }

    private void checkPlace(Entry entry, long highest, Set<Long> seen) {
        var seq = entry.seq();
        if (!chain.equals(entry.chain())) {
            breaks.add(Break.foreign(seq, entry.chain()));
        }
        if (seq < 1) {
            breaks.add(Break.noPlace(seq));
        } else if (!seen.add(seq)) {
            breaks.add(Break.twice(seq));
        } else if (seq < highest) {
            breaks.add(Break.outOfOrder(seq, highest));
        }
        var former = present.lower(seq);
        var expected = former == null || former < 1 ? 1 : former + 1;
        if (seq > expected && hashesAt.containsKey(seq)) {
            breaks.add(Break.missing(expected, seq - 1));
        }
    }

    private void checkContent(Entry entry) {
        var original = originalPlaces.get(entry);
        if (original == null && entry.seq() >= 1 && entry.seq() <= originalPlaces.size() && isAlone(entry)) {
            breaks.add(Break.inserted(entry.seq()));
            return;
        }
        var computed = entry.recomputed();
        if (computed.equals(entry.hash())) {
            return;
        }
        if (original != null && original != entry.seq() && entry.at(original).recomputed().equals(entry.hash())) {
            breaks.add(Break.moved(entry.seq(), original));
        } else {
            breaks.add(Break.changed(entry.seq(), entry.hash(), computed));
        }
    }

    /** Of two entries under one number either may be the inserted one, and {@link #checkPlace} says so. */
    private boolean isAlone(Entry entry) {
        return entries.stream().filter(one -> one.seq() == entry.seq()).limit(2).count() == 1;
    }

    /** Each entry names the hash of the one before; if that is missing, there is nothing to compare with. */
    private void checkTie(Entry entry) {
        if (entry.seq() == 1 && !Digest.NONE.equals(entry.previous())) {
            breaks.add(Break.untied(1, entry.previous(), Digest.NONE));
        }
        var before = hashesAt.get(entry.seq() - 1);
        if (entry.seq() > 1 && before != null && !before.contains(entry.previous())) {
            breaks.add(Break.untied(entry.seq(), entry.previous(), before.iterator().next()));
        }
    }

    /** The longest way by hashes alone: whatever the numbers say now, this is the order in which the entries were written. */
    private static Map<Entry, Long> placesByHash(List<Entry> entries) {
        var byHash = new HashMap<Digest, Entry>();
        entries.forEach(entry -> byHash.putIfAbsent(entry.hash(), entry));
        var followed = entries.stream().map(Entry::previous).collect(Collectors.toSet());
        var longest = List.<Entry>of();
        for (var entry : entries) {
            var way = followed.contains(entry.hash()) ? List.<Entry>of() : wayTo(entry, byHash, entries.size());
            longest = way.size() >= longest.size() ? way : longest; // of two as long the last one was pushed on by the other
        }
        var places = new IdentityHashMap<Entry, Long>();
        longest.forEach(entry -> places.put(entry, places.size() + 1L));
        return places;
    }

    /** Empty if it does not come from the beginning. */
    private static List<Entry> wayTo(Entry last, Map<Digest, Entry> byHash, int most) {
        var way = new ArrayList<Entry>();
        for (var entry = last; entry != null && way.size() < most; entry = byHash.get(entry.previous())) {
            way.add(entry);
            if (Digest.NONE.equals(entry.previous())) {
                Collections.reverse(way);
                return way;
            }
        }
        return List.of();
    }
}
