package org.xuanren.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.access.Recusal;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.evidence.Filed;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.record.NewEntry;
import org.xuanren.record.RecordRefusal;
import org.xuanren.staff.Names;
import org.xuanren.statute.Refusal;
import org.xuanren.statute.RuleId;

/** Shows the record of a case to those who audit it, and writes to it that they have read it (R-STAFF-LEAK). */
@Service
class RecordReading {

    private static final int MOST_ENTRIES = 1_000; // the chain of the system has one for each refused attempt

    private final CaseFiles files;
    private final CaseRecord record;
    private final EntryWords words;
    private final SubmissionWords submissions;
    private final Recusal recusal;
    private final Names names;

    RecordReading(CaseFiles files, CaseRecord record, EntryWords words, SubmissionWords submissions, Recusal recusal, Names names) {
        this.files = files;
        this.record = record;
        this.words = words;
        this.submissions = submissions;
        this.recusal = recusal;
        this.names = names;
    }

    /**
     * @param caseNumber or the id of a {@link org.xuanren.record.HouseChain}
     * @param reason     why it is read
     * @param before     only what stands before that place
     * @throws Refusal if the reader is tied to the case
     */
    @Transactional
    public Map<String, Object> read(String caseNumber, String login, String reason, long before) {
        if (HouseChain.find(caseNumber).isEmpty() && tied(login, caseNumber)) {
            throw Refusal.of(names.of(login) + "是本案人选或其亲属，应当回避", RuleId.of("R-AVOID-WORK"), "请由其他人员查阅");
        }
        record.lockIfOpened(caseNumber); // what is filed between two statements would look inserted
        var faults = files.audit(caseNumber);
        record.append(caseNumber, NewEntry.by(login, EntryKind.READ, Request.PLACE, Map.of("reason", reason)));
        var view = new LinkedHashMap<String, Object>();
        view.put("number", caseNumber);
        var entries = record.entries(caseNumber);
        view.put("faults", Stream.concat(faults.stream(), files.untimely(caseNumber, entries, files.witnesses()).stream()).toList());
        var shown = entries.stream().filter(entry -> entry.seq() < before).toList();
        var said = words(caseNumber);
        view.put("total", entries.size());
        view.put("entries", shown.subList(Math.max(0, shown.size() - MOST_ENTRIES), shown.size()).stream().map(entry -> entry(entry, said)).toList());
        view.put("submissions", faults.isEmpty() && HouseChain.find(caseNumber).isEmpty() ? submissions(caseNumber) : Map.of());
        return view;
    }

    /** By place in the record. Only of a case that holds: what somebody has edited is not shown as what was submitted. */
    private Map<Long, List<EntryWords.Line>> submissions(String caseNumber) {
        var file = files.open(caseNumber);
        return file.filed().stream().collect(Collectors.toMap(Filed::seq, one -> submissions.lines(one.evidence(), file.edition(), file.kind())));
    }

    private boolean tied(String login, String caseNumber) {
        try {
            return recusal.recused(caseNumber).contains(login);
        } catch (Refusal | RecordRefusal edited) {
            return false; // whom the case is about can't be told any more, and somebody has to look into it
        }
    }

    /** How appointments are called there; as everywhere if somebody has edited the kind of the case. */
    private UnaryOperator<String> words(String caseNumber) {
        return HouseChain.find(caseNumber).isPresent() ? UnaryOperator.identity()
            : Optional.ofNullable(files.requireCase(caseNumber).kind()).<UnaryOperator<String>>map(kind -> kind::inWords).orElse(UnaryOperator.identity());
    }

    private Map<String, Object> entry(Entry entry, UnaryOperator<String> said) {
        var view = new LinkedHashMap<String, Object>();
        view.put("seq", entry.seq());
        view.put("at", entry.at() == null ? "" : entry.at().toString());
        view.put("actor", words.actor(entry));
        view.put("kind", said.apply(entry.kind().label()));
        view.put("step", said.apply(words.place(entry)));
        view.put("lines", words.lines(entry).stream().map(line -> new EntryWords.Line(said.apply(line.label()), line.text(), line.full())).toList());
        view.put("payload", entry.payload());
        view.put("hash", entry.hash() == null ? "" : entry.hash().hex());
        return view;
    }
}
