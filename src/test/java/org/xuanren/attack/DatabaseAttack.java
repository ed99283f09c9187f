package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.xuanren.attack.AuditWords.words;
import static org.xuanren.attack.AuditWords.written;
import static org.xuanren.attack.RowSql.columnOf;
import static org.xuanren.attack.RowSql.hashed;
import static org.xuanren.attack.RowSql.insert;
import static org.xuanren.attack.RowSql.key;
import static org.xuanren.attack.RowSql.keyOf;
import static org.xuanren.attack.RowSql.where;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.dossier.CaseExport;
import org.xuanren.evidence.Evidence;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.evidence.PaperRow;
import org.xuanren.evidence.ReportClassification;
import org.xuanren.evidence.ReportConclusion;
import org.xuanren.evidence.ReportRegistration;
import org.xuanren.evidence.ReportVerificationResult;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.HouseChain;
import org.xuanren.scenario.CaseStory;
import org.xuanren.statute.Step;

/**
 * Somebody with the database: every value of every row of one whole case changed, each row deleted or exchanged, forged ones put
 * in, the tail cut, an old backup restored. Found is only what is named: the case, the entry or row, for an entry also its step,
 * who wrote it, its neighbours and the checkpoint that vouches for it; and no other case.
 */
abstract class DatabaseAttack extends EditedDatabase {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    /** What may not stand behind the newest entry of a case that is over; a reading, say, is as lawful as it is worthless. */
    private static final Set<EntryKind> LAWLESS = EnumSet.of(EntryKind.OPENED, EntryKind.SUBMITTED, EntryKind.PAPER_FILED, EntryKind.GATE_PASSED,
        EntryKind.GATE_REFUSED, EntryKind.APPOINTED, EntryKind.ENDED, EntryKind.SUSPENDED, EntryKind.RESUMED, EntryKind.END_PROPOSED, EntryKind.END_CONSENTED,
        EntryKind.END_DECLINED, EntryKind.CANDIDACY_END_PROPOSED, EntryKind.CANDIDACY_END_CONSENTED, EntryKind.CANDIDACY_END_DECLINED, EntryKind.MIGRATED);

    /** Texts that are no evidence, or none of that step. */
    private static final List<String> UNREADABLE = List.of("x", "null", "{}");

    /** Steps of a case that is over, those beside it, and one that there is not. */
    private static final List<String> APPENDED = List.of("no-such-step", "decision-meeting", "archive-list", "report-registration", "report-classification",
        "report-verification-result", "report-conclusion");

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseExport export;
    @Autowired
    private CaseRecord record;
    @TempDir
    private Path temp;
    @Autowired
    private TaskService tasks;
    @Autowired
    private IdentityService identity;

    @Test // R-LOG-FILE
    void every_edit_of_the_record_and_of_what_it_vouches_for_is_found_and_named() {
        bystander = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        var task = story.task(number, Step.OPENING_VACANCY);
        var remarks = RemarkEdits.leftBy(story.takes(task), task, tasks, identity);
        var backups = new ArrayList<Backup>();
        for (var moment : List.of(Step.CANDIDATES_DECISION, Step.DECISION_MEETING)) {
            story.reaches(number, moment);
            checkpoints.make();
            backups.add(backup());
        }
        story.ends(number);
        checkpoints.make();
        entries = story.recordOf(number);
        seen = checkpoints.chain();
        says = new AuditWords(number, entries, seen, hash -> database.queryForList("select id from paper where case_number = ? and sha256 = ?", String.class, number, hash));
        assertThat(verified(number)).isEmpty();
        assertThat(verified(bystander)).isEmpty();

        TABLES.keySet().forEach(this::changeEveryValue);
        TABLES.keySet().forEach(this::deleteEveryRow);
        exchangeNeighbours();
        List.of("evidence", "paper", "paper_content").forEach(this::exchangeRows);
        forgeEntries();
        writeAnew();
        appendEntries();
        editPairs();
        appendPairs();
        forgeRows();
        forgeAChain();
        cutEveryTail();
        backups.forEach(this::restore);
        editCheckpoints();
        editRemarks(remarks);

        assurance.tell(attack(), tried, unseen.size());
        assertThat(unseen).isEmpty();
        assertThat(verified(number)).as("everything was rolled back").isEmpty();
    }

    /** What the database says is the hash of a paper is no path, and an edited case leaves the house no less than another. */
    @Test // R-LOG-FILE, R-STAFF-LEAK
    void an_edited_case_is_exported_as_it_is_into_its_folder_only_and_the_house_says_so() throws IOException {
        number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.reaches(number, Step.CANDIDATES_DECISION);
        var row = files.stored(number).papers().get(0);
        var before = story.recordOf(number);
        for (var path : List.of(temp.resolve("outside").toString(), "../outside", "outside")) {
            database.update("insert into paper_content (sha256, content) values (?, ?)", path, new byte[] {1});
            database.update("update paper set sha256 = ? where id = ?", path, row.id());
            var folder = temp.resolve("to" + path.length());
            try {
                assertThat(export.write(number, folder, "operator").faults()).first().asString().contains("『" + row.label() + "』（编号 " + row.id() + "）的文件没有导出");
            } finally {
                database.update("update paper set sha256 = ? where id = ?", row.sha256(), row.id());
                database.update("delete from paper_content where sha256 = ?", path);
            }
            try (var written = Files.walk(temp)) {
                assertThat(written.filter(file -> file.endsWith("outside"))).isEmpty();
            }
            assertThat(story.recordOf(number)).isEqualTo(before);
            assertThat(record.last(HouseChain.SYSTEM.id())).get().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo(EntryKind.READ);
                assertThat(entry.payload()).isEqualTo("{\"by\":\"operator\",\"reason\":\"导出记实不成立的选任案\",\"target\":\"" + number + "\"}");
            });
        }
        assertThat(files.audit(number)).isEmpty();
    }

    private void changeEveryValue(String table) {
        for (var row : some(rows(table))) {
            for (var cell : row.entrySet()) {
                var column = cell.getKey().toLowerCase(Locale.ROOT);
                for (var other : others(column, cell.getValue())) {
                    edit(table + "." + column + " of " + key(table, row) + ": " + other, says.named(table, row, column), "update %s set %s = %s where %s".formatted(table,
                        column, other, where(table, row)));
                }
            }
        }
    }

    private void deleteEveryRow(String table) {
        for (var row : some(rows(table))) {
            edit("delete " + table + " " + key(table, row), says.named(table, row, keyOf(table)),
                "delete from %s where %s".formatted(table, where(table, row)));
        }
    }

    private void exchangeNeighbours() {
        for (int i = 1; i < entries.size(); i += every(entries.size())) {
            edit("exchange " + i, words("第 %d 条记录原为第 %d 条".formatted(i, i + 1), written(entries.get(i)), says.neighbours(i), says.vouched(i)),
                place(i, i + SHIFT), place(i + 1, i), place(i + SHIFT, i + 1));
        }
    }

    /** Each row stands where the next one stood, and that in its place: both are named. */
    private void exchangeRows(String table) {
        var rows = rows(table);
        for (int i = 1; i < rows.size(); i += every(rows.size())) {
            var one = key(table, rows.get(i - 1));
            var other = key(table, rows.get(i));
            for (var row : rows.subList(i - 1, i + 1)) {
                edit("exchange %s %s, %s".formatted(table, one, other), says.named(table, row, "at"), renamed(table, one, "exchanged"), renamed(table, other, one),
                    renamed(table, "exchanged", other));
            }
        }
    }

    private static String renamed(String table, Object from, Object to) {
        var key = keyOf(table);
        return "update %s set %s = '%s' where %s = '%s'".formatted(table, key, to, key, from);
    }

    private String place(long from, long to) {
        return "update record_entry set seq = %d where chain = '%s' and seq = %d".formatted(to, number, from);
    }

    /** Between two entries, well-formed and tied to the one before; those behind are pushed on. */
    private void forgeEntries() {
        for (int place = 2; place <= entries.size(); place += every(entries.size())) {
            var forged = forged(number, place, EntryKind.SUBMITTED, "decision-meeting", "chen", "{}", entries.get(place - 2).hash());
            edit("forge " + place, words("第 %d 条记录是插入的".formatted(place), written(forged), "前一条为第 %d 条".formatted(place - 1),
                "后一条为第 %d 条".formatted(place + 1), says.vouched(place)), push(place), insert(forged));
        }
    }

    /** The same, and every hash behind it computed anew: only a checkpoint tells. */
    private void writeAnew() {
        for (int place = 2; place <= entries.size(); place += every(entries.size())) {
            var statements = new ArrayList<>(List.of(push(place)));
            var last = forged(number, place, EntryKind.READ, "operation", "chen", "{}", entries.get(place - 2).hash());
            statements.add(insert(last));
            statements.addAll(tiedTo(last, entries.subList(place - 1, entries.size())));
            edit("write anew from " + place, words("被整体重写", "与" + says.vouched(place).substring(1), says.holding(place)), statements.toArray(String[]::new));
        }
    }

    /** The hashes of what stands now behind an entry that is new, or changed. */
    private List<String> tiedTo(Entry entry, List<Entry> behind) {
        var statements = new ArrayList<String>();
        var last = entry;
        for (var old : behind) {
            last = hashed(new Entry(number, last.seq() + 1, old.at(), old.actor(), old.onBehalfOf(), old.kind(), old.step(), old.candidate(), old.payload(), last.hash(), null));
            statements.add("update record_entry set previous = '%s', hash = '%s' where chain = '%s' and seq = %d".formatted(last.previous(), last.hash(), number, last.seq()));
        }
        return statements;
    }

    /** A row together with what vouches for it: what nobody can read any more is named like anything else. */
    private void editPairs() {
        for (var row : some(files.stored(number).evidence())) {
            var entry = says.vouching().get(row.id());
            for (var payload : UNREADABLE) {
                var sha256 = Digest.of(payload).hex();
                var vouching = CanonicalJson.of(RecordPayload.vouching(row.id(), RecordPayload.hashOf(evidence(row.id(), entry.step(), payload, row.at()))));
                var changed = hashed(new Entry(number, entry.seq(), entry.at(), entry.actor(), null, entry.kind(), entry.step(), entry.candidate(), vouching, entry.previous(), null));
                var pair = List.of("update evidence set payload = '%s', sha256 = '%s' where id = '%s'".formatted(payload, sha256, row.id()),
                    "update record_entry set payload = '%s' where chain = '%s' and seq = %d".formatted(vouching, number, entry.seq()));
                edit("evidence and entry " + entry.seq() + ": " + payload, words("第 %d 条记录内容被改动".formatted(entry.seq()), written(entry), says.neighbours((int) entry.seq()),
                    says.vouched(entry.seq())), pair.toArray(String[]::new));
                var all = new ArrayList<>(pair);
                all.add("update record_entry set hash = '%s' where chain = '%s' and seq = %d".formatted(changed.hash(), number, entry.seq()));
                all.addAll(tiedTo(changed, entries.subList((int) entry.seq(), entries.size())));
                edit("evidence, entry " + entry.seq() + " and all hashes: " + payload, words("被整体重写", "与" + says.vouched(entry.seq()).substring(1)), all.toArray(String[]::new));
            }
        }
    }

    /** The same behind the newest entry, where all hashes fit. */
    private void appendPairs() {
        var last = entries.get(entries.size() - 1);
        var place = words("第 %d 条".formatted(last.seq() + 1));
        for (var step : APPENDED) {
            for (var payload : Stream.concat(UNREADABLE.stream(), reports().stream().filter(one -> Evidence.stepOf(one.getClass()).id().equals(step)).map(CanonicalJson::of)).toList()) {
                var row = evidence("forged", step, payload, last.at());
                edit("append " + step + ": " + payload, place, insert(forged(number, last.seq() + 1, EntryKind.SUBMITTED, step, "chen",
                        CanonicalJson.of(RecordPayload.vouching(row.id(), RecordPayload.hashOf(row))), last.hash())),
                    "insert into evidence (id, case_number, step, actor, at, payload, sha256) values ('forged', '%s', '%s', 'chen', '%s', '%s', '%s')"
                        .formatted(number, step, last.at(), payload, Digest.of(payload)));
            }
            for (var kind : List.of("NO_SUCH_KIND", "MEETING_MINUTES")) {
                var row = new PaperRow("forged", number, step, null, kind, null, 0, "未发生", null, null, 0, "chen", last.at());
                edit("append a paper " + kind + " at " + step, place, insert(forged(number, last.seq() + 1, EntryKind.PAPER_FILED, step, "chen",
                        CanonicalJson.of(RecordPayload.vouching(row.id(), RecordPayload.hashOf(row))), last.hash())),
                    "insert into paper (id, case_number, step, kind, pages, statement, bytes, actor, at) values ('forged', '%s', '%s', '%s', 0, '未发生', 0, 'chen', '%s')"
                        .formatted(number, step, kind, last.at()));
            }
        }
    }

    /** Well-formed, of a case that is over and of a report that nobody has registered. */
    private List<Evidence> reports() {
        var day = LocalDate.parse("2026-03-02");
        return List.of(new ReportRegistration(number, ReportRegistration.Channel.LETTER, day, ReportRegistration.Named.ANONYMOUS, "反映其收受礼金"),
            new ReportClassification("forged", "反映其收受礼金", false, false, false, "没有具体线索"),
            new ReportVerificationResult("forged", "反映其收受礼金", "吴", day, day, ReportVerificationResult.Result.NOT_TRUE, "不属实"),
            new ReportConclusion("forged", "反映其收受礼金", day, "不影响任用", false, null));
    }

    private EvidenceRow evidence(String id, String step, String payload, Instant at) {
        return new EvidenceRow(id, number, step, null, "chen", at, payload, Digest.of(payload).hex());
    }

    /** Behind the newest one, where no checkpoint has been yet: hash and law have to tell. */
    private void appendEntries() {
        var last = entries.get(entries.size() - 1);
        var next = last.seq() + 1;
        var place = "第 %d 条".formatted(next);
        for (var kind : EntryKind.values()) {
            if (kind == EntryKind.UNREADABLE) {
                continue;
            }
            var untied = forged(number, next, kind, "appointment", "system", "{}", Digest.of("x"));
            edit("append untied " + kind, words(place + "之前的记录与链不符：应为 " + untied.previous().shortened(), "前一条为第 %d 条%s".formatted(last.seq(), written(last))),
                insert(untied));
            var plain = forged(number, next, kind, "appointment", "system", "{}", last.hash());
            edit("append " + kind + " with the hash of the one before", words(place + "记录内容被改动", "尚无检查点见过该条"), insert(plain, last.hash()));
            if (LAWLESS.contains(kind)) {
                edit("append " + kind, words(place), insert(plain));
            }
        }
        for (var gate : entries.stream().filter(one -> one.kind() == EntryKind.GATE_PASSED).toList()) {
            edit("append a gate like " + gate.seq(), words(place), insert(hashed(new Entry(number, next, last.at(), gate.actor(), null, gate.kind(), gate.step(),
                gate.candidate(), gate.payload().replace("\"findings\":[", "\"findings\":[ "), last.hash(), null))));
        }
    }

    /** Rows for which no entry vouches. */
    private void forgeRows() {
        for (var table : List.of("evidence", "paper")) {
            for (var row : some(rows(table))) {
                var copy = new LinkedHashMap<>(row);
                copy.put(columnOf(row, "id"), "forged");
                edit("forge " + table + " like " + key(table, row), words("与记实不符", "编号 forged", row.get("actor").toString(), "它是插入的"), insert(table, copy));
            }
        }
    }

    /** A case that never was: the entries of this one under another number, and one that begins anew. */
    private void forgeAChain() {
        var statements = entries.stream().map(one -> insert(new Entry("2099-0001", one.seq(), one.at(), one.actor(), one.onBehalfOf(), one.kind(), one.step(), one.candidate(),
            one.payload(), one.previous(), one.hash()))).toArray(String[]::new);
        tried++;
        transaction.executeWithoutResult(status -> {
            database.batchUpdate(statements);
            look("a copied chain", "2099-0001", words("第 %d 条记录内容被改动".formatted(entries.size()), written(entries.get(entries.size() - 1)), "尚无检查点见过该条"));
            status.setRollbackOnly();
        });
        var row = new EvidenceRow("forged", "2099-0002", "opening-case", null, "chen", entries.get(0).at(), "{}", Digest.of("{}").hex());
        var opened = forged("2099-0002", 1, EntryKind.OPENED, "opening-case", "chen", "{\"id\":\"forged\",\"sha256\":\"" + RecordPayload.hashOf(row) + "\"}", Digest.NONE);
        tried++;
        transaction.executeWithoutResult(status -> {
            database.update(insert(opened));
            look("a chain of its own", "2099-0002", words("第 1 条记实所附的办理内容已不在库中", "chen", "编号 forged"));
            status.setRollbackOnly();
        });
    }

    /** With all that the cut entries vouch for: what is left is a lawful case that has not come so far. */
    private void cutEveryTail() {
        for (int left = 0; left < entries.size(); left += every(entries.size())) {
            edit("cut after " + left, says.cut(left), cutting(left).toArray(String[]::new));
        }
    }

    private List<String> cutting(int left) {
        var statements = new ArrayList<String>();
        statements.add("delete from record_entry where chain = '%s' and seq > %d".formatted(number, left));
        says.vouching().forEach((id, entry) -> {
            if (entry.seq() > left) {
                statements.add("delete from evidence where id = '" + id + "'");
                statements.add("delete from paper where id = '" + id + "'");
            }
        });
        return statements;
    }

    /** All rows of the case, and of the checkpoints, as they were at a moment. */
    private record Backup(Map<String, List<Map<String, Object>>> rows, int entries, long checkpoints) { }

    private Backup backup() {
        var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
        TABLES.keySet().forEach(table -> rows.put(table, rows(table)));
        return new Backup(rows, story.recordOf(number).size(), checkpoints.chain().last().number());
    }

    /** The database is that of the backup; the file of checkpoints, outside it, has seen more. */
    private void restore(Backup backup) {
        tried++;
        transaction.executeWithoutResult(status -> {
            for (var table : List.of("record_entry", "evidence", "paper", "selection_case")) {
                database.update("delete from " + table + " where " + TABLES.get(table), number);
                backup.rows().get(table).forEach(row -> insertRow(table, row));
            }
            database.update("delete from record_checkpoint where number > ?", backup.checkpoints());
            look("a backup of " + backup.entries() + " entries", number, says.cut(backup.entries()));
            if (checkpoints.faults().stream().noneMatch(fault -> fault.contains("数据库只到第 %d 号：数据库被恢复为较早的备份".formatted(backup.checkpoints())))) {
                unseen.add("a backup of " + backup.entries() + " entries: the checkpoints say " + checkpoints.faults());
            }
            restart();
            var refused = catchThrowable(() -> files.openAnew(number));
            if (refused == null || !refused.getMessage().contains("第 %d 条记录与检查点所见不同，或已被截去".formatted(entries.size()))) {
                unseen.add("a backup of " + backup.entries() + " entries: the case goes on: " + refused);
            }
            status.setRollbackOnly();
        });
        restart();
    }

    /** What the running program remembers of the checkpoints is gone. */
    private void restart() {
        ReflectionTestUtils.setField(AopTestUtils.<Object>getTargetObject(checkpoints), "seen", null);
    }

    private void editRemarks(RemarkEdits remarks) {
        var places = entries.stream().filter(one -> one.kind() == EntryKind.REMARKED).toList();
        for (var one : remarks.all(this::bytes)) {
            if (one.place() == RemarkEdits.NONE) {
                edit(one.statement(), words("的备注或附件与记实不符", "编号 forged", one.said(), "它是插入的"), one.statement());
                continue;
            }
            var entry = places.get(one.place());
            edit(one.statement(), words("第 %d 条记实".formatted(entry.seq()), written(entry), "所附的备注或附件" + one.said()), one.statement());
        }
    }

    private void editCheckpoints() {
        var newest = seen.last().number();
        for (long one = newest; one > Math.max(0, newest - 3); one--) {
            checkpoint(one, "delete from record_checkpoint where number = %d".formatted(one));
            checkpoint(one, "update record_checkpoint set line = concat('{\"at\":\"2001', substring(line, 12)) where number = %d".formatted(one));
            checkpoint(one, "update record_checkpoint set at = timestamp with time zone '2001-01-01 00:00:00Z' where number = %d".formatted(one));
            checkpoint(one, "update record_checkpoint set number = -number where number = %d".formatted(one));
            checkpoint(one, "update record_checkpoint set line = (select line from record_checkpoint where number = %d) where number = %d"
                .formatted(one == newest ? one - 1 : one + 1, one));
        }
        checkpoint(newest + 1, "insert into record_checkpoint (number, at, line) select number + 1, at, line from record_checkpoint where number = %d".formatted(newest));
    }

    private void checkpoint(long which, String statement) {
        tried++;
        transaction.executeWithoutResult(status -> {
            database.update(statement);
            if (checkpoints.faults().stream().noneMatch(fault -> fault.contains("第 %d 号".formatted(which)) || fault.contains("第 %d 行".formatted(which)))) {
                unseen.add(statement + ": " + checkpoints.faults());
            }
            status.setRollbackOnly();
        });
    }
}
