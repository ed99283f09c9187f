package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.dossier.Replay;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.record.Checkpoint;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.scenario.CaseStory;
import org.xuanren.statute.Editions;
import org.xuanren.statute.Step;
import org.xuanren.statute.WorkCalendar;

/**
 * Somebody with the database: every value of every row of one whole case changed, each row deleted or exchanged, forged ones put
 * in, the tail cut, an old backup restored. Found is only what is named: the case, the entry or row, for an entry also its step,
 * who wrote it, its neighbours and the checkpoint that vouches for it; and no other case.
 */
abstract class DatabaseAttack {

    private final Assurance assurance = Assurance.of(this);
    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    private static final int SHIFT = 1_000_000;
    /** Tables and what of them belongs to the case. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();
    private static final Map<String, String> KEYS = Map.of("selection_case", "number", "paper_content", "sha256", "record_entry", "seq");
    /** What may not stand behind the newest entry without anything else; a reading, say, is as lawful as it is worthless. */
    private static final Set<EntryKind> LAWLESS = EnumSet.of(EntryKind.OPENED, EntryKind.SUBMITTED, EntryKind.PAPER_FILED, EntryKind.GATE_PASSED,
        EntryKind.GATE_REFUSED, EntryKind.APPOINTED, EntryKind.ENDED, EntryKind.END_CONSENTED, EntryKind.END_DECLINED);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    static {
        TABLES.put("record_entry", "chain = ?");
        TABLES.put("evidence", "case_number = ?");
        TABLES.put("paper", "case_number = ?");
        TABLES.put("selection_case", "number = ?");
        TABLES.put("paper_content", "sha256 in (select sha256 from paper where case_number = ?)");
    }

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private Editions editions;
    @Autowired
    private WorkCalendar calendar;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    private String number;
    private String bystander;
    private List<Entry> entries;
    private CheckpointChain seen;
    /** Which entry vouches for a row, by its id. */
    private final Map<String, Entry> vouching = new LinkedHashMap<>();
    private long tried;
    private final List<String> unseen = new ArrayList<>();

    /** The name of the row in the table of counts. */
    abstract String attack();

    /** Takes one of so many rows. */
    abstract int every(int rows);

    abstract void switchTriggerOff(String table);

    abstract void switchTriggerOn(String table);

    /** A millisecond later. */
    abstract String later(String column);

    /** Bytes of a text. */
    abstract String bytes(String text);

    final JdbcTemplate database() {
        return database;
    }

    @BeforeEach
    void somebodyWithTheDatabase() {
        TABLES.keySet().forEach(this::switchTriggerOff);
        switchTriggerOff("record_checkpoint");
    }

    @AfterEach
    void switchTheTriggersOn() {
        TABLES.keySet().forEach(this::switchTriggerOn);
        switchTriggerOn("record_checkpoint");
    }

    @Test // R-LOG-FILE
    void every_edit_of_the_record_and_of_what_it_vouches_for_is_found_and_named() {
        bystander = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
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
        entries.forEach(entry -> {
            var id = ID.matcher(entry.payload());
            if (id.find()) {
                vouching.put(id.group(1), entry);
            }
        });
        assertThat(verified(number)).isEmpty();
        assertThat(verified(bystander)).isEmpty();

        TABLES.keySet().forEach(this::changeEveryValue);
        TABLES.keySet().forEach(this::deleteEveryRow);
        exchangeNeighbours();
        forgeEntries();
        writeAnew();
        appendEntries();
        forgeRows();
        forgeAChain();
        cutEveryTail();
        backups.forEach(this::restore);
        editCheckpoints();

        assurance.tell(attack(), tried, unseen.size());
        assertThat(unseen).isEmpty();
        assertThat(verified(number)).as("everything was rolled back").isEmpty();
    }

    private void changeEveryValue(String table) {
        for (var row : some(rows(table))) {
            for (var cell : row.entrySet()) {
                var column = cell.getKey().toLowerCase(Locale.ROOT);
                edit(table + "." + column + " of " + key(table, row), named(table, row, column), "update %s set %s = %s where %s".formatted(table,
                    column, other(column, cell.getValue()), where(table, row)));
            }
        }
    }

    private void deleteEveryRow(String table) {
        for (var row : some(rows(table))) {
            edit("delete " + table + " " + key(table, row), named(table, row, KEYS.getOrDefault(table, "id")),
                "delete from %s where %s".formatted(table, where(table, row)));
        }
    }

    private void exchangeNeighbours() {
        for (int i = 1; i < entries.size(); i += every(entries.size())) {
            edit("exchange " + i, words("第 %d 条记录原为第 %d 条".formatted(i, i + 1), written(entries.get(i)), neighbours(i), vouched(i)),
                place(i, i + SHIFT), place(i + 1, i), place(i + SHIFT, i + 1));
        }
    }

    private String place(long from, long to) {
        return "update record_entry set seq = %d where chain = '%s' and seq = %d".formatted(to, number, from);
    }

    /** Between two entries, well-formed and tied to the one before; those behind are pushed on. */
    private void forgeEntries() {
        for (int place = 2; place <= entries.size(); place += every(entries.size())) {
            var forged = forged(number, place, EntryKind.SUBMITTED, "decision-meeting", "chen", "{}", entries.get(place - 2).hash());
            edit("forge " + place, words("第 %d 条记录是插入的".formatted(place), written(forged), "前一条为第 %d 条".formatted(place - 1),
                "后一条为第 %d 条".formatted(place + 1), vouched(place)), push(place), insert(forged));
        }
    }

    /** The same, and every hash behind it computed anew: only a checkpoint tells. */
    private void writeAnew() {
        for (int place = 2; place <= entries.size(); place += every(entries.size())) {
            var statements = new ArrayList<>(List.of(push(place)));
            var last = forged(number, place, EntryKind.READ, "operation", "chen", "{}", entries.get(place - 2).hash());
            statements.add(insert(last));
            for (var old : entries.subList(place - 1, entries.size())) {
                last = hashed(new Entry(number, old.seq() + 1, old.at(), old.actor(), old.onBehalfOf(), old.kind(), old.step(), old.candidate(), old.payload(), last.hash(), null));
                statements.add("update record_entry set previous = '%s', hash = '%s' where chain = '%s' and seq = %d".formatted(last.previous(), last.hash(), number, last.seq()));
            }
            edit("write anew from " + place, words("被整体重写", "与" + vouched(place).substring(1), holding(place)), statements.toArray(String[]::new));
        }
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
            edit("cut after " + left, cut(left), cutting(left).toArray(String[]::new));
        }
    }

    private List<String> cutting(int left) {
        var statements = new ArrayList<String>();
        statements.add("delete from record_entry where chain = '%s' and seq > %d".formatted(number, left));
        vouching.forEach((id, entry) -> {
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
            look("a backup of " + backup.entries() + " entries", number, cut(backup.entries()));
            if (checkpoints.faults().stream().noneMatch(fault -> fault.contains("数据库只到第 %d 号：数据库被恢复为较早的备份".formatted(backup.checkpoints())))) {
                unseen.add("a backup of " + backup.entries() + " entries: the checkpoints say " + checkpoints.faults());
            }
            status.setRollbackOnly();
        });
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

    /** Edits, asks what an auditor sees, and takes the edit back. */
    private void edit(String what, List<String> named, String... statements) {
        tried++;
        transaction.executeWithoutResult(status -> {
            for (var statement : statements) {
                database.update(statement);
            }
            look(what, number, named);
            status.setRollbackOnly();
        });
    }

    /** One sentence of the case has to say all of it, and the case beside has to be as it was. */
    private void look(String what, String chain, List<String> named) {
        try {
            var faults = verified(chain);
            if (faults.stream().noneMatch(fault -> named.stream().allMatch(fault::contains))) {
                unseen.add(what + " is not named " + named + ": " + faults);
            }
            if (!files.audit(bystander).isEmpty()) {
                unseen.add(what + " is found in another case: " + files.audit(bystander));
            }
        } catch (RuntimeException e) {
            unseen.add(what + ": " + e);
        }
    }

    /** As {@code verify} does: the chain and what it vouches for, and if that holds, the law. */
    private List<String> verified(String chain) {
        var faults = files.audit(chain);
        return faults.isEmpty() ? Replay.faults(files.stored(chain), editions, calendar) : faults;
    }

    /** What an auditor has to read about a row of which a column was changed; the key stands for the whole row. */
    private List<String> named(String table, Map<String, Object> row, String column) {
        if (table.equals("record_entry")) {
            var entry = entries.get(((Number) row.get("seq")).intValue() - 1);
            var gone = column.equals("seq") || column.equals("chain");
            var newest = entry.seq() == entries.size();
            return words("第 %d 条".formatted(entry.seq()), gone ? newest ? "" : "缺失" : "被改动", neighbours((int) entry.seq()), vouched(entry.seq()),
                gone || column.equals("step") ? "" : "『%s』".formatted(label(entry)), gone || column.equals("actor") ? "" : "（" + entry.actor() + "，");
        }
        if (table.equals("selection_case")) {
            return words("本案的登记", column.equals("number") ? "不在库中" : "");
        }
        var ids = table.equals("paper_content") ? database.queryForList("select id from paper where case_number = ? and sha256 = ?", String.class, number, row.get("sha256"))
            : List.of(row.get("id").toString());
        var entry = vouching.get(ids.get(0));
        var place = "第 %d 条记实".formatted(entry.seq());
        if (table.equals("paper_content")) {
            return words(place, written(entry), "的文件已被改动或不在库中");
        }
        if (column.equals("id") || column.equals("case_number")) {
            return words(place, written(entry), "已不在库中", "编号 " + row.get("id"));
        }
        return words(place, written(entry), "被改动", switch (column) {
            case "step" -> table.equals("paper") ? "" : "步骤";
            case "candidate" -> table.equals("paper") ? "" : "人选";
            case "actor" -> table.equals("paper") ? "" : "办理人";
            case "payload" -> "内容";
            default -> "";
        });
    }

    private List<String> cut(int left) {
        return words("第 %d 条至第 %d 条记录被截去".formatted(left + 1, entries.size()), "第 %d 号检查点".formatted(vouchingFor(entries.size()).number()),
            left == 0 ? "其前没有记录" : "前一条为第 %d 条%s".formatted(left, written(entries.get(left - 1))));
    }

    private static List<String> words(String... words) {
        return List.of(words);
    }

    /** Kind, step, who. */
    private static String written(Entry entry) {
        return "%s『%s』（%s，".formatted(entry.kind().label(), label(entry), entry.actor());
    }

    private static String label(Entry entry) {
        return Step.labelOf(entry.step()).orElse(entry.step());
    }

    /** The one before, as the sentence says it. */
    private String neighbours(int seq) {
        return seq == 1 ? "其前没有记录" : "前一条为第 %d 条%s".formatted(seq - 1, written(entries.get(seq - 2)));
    }

    private String vouched(long seq) {
        return "自第 %d 号检查点".formatted(vouchingFor(Math.min(seq, entries.size())).number());
    }

    private String holding(int place) {
        var before = seen.vouching(number, 1).orElseThrow().number();
        var first = vouchingFor(place).number();
        return first == before ? "" : "仍相符";
    }

    private Checkpoint vouchingFor(long seq) {
        return seen.vouching(number, seq).orElseThrow();
    }

    private <T> List<T> some(List<T> rows) {
        var step = every(rows.size());
        var chosen = new ArrayList<T>();
        for (int i = 0; i < rows.size(); i += step) {
            chosen.add(rows.get(i));
        }
        return chosen;
    }

    private List<Map<String, Object>> rows(String table) {
        return database.queryForList("select * from %s where %s order by 1, 2".formatted(table, TABLES.get(table)), number);
    }

    private static String where(String table, Map<String, Object> row) {
        return table.equals("record_entry") ? "chain = '%s' and seq = %s".formatted(row.get("chain"), row.get("seq")) : "%s = '%s'".formatted(KEYS.getOrDefault(table, "id"), key(table, row));
    }

    private static Object key(String table, Map<String, Object> row) {
        return row.get(KEYS.getOrDefault(table, "id"));
    }

    private static String columnOf(Map<String, Object> row, String name) {
        return row.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow();
    }

    /** Another value of the same kind. */
    private String other(String column, Object value) {
        if (value == null) {
            return column.equals("bytes") || column.equals("pages") ? "1" : "'x'";
        }
        if (value instanceof Number) {
            return value + " + 5000";
        }
        if (column.equals("kind") && value.equals("PROMOTION_LEADING") || column.equals("edition")) {
            return column.equals("kind") ? "'REMOVAL'" : "'E2019'";
        }
        if (column.equals("content")) {
            return bytes("another");
        }
        return column.endsWith("at") ? later(column) : "concat('x', substring(%s, 2))".formatted(column);
    }

    private String[] push(int place) {
        return new String[] {"update record_entry set seq = seq + %d where chain = '%s' and seq >= %d".formatted(SHIFT, number, place),
            "update record_entry set seq = seq - %d + 1 where seq > %d".formatted(SHIFT, SHIFT)};
    }

    private void edit(String what, List<String> named, String[] first, String last) {
        var all = new ArrayList<>(List.of(first));
        all.add(last);
        edit(what, named, all.toArray(String[]::new));
    }

    private Entry forged(String chain, long seq, EntryKind kind, String step, String actor, String payload, Digest previous) {
        var at = entries.get((int) Math.min(seq, entries.size()) - 1).at();
        return hashed(new Entry(chain, seq, at, actor, null, kind, step, null, payload, previous, null));
    }

    private static Entry hashed(Entry entry) {
        return new Entry(entry.chain(), entry.seq(), entry.at(), entry.actor(), entry.onBehalfOf(), entry.kind(), entry.step(), entry.candidate(),
            entry.payload(), entry.previous(), entry.recomputed());
    }

    private static String insert(Entry entry) {
        return insert(entry, entry.hash());
    }

    private static String insert(Entry entry, Digest hash) {
        return "insert into record_entry (chain, seq, at, actor, on_behalf_of, kind, step, candidate, payload, previous, hash) values (%s, %d, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
            .formatted(literal(entry.chain()), entry.seq(), literal(entry.at()), literal(entry.actor()), literal(entry.onBehalfOf()), literal(entry.kind().name()),
                literal(entry.step()), literal(entry.candidate()), literal(entry.payload()), literal(entry.previous().hex()), literal(hash.hex()));
    }

    private static String insert(String table, Map<String, Object> row) {
        return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()),
            row.values().stream().map(DatabaseAttack::literal).collect(Collectors.joining(", ")));
    }

    private void insertRow(String table, Map<String, Object> row) {
        database.update("insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()),
            row.values().stream().map(value -> "?").collect(Collectors.joining(", "))), row.values().toArray());
    }

    private static String literal(Object value) {
        if (value == null || value instanceof Number) {
            return String.valueOf(value);
        }
        return "'" + value.toString().replace("'", "''") + "'";
    }
}
