package org.xuanren.oversight;

import static org.xuanren.record.EntryKind.APPOINTED;
import static org.xuanren.record.EntryKind.ENDED;
import static org.xuanren.record.EntryKind.END_CONSENTED;
import static org.xuanren.record.EntryKind.END_DECLINED;
import static org.xuanren.record.EntryKind.END_PROPOSED;
import static org.xuanren.record.EntryKind.GATE_PASSED;
import static org.xuanren.record.EntryKind.GATE_REFUSED;
import static org.xuanren.record.EntryKind.MIGRATED;
import static org.xuanren.record.EntryKind.OPENED;
import static org.xuanren.record.EntryKind.REMINDED;
import static org.xuanren.record.EntryKind.RESUMED;
import static org.xuanren.record.EntryKind.SUBMITTED;
import static org.xuanren.record.EntryKind.SUSPENDED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.evidence.CandidatesDecision;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Judgement;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.NewEntry;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/** What was done in a case, by whom and when; never what was said or found. */
@Service
class CaseHistory {

    private static final Set<EntryKind> TOLD = EnumSet.of(OPENED, SUBMITTED, GATE_PASSED, GATE_REFUSED, APPOINTED, ENDED, SUSPENDED, RESUMED, END_PROPOSED,
        END_CONSENTED, END_DECLINED, MIGRATED, REMINDED);

    private final CaseFiles files;
    private final CaseRecord record;
    private final StaffNames staff;

    CaseHistory(CaseFiles files, CaseRecord record, StaffNames staff) {
        this.files = files;
        this.record = record;
        this.staff = staff;
    }

    /** The newest first. A step that is about one candidate tells of him and of the case, and of nobody else. */
    @Transactional(readOnly = true)
    public List<Map<String, Object>> before(OpenStep step) {
        var file = files.open(step.caseNumber());
        var entries = record.intactEntries(step.caseNumber()).stream().filter(entry -> TOLD.contains(entry.kind()))
            .filter(entry -> entry.candidate() == null || step.candidate() == null || entry.candidate().equals(step.candidate()))
            .collect(Collectors.toList());
        Collections.reverse(entries);
        var names = staff.names(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream().map(entry -> line(entry, file, names)).toList();
    }

    private static Map<String, Object> line(Entry entry, CaseFile file, Map<String, String> names) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", entry.at().toString());
        line.put("step", Step.find(entry.step()).map(Step::label).or(() -> Stage.find(entry.step()).map(Stage::label)).orElse(""));
        line.put("kind", entry.kind().label() + redone(entry, file));
        line.put("candidate", file.latest(CandidatesDecision.class).map(decision -> decision.nameOf(entry.candidate())).orElse(""));
        line.put("by", names.getOrDefault(entry.actor(), entry.actor().equals(NewEntry.SYSTEM) ? "系统" : entry.actor()));
        line.put("bad", entry.kind() == GATE_REFUSED || entry.kind() == ENDED);
        return line;
    }

    private static String redone(Entry entry, CaseFile file) {
        return file.judgements().stream().filter(one -> one.seq() == entry.seq()).map(Judgement::redoFrom).flatMap(id -> Step.find(id).stream())
            .map(step -> "，退回『" + step.label() + "』").findFirst().orElse("");
    }
}
