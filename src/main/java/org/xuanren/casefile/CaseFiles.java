package org.xuanren.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.EvidenceJson;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.evidence.EvidenceRows;
import org.xuanren.evidence.Filed;
import org.xuanren.evidence.FiledPaper;
import org.xuanren.evidence.Judgement;
import org.xuanren.evidence.PaperRow;
import org.xuanren.evidence.PaperRows;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.evidence.SelectionCases;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/** Opens the files of cases. Every file that it hands out was checked against the record entry by entry. */
@Service
public class CaseFiles {

    private static final RuleId RECORD = RuleId.of("R-LOG-CONTENT");

    private final SelectionCases cases;
    private final EvidenceRows rows;
    private final PaperRows papers;
    private final CaseRecord record;
    private final Editions editions;
    private final WorkCalendar calendar;
    private final Clock clock;

    CaseFiles(SelectionCases cases, EvidenceRows rows, PaperRows papers, CaseRecord record, Editions editions,
            WorkCalendar calendar, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.papers = papers;
        this.record = record;
        this.editions = editions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** @throws Refusal if there is no case of that number */
    public SelectionCase requireCase(String number) {
        return cases.findByNumber(number == null ? "" : number).orElseThrow(() -> Refusal.of("没有编号为 " + number + " 的选任案",
            RuleId.of("R-GEN-ORDER"), "请从『动议登记』开案"));
    }

    /**
     * The whole file of a case as of today.
     *
     * @throws Refusal if there is no such case, or if evidence or papers do not match the record
     * @throws org.xuanren.record.ChainBroken if the record itself was edited
     */
    @Transactional(readOnly = true)
    public CaseFile open(String number) {
        var selection = requireCase(number);
        var entries = record.intactEntries(number);
        var submitted = new HashMap<String, Entry>();
        var judgements = new ArrayList<Judgement>();
        for (var entry : entries) {
            switch (entry.kind()) {
                case OPENED, SUBMITTED, PAPER_FILED -> submitted.put(RecordPayload.read(entry).id(), entry);
                case GATE_PASSED, GATE_REFUSED -> judgements.add(RecordPayload.judgement(entry));
                default -> { }
            }
        }
        var filed = new ArrayList<Filed<?>>();
        for (var row : rows.findByCaseNumber(number)) {
            filed.add(filed(row, submitted));
        }
        filed.sort(Comparator.comparingLong(Filed::seq));
        var filedPapers = new ArrayList<FiledPaper>();
        for (var row : papers.findByCaseNumberOrderByAtAscIdAsc(number)) {
            filedPapers.add(paper(row, submitted));
        }
        requireNothingMissing(number, submitted);
        return new CaseFile(number, selection.kind(), editions.of(selection.edition()), calendar,
            LocalDate.now(clock), null, filed, judgements, filedPapers);
    }

    private static Filed<? extends Evidence> filed(EvidenceRow row, Map<String, Entry> submitted) {
        var entry = submitted.remove(row.id());
        var intact = entry != null && row.step().equals(entry.step())
            && Objects.equals(row.candidate(), entry.candidate())
            && row.actor().equals(entry.actor())
            && RecordPayload.read(entry).sha256().equals(row.sha256())
            && Digest.of(row.payload()).hex().equals(row.sha256());
        if (!intact) {
            throw broken(row.caseNumber(), "『" + Step.of(row.step()).label() + "』的办理内容与记实不符");
        }
        var step = Step.of(row.step());
        return new Filed<>(row.id(), step, row.candidate(), entry.seq(), entry.at(), row.actor(), row.sha256(),
            EvidenceJson.read(step, row.payload()));
    }

    private static FiledPaper paper(PaperRow row, Map<String, Entry> submitted) {
        var entry = submitted.remove(row.id());
        if (entry == null || !RecordPayload.read(entry).sha256().equals(RecordPayload.hashOf(row))) {
            throw broken(row.caseNumber(), "材料『" + row.paper(0).kind().label() + "』与记实不符");
        }
        return row.paper(entry.seq());
    }

    private static void requireNothingMissing(String number, Map<String, Entry> left) {
        left.values().stream().min(Comparator.comparingLong(Entry::seq)).ifPresent(entry -> {
            throw broken(number, "第 %d 条记实所附的办理内容已不在库中".formatted(entry.seq()));
        });
    }

    private static Refusal broken(String number, String fact) {
        return Refusal.of("选任案 " + number + "：" + fact, RECORD, "请停止办理，保全数据库，报干部监督机构");
    }
}
