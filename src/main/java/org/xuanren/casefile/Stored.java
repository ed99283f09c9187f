package org.xuanren.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EndedCandidacy;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.EvidenceJson;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.FiledPaper;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.OpeningCase;
import org.xuanren.evidence.PaperRow;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/** What the database holds of one case, and whether its rows are those that the record vouches for. */
public final class Stored {

    /** By step and by the hash of the text, which {@link #mismatches} has verified: reading the same evidence again costs nothing. */
    private static final Cache<String, Evidence> PARSED = Caffeine.newBuilder().maximumSize(10_000).build();

    /** Of a chain of which nothing is left. */
    public static final Stored NOTHING = new Stored(Optional.empty(), List.of(), List.of(), List.of());

    private static final String INSERTED = "它是插入的，或其记实被删、被改";

    /** An entry and what it says of the row that belongs to it. */
    private record Voucher(Entry entry, String sha256) {

        @Override
        public String toString() {
            return "第 %d 条记实%s".formatted(entry.seq(), BrokenPlace.said(entry));
        }
    }

    /** What does not fit, and the entry that says so; null if there is none. */
    private record Mismatch(String sentence, Entry entry) {

        String at(BrokenPlace place) {
            return entry == null ? sentence : sentence + "；" + place.around(entry);
        }
    }

    private final Map<String, Voucher> vouched = new LinkedHashMap<>();
    private final List<Entry> entries;
    private final List<EvidenceRow> evidence;
    private final List<PaperRow> papers;
    private final Optional<SelectionCase> selection;
    private final Instant begun;

    /** Without what is noted beside a chain of its beginning. @param selection empty for a chain that is no case */
    public Stored(Optional<SelectionCase> selection, List<Entry> entries, List<EvidenceRow> evidence, List<PaperRow> papers) {
        this(selection, entries, evidence, papers, entries.isEmpty() ? null : entries.get(0).at());
    }

    /** @param begun the moment that is noted beside the chain; null if none is */
    Stored(Optional<SelectionCase> selection, List<Entry> entries, List<EvidenceRow> evidence, List<PaperRow> papers, Instant begun) {
        this.begun = begun;
        this.selection = selection;
        this.entries = entries;
        this.evidence = evidence;
        this.papers = papers;
        for (var entry : entries) {
            switch (entry.kind()) {
                case OPENED, SUBMITTED, PAPER_FILED -> {
                    var read = RecordPayload.read(entry);
                    vouched.put(read.id(), new Voucher(entry, read.sha256()));
                }
                default -> { }
            }
        }
    }

    /** The register of the case; empty for a chain that is no case. */
    public Optional<SelectionCase> selection() {
        return selection;
    }

    /** The record, in order. */
    public List<Entry> entries() {
        return entries;
    }

    public List<EvidenceRow> evidence() {
        return evidence;
    }

    public List<PaperRow> papers() {
        return papers;
    }

    /** The file of the case as of a day. Only of an intact record, and after {@link #mismatches} found nothing. */
    public CaseFile file(Editions editions, WorkCalendar calendar, LocalDate asOf) {
        var register = selection.orElseThrow();
        return new CaseFile(register.number(), register.kind(), editions.of(register.edition()), calendar, asOf, null, filed(), judgements(),
            filedPapers(), endedByTwo());
    }

    /** Rows that were changed or inserted, and rows that are missing. */
    public List<String> mismatches() {
        return found().stream().map(Mismatch::sentence).toList();
    }

    /** The same, each with what stands around its entry. */
    public List<String> mismatches(BrokenPlace place) {
        return found().stream().map(one -> one.at(place)).toList();
    }

    private List<Mismatch> found() {
        var faults = new ArrayList<Mismatch>();
        var left = new LinkedHashMap<>(vouched);
        for (var row : evidence) {
            mismatch(row, left.remove(row.id())).ifPresent(faults::add);
        }
        for (var row : papers) {
            var voucher = left.remove(row.id());
            if (voucher == null) {
                faults.add(new Mismatch("材料『%s』与记实不符：%s没有对应的记实：%s".formatted(row.label(), stored(row.id(), row.actor(), row.at()), INSERTED), null));
            } else if (!isVouchedFor(row, voucher)) {
                faults.add(new Mismatch("材料『%s』与记实不符：%s的登记被改动".formatted(row.label(), voucher), voucher.entry()));
            }
        }
        beginning().ifPresent(faults::add);
        register(faults.isEmpty()).ifPresent(faults::add);
        left.forEach((id, one) -> faults.add(new Mismatch("第 %d 条记实所附的办理内容已不在库中：%s，编号 %s".formatted(one.entry().seq(),
            BrokenPlace.said(one.entry()), id), one.entry())));
        return faults;
    }

    /** The row by which whoever writes to the chain holds it. */
    private Optional<Mismatch> beginning() {
        return entries.stream().findFirst().filter(first -> !Objects.equals(first.at(), begun)).map(first -> new Mismatch(
            "记实的开始时间（record_chain）%s：第 %d 条记实%s".formatted(begun == null ? "已不在库中" : "被改动", first.seq(), BrokenPlace.said(first)), first));
    }

    /** The row of the case. @param rest whether the evidence by which it is judged is in order */
    private Optional<Mismatch> register(boolean rest) {
        var opened = entries.stream().filter(entry -> entry.kind() == EntryKind.OPENED).findFirst();
        if (opened.isPresent() && selection.isEmpty()) {
            return opened.map(entry -> new Mismatch("本案的登记已不在库中：第 %d 条记实%s".formatted(entry.seq(), BrokenPlace.said(entry)), entry));
        }
        if (opened.isPresent() && rest && evidence.stream().noneMatch(row -> opens(row, selection.get()))) {
            return opened.map(entry -> new Mismatch("本案的登记（类型、适用条例、职位、开案时间）与第 %d 条记实%s的办理内容不符".formatted(entry.seq(), BrokenPlace.said(entry)), entry));
        }
        return selection.isPresent() && !selection.get().isReadable() ? Optional.of(new Mismatch("本案的登记（类型、适用条例）不可读", opened.orElse(null)))
            : Optional.empty();
    }

    /** Papers whose file is not there as it was. @param intact by the hash of the file */
    List<String> changedFiles(Predicate<String> intact, BrokenPlace place) {
        return papers.stream().filter(row -> row.sha256() != null && !intact.test(row.sha256())).map(row -> {
            var voucher = Optional.ofNullable(vouched.get(row.id()));
            return new Mismatch("材料『%s』的文件已被改动或不在库中：%s".formatted(row.label(), voucher.map(Voucher::toString)
                .orElse(stored(row.id(), row.actor(), row.at()))), voucher.map(Voucher::entry).orElse(null)).at(place);
        }).toList();
    }

    /**
     * Comments and attachments that are not there as they were, and those of which no entry tells.
     *
     * @param hashes of those that are there, by id
     * @param left   at the tasks of the case
     */
    List<String> changedRemarks(Function<Collection<String>, Map<String, String>> hashes, List<Remark> left, BrokenPlace place) {
        var remarked = new LinkedHashMap<String, Voucher>();
        entries.stream().filter(entry -> entry.kind() == EntryKind.REMARKED).forEach(entry -> {
            remarked.put(RecordPayload.idOf(entry), new Voucher(entry, RecordPayload.remark(entry)));
        });
        var there = remarked.isEmpty() ? Map.<String, String>of() : hashes.apply(remarked.keySet());
        var changed = remarked.entrySet().stream().filter(one -> !one.getValue().sha256().equals(there.get(one.getKey())))
            .map(one -> new Mismatch("%s所附的备注或附件%s".formatted(one.getValue(), there.containsKey(one.getKey()) ? "已被改动" : "已不在库中"), one.getValue().entry()));
        var inserted = left.stream().filter(one -> !remarked.containsKey(one.id())).map(one -> new Mismatch("%s的备注或附件与记实不符：%s没有对应的记实：%s"
            .formatted(one.step() == null ? "本案" : "『" + Places.label(one.step()) + "』", stored(one.id(), Objects.requireNonNullElse(one.author(), "未署名"), one.at()),
                INSERTED), null));
        return Stream.concat(changed, inserted).map(one -> one.at(place)).toList();
    }

    /** All evidence in the order of the record. Only after {@link #mismatches} found nothing. */
    List<Filed<?>> filed() {
        var filed = new ArrayList<Filed<?>>();
        for (var row : evidence) {
            var entry = vouched.get(row.id()).entry();
            var step = Step.find(row.step()).orElseThrow(() -> unreadable(entry, "办理内容"));
            filed.add(new Filed<>(row.id(), step, row.candidate(), entry.seq(), entry.at(), row.actor(), row.sha256(),
                PARSED.get(row.step() + row.sha256(), key -> read(row, step, entry))));
        }
        filed.sort(Comparator.comparingLong(Filed::seq));
        return filed;
    }

    private static Evidence read(EvidenceRow row, Step step, Entry entry) {
        try {
            return EvidenceJson.read(step, row.payload());
        } catch (IllegalStateException e) {
            throw unreadable(entry, "办理内容");
        }
    }

    List<FiledPaper> filedPapers() {
        return papers.stream().map(row -> read(row, vouched.get(row.id()).entry())).sorted(Comparator.comparingLong(FiledPaper::seq)).toList();
    }

    private static FiledPaper read(PaperRow row, Entry entry) {
        try {
            return row.paper(entry.seq());
        } catch (IllegalArgumentException e) {
            throw unreadable(entry, "材料");
        }
    }

    /** It is what was stored, and yet nothing that this program understands. */
    private static Refusal unreadable(Entry entry, String what) {
        return Refusal.of("选任案 %s 第 %d 条记实『%s』的%s不可读".formatted(entry.chain(), entry.seq(), Places.label(entry.step()), what), RuleId.of("R-LOG-CONTENT"),
            "请用写入它的程序版本核对，或报干部监督机构");
    }

    List<Judgement> judgements() {
        return entries.stream().filter(entry -> switch (entry.kind()) {
            case GATE_PASSED, GATE_REFUSED -> true;
            default -> false;
        }).map(RecordPayload::judgement).toList();
    }

    List<EndedCandidacy> endedByTwo() {
        return entries.stream().filter(entry -> entry.kind() == EntryKind.ENDED && entry.candidate() != null && Stage.find(entry.step()).isEmpty())
            .map(entry -> new EndedCandidacy(entry.candidate(), entry.at(), entry.seq())).toList();
    }

    private static boolean opens(EvidenceRow row, SelectionCase selection) {
        try {
            return row.step().equals(Step.OPENING_CASE.id()) && row.at().equals(selection.openedAt())
                && ((OpeningCase) EvidenceJson.read(Step.OPENING_CASE, row.payload())).opens(selection);
        } catch (IllegalStateException | NullPointerException unreadable) { // the latter where a part of it is missing
            return false;
        }
    }

    private static boolean isVouchedFor(PaperRow row, Voucher voucher) {
        try {
            return voucher.sha256().equals(RecordPayload.hashOf(row));
        } catch (IllegalArgumentException halfOfACharacter) {
            return false;
        }
    }

    /** Which row it is, which entry vouches for it, and which columns say something else. */
    private static Optional<Mismatch> mismatch(EvidenceRow row, Voucher voucher) {
        if (voucher == null) {
            return Optional.of(new Mismatch("『%s』的办理内容与记实不符：%s没有对应的记实：%s".formatted(Places.label(row.step()),
                stored(row.id(), row.actor(), row.at()), INSERTED), null));
        }
        var entry = voucher.entry();
        var changed = new ArrayList<String>();
        Map.of("案号", row.caseNumber().equals(entry.chain()), "步骤", row.step().equals(entry.step()),
            "人选", Objects.equals(row.candidate(), entry.candidate()), "办理人", row.actor().equals(entry.actor()),
            "内容", Digest.of(row.payload()).hex().equals(row.sha256()),
            "时间或校验码", voucher.sha256().equals(RecordPayload.hashOf(row))).forEach((what, same) -> {
                if (!same) {
                    changed.add(what);
                }
            });
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Mismatch("『%s』的办理内容与记实不符：%s的%s被改动".formatted(Places.label(row.step()), voucher,
            changed.stream().sorted().collect(Collectors.joining("、"))), entry));
    }

    private static String stored(String id, String actor, Instant at) {
        return "编号 %s（%s，%s）".formatted(id, actor, at);
    }
}
