package org.xuanren.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.EvidenceRows;
import org.xuanren.evidence.PaperRows;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.evidence.SelectionCases;
import org.xuanren.record.Break;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.Entry;
import org.xuanren.record.TransactionMemory;
import org.xuanren.record.ChainVerifier;
import org.xuanren.record.Checkpoints;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.WorkCalendar;

/** Opens the files of cases. Every file that it hands out was checked against the record entry by entry. */
@Service
public class CaseFiles {

    private static final RuleId RECORD = RuleId.of("R-LOG-CONTENT");

    private final SelectionCases cases;
    private final EvidenceRows rows;
    private final PaperRows papers;
    private final PaperContents contents;
    private final CaseRecord record;
    private final Checkpoints checkpoints;
    private final Editions editions;
    private final WorkCalendar calendar;
    private final Clock clock;
    private final TransactionMemory<SelectionCase> registered = new TransactionMemory<>();
    private final TransactionMemory<Opened> opened = new TransactionMemory<>();

    /** A file that this transaction has opened, and the version of the record that it shows. */
    private record Opened(long version, CaseFile file) { }

    CaseFiles(SelectionCases cases, EvidenceRows rows, PaperRows papers, PaperContents contents, CaseRecord record, Checkpoints checkpoints,
            Editions editions, WorkCalendar calendar, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.papers = papers;
        this.contents = contents;
        this.record = record;
        this.checkpoints = checkpoints;
        this.editions = editions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws Refusal if there is no case of that number */
    public SelectionCase requireCase(String number) {
        return registered.values().computeIfAbsent(number == null ? "" : number, key -> cases.findByNumber(key).orElseThrow(() -> Refusal.of("没有编号为 " + number + " 的选任案",
            RuleId.of("R-GEN-ORDER"), "请从『动议登记』开案")));
    }

    /**
     * The whole file of a case as of today. It is read and verified once in a transaction, and again after each entry that this
     * transaction adds to the record.
     *
     * @throws Refusal if there is no such case, or if evidence or papers do not match the record
     * @throws org.xuanren.record.ChainBroken if the record itself was edited
     */
    @Transactional(readOnly = true)
    public CaseFile open(String number) {
        var version = record.version(number);
        var known = opened.values().get(number);
        if (known == null || known.version() != version || !known.file().asOf().equals(LocalDate.now(clock))) {
            known = new Opened(version, read(number));
            opened.values().put(number, known);
        }
        return known.file();
    }

    private CaseFile read(String number) {
        var selection = requireCase(number);
        var entries = record.intactEntries(number);
        var stored = new Stored(Optional.of(selection), entries, rows.findByCaseNumber(number), papers.findByCaseNumberOrderByAtAscIdAsc(number));
        stored.mismatches().stream().findFirst().ifPresent(fact -> {
            throw Refusal.of("选任案 " + number + "：" + fact, RECORD, "请停止办理，保全数据库，报干部监督机构");
        });
        return new CaseFile(number, selection.kind(), editions.of(selection.edition()), calendar,
            LocalDate.now(clock), null, stored.filed(), stored.judgements(), stored.filedPapers());
    }

    /** Everything that is wrong with the stored case, for an auditor; empty if nothing was edited. */
    @Transactional(readOnly = true)
    public List<String> audit(String number) {
        requireCase(number);
        return auditOf(number, record.entries(number), checkpoints.chain());
    }

    /** The same for any chain, the one of the system included, with what many chains have in common read once. */
    @Transactional(readOnly = true)
    public List<String> auditOf(String chain, List<Entry> entries, CheckpointChain seen) {
        var faults = new ArrayList<>(ChainVerifier.verify(chain, entries).stream().map(Break::sentence).toList());
        seen.against(chain, entries).forEach(one -> faults.add(one.sentence()));
        var filed = papers.findByCaseNumberOrderByAtAscIdAsc(chain);
        faults.addAll(new Stored(cases.findByNumber(chain), entries, rows.findByCaseNumber(chain), filed).mismatches());
        filed.stream().filter(paper -> paper.sha256() != null && !contents.intact(paper.sha256()))
            .forEach(paper -> faults.add("材料『" + paper.label() + "』的文件已被改动或不在库中"));
        return faults;
    }
}
