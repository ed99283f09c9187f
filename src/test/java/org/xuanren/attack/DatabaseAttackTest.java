package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.record.Checkpoints;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;
import org.xuanren.statute.Refusal;

/** Somebody with the database: every value of every row of one whole case changed, each row deleted, doubled, exchanged, the tail cut. */
@Story
class DatabaseAttackTest {

    private static final String DEPUTY = "yunchuan-civil-affairs-deputy";
    /** Tables and what of them belongs to the case. */
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of("record_entry", "chain = ?", "evidence", "case_number = ?",
        "paper", "case_number = ?", "selection_case", "number = ?",
        "paper_content", "sha256 in (select sha256 from paper where case_number = ?)"));
    private static final Map<String, String> KEYS = Map.of("selection_case", "NUMBER", "paper_content", "SHA256");

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private String number;
    private long tried;
    private final List<String> unseen = new ArrayList<>();

    @BeforeEach
    void switchTheTriggersOff() {
        TABLES.keySet().forEach(table -> database.execute("drop trigger " + table + "_append_only"));
    }

    @AfterEach
    void switchTheTriggersOn() {
        TABLES.keySet().forEach(table -> database.execute("create trigger %s_append_only before update, delete on %s for each row call \"%s\""
            .formatted(table, table, "org.xuanren.record.AppendOnlyTrigger")));
    }

    @Test // R-LOG-FILE
    void every_edit_of_the_record_and_of_what_it_vouches_for_is_found() {
        number = story.opens("PROMOTION_LEADING", "E2002", DEPUTY);
        story.ends(number);
        checkpoints.make();
        assertThat(files.audit(number)).isEmpty();

        TABLES.forEach(this::changeEveryValue);
        TABLES.forEach(this::deleteEveryRow);
        exchangeNeighbours();
        cutEveryTail();

        Assurance.tell("edits of record, evidence and papers in the database", tried, unseen.size(), tried - unseen.size());
        assertThat(unseen).isEmpty();
        assertThat(files.audit(number)).as("everything was rolled back").isEmpty();
    }

    private void changeEveryValue(String table, String owner) {
        var rows = rows(table, owner);
        var step = Assurance.FULL ? 1 : Math.max(1, rows.size() / 10);
        for (int i = 0; i < rows.size(); i += step) {
            for (var cell : rows.get(i).entrySet()) {
                var column = cell.getKey().toLowerCase(Locale.ROOT);
                edit(table + "." + column + " of " + key(table, rows.get(i)), "update %s set %s = %s where %s".formatted(table, column,
                    other(column, cell.getValue()), where(table, rows.get(i))));
            }
        }
    }

    private void deleteEveryRow(String table, String owner) {
        var rows = rows(table, owner);
        var step = Assurance.FULL ? 1 : Math.max(1, rows.size() / 10);
        for (int i = 0; i < rows.size(); i += step) {
            edit("delete " + table + " " + key(table, rows.get(i)), "delete from %s where %s".formatted(table, where(table, rows.get(i))));
        }
    }

    private void exchangeNeighbours() {
        var rows = rows("record_entry", TABLES.get("record_entry"));
        for (int i = 1; i < rows.size(); i += Assurance.FULL ? 1 : 10) {
            edit("exchange " + i, "update record_entry set seq = case seq when %d then %d + 1000000 else %d end where chain = '%s' and seq in (%d, %d)"
                .formatted(i, i + 1, i, number, i, i + 1), "update record_entry set seq = seq - 1000000 where seq > 1000000");
        }
    }

    /** With all that the cut entries vouch for: what is left is a lawful case that has not come so far. */
    private void cutEveryTail() {
        var rows = rows("record_entry", TABLES.get("record_entry"));
        for (int left = 0; left < rows.size(); left += Assurance.FULL ? 1 : 10) {
            var statements = new ArrayList<String>();
            statements.add("delete from record_entry where chain = '%s' and seq > %d".formatted(number, left));
            for (var row : rows.subList(left, rows.size())) {
                var id = ID.matcher(row.get("PAYLOAD").toString());
                if (id.find()) {
                    statements.add("delete from evidence where id = '" + id.group(1) + "'");
                    statements.add("delete from paper where id = '" + id.group(1) + "'");
                }
            }
            edit("cut after " + left, statements.toArray(String[]::new));
        }
    }

    /** Edits, asks what an auditor sees, and takes the edit back. */
    private void edit(String what, String... statements) {
        tried++;
        transaction.executeWithoutResult(status -> {
            for (var statement : statements) {
                database.update(statement);
            }
            try {
                if (files.audit(number).isEmpty()) {
                    unseen.add(what);
                }
            } catch (Refusal refusal) {
                assertThat(refusal).hasMessageContaining(number);          // the case itself is gone
            } catch (RuntimeException e) {
                unseen.add(what + ": " + e);
            }
            status.setRollbackOnly();
        });
    }

    private List<Map<String, Object>> rows(String table, String owner) {
        return database.queryForList("select * from %s where %s".formatted(table, owner), number);
    }

    private static String where(String table, Map<String, Object> row) {
        return table.equals("record_entry") ? "chain = '%s' and seq = %s".formatted(row.get("CHAIN"), row.get("SEQ")) : "%s = '%s'".formatted(KEYS.getOrDefault(table, "ID"), key(table, row));
    }

    private static Object key(String table, Map<String, Object> row) {
        return table.equals("record_entry") ? row.get("SEQ") : row.get(KEYS.getOrDefault(table, "ID"));
    }

    /** Another value of the same kind. */
    private static String other(String column, Object value) {
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
            return "rawtohex('another')";
        }
        return column.endsWith("at") ? "dateadd(millisecond, 1, %s)".formatted(column) : "concat('x', substring(%s, 2))".formatted(column);
    }
}
