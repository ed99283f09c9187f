package org.xuanren.oversight;

import static org.xuanren.record.EntryKind.APPOINTED;
import static org.xuanren.record.EntryKind.CANDIDACY_END_CONSENTED;
import static org.xuanren.record.EntryKind.CANDIDACY_END_DECLINED;
import static org.xuanren.record.EntryKind.CANDIDACY_END_PROPOSED;
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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.Readings;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.evidence.CaseFile;
import org.xuanren.evidence.Judgement;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.staff.Names;
import org.xuanren.statute.Group;
import org.xuanren.statute.Stage;
import org.xuanren.statute.Step;

/**
 * What was done in a case, by whom and when, and what colleagues have remarked on its tasks; never what was said. Why a gate sent a step
 * back is for those whose step it was, and for those who answer for the whole case, as is what let it pass; what was remarked where people were
 * deliberated and decided on is for those who have a step there, and who has read it is noted (R-STAFF-LEAK).
 */
@Service
class CaseHistory {

    private static final Set<EntryKind> TOLD = EnumSet.of(OPENED, SUBMITTED, GATE_PASSED, GATE_REFUSED, APPOINTED, ENDED, SUSPENDED, RESUMED, END_PROPOSED,
        END_CONSENTED, END_DECLINED, CANDIDACY_END_PROPOSED, CANDIDACY_END_CONSENTED, CANDIDACY_END_DECLINED, MIGRATED, REMINDED);

    private static final Set<Group> ANSWERING = EnumSet.of(Group.ORGANIZATION_DEPARTMENT, Group.PARTY_COMMITTEE);

    /** Of the process of a task: of the case, or of the one candidate whom it inspects. */
    private static final String REMARKS = """
        select c.TIME_, c.USER_ID_, c.FULL_MSG_, t.TASK_DEF_KEY_ from ACT_HI_COMMENT c join ACT_HI_TASKINST t on t.ID_ = c.TASK_ID_
        where c.TYPE_ = 'comment' and t.PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_HI_TASKINST where ID_ = ?)""";

    private final CaseFiles files;
    private final CaseRecord record;
    private final Readings readings;
    private final JdbcTemplate database;
    private final Names names;

    CaseHistory(CaseFiles files, CaseRecord record, Readings readings, JdbcTemplate database, Names names) {
        this.files = files;
        this.record = record;
        this.readings = readings;
        this.database = database;
        this.names = names;
    }

    /** The newest first. A step that is about one candidate tells of him and of the case, and of nobody else. @param reader his login */
    @Transactional
    public List<Map<String, Object>> before(OpenStep step, String reader) {
        var file = files.open(step.caseNumber());
        var done = record.intactEntries(step.caseNumber()).stream().filter(entry -> TOLD.contains(entry.kind()))
            .filter(entry -> entry.candidate() == null || step.candidate() == null || entry.candidate().equals(step.candidate()))
            .map(entry -> line(entry, step, file));
        var remarks = database.query(REMARKS, (row, i) -> new Remark(row.getTimestamp(1).toInstant(), row.getString(2),
            new String(row.getBytes(3), StandardCharsets.UTF_8), Step.find(row.getString(4))), step.task()).stream().filter(one -> one.tellsAt(step)).toList();
        if (remarks.stream().anyMatch(Remark::confidential)) {
            readings.note(step.caseNumber(), reader, step.step().id(), step.candidate(), "备注");
        }
        return Stream.concat(done, remarks.stream().map(one -> line(one, step)))
            .sorted(Comparator.<Map<String, Object>, Instant>comparing(line -> Instant.parse((String) line.get("at")))
            .thenComparing(line -> (Long) line.get("seq")).reversed()).toList();
    }

    private record Remark(Instant at, String by, String text, Optional<Step> step) {

        boolean confidential() {
            return stage().filter(Readings::confidential).isPresent();
        }

        boolean tellsAt(OpenStep reading) {
            return !confidential() || stage().equals(reading.step().stage());
        }

        private Optional<Stage> stage() {
            return step.flatMap(Step::stage);
        }
    }

    private Map<String, Object> line(Remark remark, OpenStep step) {
        return line(remark.at, remark.step.map(Step::label).orElse(""), "备注：" + remark.text, step.name(), remark.by);
    }

    private Map<String, Object> line(Entry entry, OpenStep reading, CaseFile file) {
        var judged = file.judgements().stream().filter(one -> one.seq() == entry.seq()).findFirst();
        var redone = judged.map(Judgement::redoFrom).flatMap(Step::find);
        var kind = file.kind();
        var line = line(entry.at(), kind.inWords(Step.labelOf(entry.step()).orElse("")), kind.inWords(entry.kind().label())
            + redone.map(one -> "，退回『" + kind.inWords(one.label()) + "』").orElse(""),
            file.nameOf(entry.candidate()), entry.actor());
        line.put("seq", entry.seq());
        line.put("bad", entry.kind() == GATE_REFUSED || entry.kind() == ENDED);
        line.put("why", judged.filter(one -> redone.isPresent() && tellsWhy(one, redone.get(), reading)).map(Readings::byTheWay).orElse(null));
        var open = judged.filter(one -> one.passed() && !Readings.confidential(one.stage())).isPresent();
        line.put("met", open && ANSWERING.contains(reading.step().group()) ? RecordPayload.met(entry) : List.of());
        return line;
    }

    /** Who answers for the whole case reads it at every step; of what was judged of a person, at his own steps only. */
    private static boolean tellsWhy(Judgement judged, Step redone, OpenStep reading) {
        var his = judged.candidate() == null || judged.candidate().equals(reading.candidate());
        return reading.step() == redone || reading.step().stage().equals(Optional.of(judged.stage()))
            || his && ANSWERING.contains(reading.step().group()) && !Readings.confidential(judged.stage());
    }

    private Map<String, Object> line(Instant at, String step, String what, String candidate, String actor) {
        var line = new LinkedHashMap<String, Object>();
        line.put("at", at.toString());
        line.put("seq", Long.MAX_VALUE);
        line.put("step", step);
        line.put("kind", what);
        line.put("candidate", candidate);
        line.put("by", names.of(actor));
        return line;
    }
}
