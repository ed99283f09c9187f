package org.xuanren.attack;

import java.util.Map;
import java.util.stream.Collectors;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;

/** Rows of the database as somebody writes them who knows how. */
final class RowSql {

    private static final Map<String, String> KEYS = Map.of("selection_case", "number", "paper_content", "sha256", "record_entry", "seq", "record_chain", "chain");

    private RowSql() { }

    /** The column by which the rows of a table are told apart. */
    static String keyOf(String table) {
        return KEYS.getOrDefault(table, "id");
    }

    static String where(String table, Map<String, Object> row) {
        return table.equals("record_entry") ? "chain = '%s' and seq = %s".formatted(row.get("chain"), row.get("seq")) : "%s = '%s'".formatted(keyOf(table), key(table, row));
    }

    static Object key(String table, Map<String, Object> row) {
        return row.get(keyOf(table));
    }

    static String columnOf(Map<String, Object> row, String name) {
        return row.keySet().stream().filter(name::equalsIgnoreCase).findFirst().orElseThrow();
    }

    static Entry hashed(Entry entry) {
        return new Entry(entry.chain(), entry.seq(), entry.at(), entry.actor(), entry.onBehalfOf(), entry.kind(), entry.step(), entry.candidate(),
            entry.payload(), entry.previous(), entry.recomputed());
    }

    static String insert(Entry entry) {
        return insert(entry, entry.hash());
    }

    static String insert(Entry entry, Digest hash) {
        return "insert into record_entry (chain, seq, at, actor, on_behalf_of, kind, step, candidate, payload, previous, hash) values (%s, %d, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
            .formatted(literal(entry.chain()), entry.seq(), literal(entry.at()), literal(entry.actor()), literal(entry.onBehalfOf()), literal(entry.kind().name()),
                literal(entry.step()), literal(entry.candidate()), literal(entry.payload()), literal(entry.previous().hex()), literal(hash.hex()));
    }

    static String insert(String table, Map<String, Object> row) {
        return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()),
            row.values().stream().map(RowSql::literal).collect(Collectors.joining(", ")));
    }

    private static String literal(Object value) {
        if (value == null || value instanceof Number) {
            return String.valueOf(value);
        }
        return "'" + value.toString().replace("'", "''") + "'";
    }
}
