package org.xuanren.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xuanren.dossier.Replay;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EndedCandidacy;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.FiledPaper;
import org.xuanren.evidence.Judgement;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;

/**
 * A record as somebody writes it anew who can do it all: places and hashes, and what gates and answers say of the places of others. Only the
 * law is left to object.
 */
record WrittenAnew(List<Entry> entries, CaseFile file) {

    private static final Pattern EVIDENCE = Pattern.compile("\"evidence\":\\[[\\d,]*]");
    private static final Pattern PROPOSAL = Pattern.compile("\"proposal\":(\\d+)");

    /**
     * @param order of the entries, each with the place that it had; forged ones with a place that none had
     * @param file  what was filed with them, by the same places
     */
    static WrittenAnew of(List<Entry> order, CaseFile file) {
        var places = new HashMap<Long, Long>();
        order.forEach(entry -> places.put(entry.seq(), places.size() + 1L));
        var moved = moved(file, places);
        var entries = new ArrayList<Entry>();
        var previous = Digest.NONE;
        for (var one : order) {
            var seq = entries.size() + 1L;
            var unhashed = new Entry(one.chain(), seq, one.at(), one.actor(), one.onBehalfOf(), one.kind(), one.step(), one.candidate(),
                payload(one, seq, moved, places), previous, null);
            previous = unhashed.recomputed();
            entries.add(new Entry(unhashed.chain(), seq, unhashed.at(), unhashed.actor(), unhashed.onBehalfOf(), unhashed.kind(), unhashed.step(),
                unhashed.candidate(), unhashed.payload(), unhashed.previous(), previous));
        }
        return new WrittenAnew(entries, moved);
    }

    List<String> faults() {
        return Replay.faults(entries, file);
    }

    private static String payload(Entry entry, long seq, CaseFile file, Map<Long, Long> places) {
        var read = file.before(seq).filed().stream().filter(one -> one.candidate() == null || entry.candidate() == null || one.candidate().equals(entry.candidate()))
            .map(one -> Long.toString(one.seq())).collect(Collectors.joining(",", "\"evidence\":[", "]"));
        return PROPOSAL.matcher(EVIDENCE.matcher(entry.payload()).replaceAll(read))
            .replaceAll(one -> "\"proposal\":" + places.getOrDefault(Long.valueOf(one.group(1)), 0L));
    }

    private static CaseFile moved(CaseFile file, Map<Long, Long> places) {
        return new CaseFile(file.number(), file.kind(), file.edition(), file.calendar(), file.asOf(), null,
            file.filed().stream().<Filed<?>>map(one -> at(places.get(one.seq()), one)).filter(Objects::nonNull).sorted(Comparator.comparingLong(Filed::seq)).toList(),
            file.judgements().stream().filter(one -> places.containsKey(one.seq())).map(one -> new Judgement(one.stage(), one.candidate(), one.outcome(), one.redoFrom(),
                one.sentences(), one.asOf(), one.local(), one.calendar(), places.get(one.seq()))).sorted(Comparator.comparingLong(Judgement::seq)).toList(),
            file.papers().stream().filter(one -> places.containsKey(one.seq())).map(one -> new FiledPaper(one.kind(), one.step(), one.candidate(), one.sha256(), one.pages(),
                one.statement(), places.get(one.seq()))).sorted(Comparator.comparingLong(FiledPaper::seq)).toList(),
            file.endedByTwo().stream().filter(one -> places.containsKey(one.seq())).map(one -> new EndedCandidacy(one.candidate(), one.at(), places.get(one.seq())))
                .sorted(Comparator.comparingLong(EndedCandidacy::seq)).toList());
    }

    /** Null where it is left out. */
    static Filed<?> at(Long place, Filed<?> one) {
        return place == null ? null : new Filed<>(one.id(), one.step(), one.candidate(), place, one.at(), one.actor(), one.sha256(), one.evidence());
    }
}
