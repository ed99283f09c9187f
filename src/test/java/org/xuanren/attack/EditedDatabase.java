package org.xuanren.attack;

import static org.xuanren.attack.RowSql.hashed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.dossier.Replay;
import org.xuanren.record.CheckpointChain;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.statute.Editions;
import org.xuanren.statute.WorkCalendar;

/** A case of which rows are edited, and whether an audit names what was edited and no other case. */
abstract class EditedDatabase {

    static final int SHIFT = 1_000_000;
    private static final Set<String> NULLABLE = Set.of("on_behalf_of", "candidate", "statement", "file_name", "media_type", "pages");
    private static final Set<String> WORDS = Set.of("payload", "statement", "file_name", "title", "actor");
    /** Tables and what of them belongs to the case. */
    static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("record_entry", "chain = ?");
        TABLES.put("record_chain", "chain = ?");
        TABLES.put("evidence", "case_number = ?");
        TABLES.put("paper", "case_number = ?");
        TABLES.put("selection_case", "number = ?");
        TABLES.put("paper_content", "sha256 in (select sha256 from paper where case_number = ?)");
    }

    @Autowired
    CaseFiles files;
    @Autowired
    Checkpoints checkpoints;
    @Autowired
    Editions editions;
    @Autowired
    WorkCalendar calendar;
    @Autowired
    JdbcTemplate database;
    @Autowired
    TransactionTemplate transaction;

    String number;
    String bystander;
    List<Entry> entries;
    CheckpointChain seen;
    AuditWords says;
    long tried;
    final List<String> unseen = new ArrayList<>();

    /** The name of the row in the table of counts. */
    abstract String attack();

    /** Takes one of so many rows. */
    abstract int every(int rows);

    abstract void switchTriggerOff(String table);

    abstract void switchTriggerOn(String table);

    /** A millisecond later. */
    abstract String later(String column);

    /** A text with half of a character in the place of nothing; empty where the database keeps none. */
    abstract Optional<String> half();

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

    /** Edits, asks what an auditor sees, and takes the edit back. */
    void edit(String what, List<String> named, String... statements) {
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
    void look(String what, String chain, List<String> named) {
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
    List<String> verified(String chain) {
        var faults = files.audit(chain);
        return faults.isEmpty() ? Replay.faults(files.stored(chain), editions, calendar) : faults;
    }

    <T> List<T> some(List<T> rows) {
        var step = every(rows.size());
        var chosen = new ArrayList<T>();
        for (int i = 0; i < rows.size(); i += step) {
            chosen.add(rows.get(i));
        }
        return chosen;
    }

    List<Map<String, Object>> rows(String table) {
        return database.queryForList("select * from %s where %s order by 1, 2".formatted(table, TABLES.get(table)), number);
    }

    /** Other values of a cell: one of the same kind, nothing, and for nothing the word that says so. */
    List<String> others(String column, Object value) {
        var others = new ArrayList<>(List.of(other(column, value)));
        if (WORDS.contains(column)) {
            half().ifPresent(half -> others.add(value == null ? half : "concat(" + column + ", " + half + ")"));
        }
        if (NULLABLE.contains(column)) {
            others.add(value == null ? "'null'" : "null");
        }
        return others;
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

    String[] push(int place) {
        return new String[] {"update record_entry set seq = seq + %d where chain = '%s' and seq >= %d".formatted(SHIFT, number, place),
            "update record_entry set seq = seq - %d + 1 where seq > %d".formatted(SHIFT, SHIFT)};
    }

    void edit(String what, List<String> named, String[] first, String last) {
        var all = new ArrayList<>(List.of(first));
        all.add(last);
        edit(what, named, all.toArray(String[]::new));
    }

    Entry forged(String chain, long seq, EntryKind kind, String step, String actor, String payload, Digest previous) {
        var at = entries.get((int) Math.min(seq, entries.size()) - 1).at();
        return hashed(new Entry(chain, seq, at, actor, null, kind, step, null, payload, previous, null));
    }

    void insertRow(String table, Map<String, Object> row) {
        database.update("insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()),
            row.values().stream().map(value -> "?").collect(Collectors.joining(", "))), row.values().toArray());
    }
}
