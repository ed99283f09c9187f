package org.xuanren.casefile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.CheckpointFile;
import org.xuanren.record.Entry;
import org.xuanren.record.RecordRefusal;
import org.xuanren.record.TransactionMemory;
import org.xuanren.record.ChainVerifier;
import org.xuanren.record.Chains;
import org.xuanren.record.Checkpoints;
import org.xuanren.statute.Editions;
import org.xuanren.statute.PaperKind;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.WorkCalendar;

/**
 * Opens the files of cases. Every file that it hands out was checked against the record entry by entry.
 *
 * <p>Gates read and check everything anew. In between, a file that was checked once is kept in memory: of it only what the record
 * has gained since is read and checked, as long as the newest entry that it knows still stands there unchanged.
 */
@Service
public class CaseFiles {

    private static final RuleId RECORD = RuleId.of("R-LOG-CONTENT");
    private static final int KEPT = 500;

    private final PaperContents contents;
    private final RemarkContents remarks;
    private final RunningDiagrams diagrams;
    private final StoredRows stored;
    private final CaseRecord record;
    private final Checkpoints checkpoints;
    private final Editions editions;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final Cache<String, Opened> checked = Caffeine.newBuilder().maximumSize(KEPT).build();
    private final TransactionMemory<Opened> opened = new TransactionMemory<>();

    /**
     * A file that was checked against the record up to an entry.
     *
     * @param version of the record in the transaction that has checked it
     */
    private record Opened(SelectionCase selection, Entry newest, CaseFile file, long version) {

        Opened in(long someVersion) {
            return new Opened(selection, newest, file, someVersion);
        }
    }

    CaseFiles(PaperContents contents, RemarkContents remarks, RunningDiagrams diagrams, StoredRows stored, CaseRecord record,
            Checkpoints checkpoints, Editions editions, WorkCalendar calendar, Clock clock) {
        this.contents = contents;
        this.remarks = remarks;
        this.diagrams = diagrams;
        this.stored = stored;
        this.record = record;
        this.checkpoints = checkpoints;
        this.editions = editions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws Refusal if there is no case of that number */
    public SelectionCase requireCase(String number) {
        var known = number == null ? null : checked.getIfPresent(number);
        return known == null ? registered(number) : known.selection();
    }

    private SelectionCase registered(String number) {
        return stored.selection(number).orElseThrow(() -> unknown(number));
    }

    private static Refusal unknown(String number) {
        return number == null ? Refusal.of("流程没有对应的选任案编号", RuleId.of("R-GEN-ORDER"), "请从『动议登记』开案")
            : Refusal.of("没有编号为 " + number + " 的选任案", RuleId.of("R-GEN-ORDER"), "请核对案号，样式如 2026-0001");
    }

    /**
     * The whole file of a case as of today.
     *
     * @throws Refusal if there is no such case, or if evidence or papers do not match the record
     * @throws org.xuanren.record.ChainBroken if the record itself was edited
     */
    @Transactional(readOnly = true, noRollbackFor = {Refusal.class, RecordRefusal.class}) // a list of cases goes on with the next one
    public CaseFile open(String number) {
        if (number == null) {
            throw unknown(null);
        }
        var known = opened.values().get(number);
        if (known != null && known.version() == record.version(number) && known.file().asOf().equals(LocalDate.now(clock))) {
            return known.file();
        }
        return keep(number, Optional.ofNullable(known).or(() -> Optional.ofNullable(checked.getIfPresent(number))).flatMap(this::grown)
            .orElseGet(() -> read(number)));
    }

    /** The same, with every entry, all evidence and all papers read and checked anew, whatever is known of them. */
    @Transactional(readOnly = true)
    public CaseFile openAnew(String number) {
        return keep(number, read(number));
    }

    /**
     * Reads the files of all papers of a case anew: whoever relies on its last gates relies on what is signed there as well.
     *
     * @throws Refusal if one is not there as it was filed
     */
    @Transactional(readOnly = true)
    public void requireContents(CaseFile file) {
        var intact = new HashMap<String, Boolean>();
        file.papers().stream().filter(paper -> paper.sha256() != null && !intact.computeIfAbsent(paper.sha256(), contents::intact)).findFirst().ifPresent(paper -> {
            throw changed(file.number(), paper.kind());
        });
    }

    /** Stores evidence, in the transaction of the entry that vouches for it. @throws org.springframework.dao.DuplicateKeyException if its task was proven before */
    @Transactional(propagation = Propagation.MANDATORY)
    public void file(EvidenceRow row) {
        stored.file(row);
    }

    /** By the task that it completes; in this transaction or an earlier one. */
    @Transactional(readOnly = true)
    public Optional<EvidenceRow> evidence(String task) {
        return stored.evidence(task);
    }

    /** What is said of a paper whose file is not the one that was filed. */
    public static Refusal changed(String number, PaperKind paper) {
        return Refusal.of("选任案 %s：材料『%s』的文件已被改动或不在库中".formatted(number, paper.label()), RECORD, "请停止办理，保全数据库，报干部监督机构");
    }

    private CaseFile keep(String number, Opened file) {
        var kept = file.in(record.version(number));
        opened.values().put(number, kept);
        checked.put(number, kept);
        return kept.file();
    }

    private Opened read(String number) {
        var selection = registered(number);
        var entries = record.intactEntries(number);
        var there = stored.read(selection, entries);
        var newest = entries.get(entries.size() - 1);
        var mismatch = there.mismatches().stream().findFirst();
        if (mismatch.isPresent()) {
            if (record.after(newest).filter(more -> !more.isEmpty()).isPresent()) {
                return read(number); // somebody has filed something between our statements
            }
            throw Refusal.of("选任案 " + number + "：" + mismatch.get(), RECORD, "请停止办理，保全数据库，报干部监督机构");
        }
        return new Opened(selection, newest, there.file(editions, calendar, LocalDate.now(clock)), 0);
    }

    /** A known file with what was filed since; empty if the record does not go on from where it was known, or does not match. */
    private Optional<Opened> grown(Opened known) {
        return record.after(known.newest()).flatMap(next -> {
            var more = stored.read(next);
            return more.mismatches().isEmpty() ? Optional.of(new Opened(known.selection(), next.isEmpty() ? known.newest() : next.get(next.size() - 1),
                known.file().with(LocalDate.now(clock), more.filed(), more.judgements(), more.filedPapers(), more.endedByTwo()), 0)) : Optional.empty();
        });
    }

    /** A case as it is stored, edited or not. @throws Refusal if there is no case of that number */
    @Transactional(readOnly = true)
    public Stored stored(String number) {
        return Optional.ofNullable(stored.read(Chains.one(number)).get(number)).filter(one -> one.selection().isPresent())
            .orElseThrow(() -> unknown(number));
    }

    /** A part of all chains as they are stored, those that are no cases included, each with what belongs to it. */
    @Transactional(readOnly = true)
    public Map<String, Stored> stored(Chains chains) {
        return stored.read(chains);
    }

    /** Everything that is wrong with a stored chain, for an auditor; empty if nothing was edited. @throws Refusal if nothing is stored of it */
    @Transactional(readOnly = true)
    public List<String> audit(String number) {
        var there = Optional.ofNullable(stored.read(Chains.one(number)).get(number)).orElseThrow(() -> unknown(number));
        return audit(number, there, witnesses(), contents::intact, besides(number));
    }

    /** The checkpoints of the database, or those of the file where it goes on: what an older back-up does not know any more. */
    @Transactional(readOnly = true)
    public CheckpointChain witnesses() {
        var stored = checkpoints.chain();
        var filed = CheckpointFile.lines(checkpoints.folder().resolve(CheckpointFile.NAME));
        return filed.size() > (stored.last() == null ? 0 : stored.last().number()) ? CheckpointChain.of(filed, null) : stored;
    }

    /** Entries of a chain that say to be of a time still to come, or that was when a checkpoint saw them; the record holds all the same. */
    public List<String> untimely(String chain, List<Entry> entries, CheckpointChain seen) {
        var place = new BrokenPlace(entries, seq -> seen.vouching(chain, seq));
        return seen.ahead(chain, entries, clock.instant()).map(place::sentence).stream().toList();
    }

    /** What the engine's tables say of all cases. */
    @Transactional(readOnly = true)
    public Map<String, Besides> besides() {
        var besides = new HashMap<String, Besides>();
        remarks.left().forEach((number, left) -> besides.put(number, new Besides(left, Set.of())));
        diagrams.deployments().forEach((number, running) -> besides.merge(number, new Besides(List.of(), running), (left, on) -> new Besides(left.remarks(), on.deployments())));
        return besides;
    }

    @Transactional(readOnly = true)
    public Besides besides(String number) {
        return new Besides(remarks.left(number), diagrams.deployments(number));
    }

    /**
     * The same for any chain.
     *
     * @param intact  whether the file of a paper is there as it was, by its hash; {@link PaperContents#intact}
     * @param besides {@link #besides}
     */
    public List<String> audit(String chain, Stored stored, CheckpointChain seen, Predicate<String> intact, Besides besides) {
        var breaks = new ArrayList<>(ChainVerifier.verify(chain, stored.entries()));
        breaks.addAll(seen.against(chain, stored.entries()));
        var place = new BrokenPlace(stored.entries(), seq -> seen.vouching(chain, seq));
        var faults = new ArrayList<String>();
        breaks.forEach(one -> faults.add(place.sentence(one)));
        faults.addAll(stored.mismatches(place));
        faults.addAll(stored.changedFiles(intact, place));
        faults.addAll(stored.changedRemarks(remarks::hashes, besides.remarks(), place));
        faults.addAll(besides.exchangedDiagrams(stored.entries(), place));
        return faults;
    }
}
