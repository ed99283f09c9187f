package org.xuanren.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.evidence.PaperRow;
import org.xuanren.evidence.SelectionCase;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.Chains;
import org.xuanren.record.Entry;
import org.xuanren.record.EntryKind;
import org.xuanren.record.Moments;
import org.xuanren.record.TransactionMemory;
import org.xuanren.statute.CaseKind;
import org.xuanren.statute.EditionId;

/** Reads what belongs to chains as it is stored, by one statement a table: a check needs every row once, and no persistence context. */
@Component
class StoredRows {

    private static final String CASES = "select number, kind, edition, post_code, title, opened_at from selection_case";
    private static final String EVIDENCE = "select id, case_number, step, candidate, actor, at, payload, sha256 from evidence";
    private static final String FILE = "insert into evidence (id, case_number, step, candidate, actor, at, payload, sha256) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PAPERS = "select id, case_number, step, candidate, kind, sha256, pages, statement, file_name, media_type, bytes, actor, at "
        + "from paper";

    private final CaseRecord record;
    private final JdbcTemplate database;
    private final TransactionMemory<EvidenceRow> filed = new TransactionMemory<>();

    StoredRows(CaseRecord record, JdbcTemplate database) {
        this.record = record;
        this.database = database;
    }

    /** What there is of one chain. */
    private static final class Parts {

        private final List<Entry> entries = new ArrayList<>();
        private final List<EvidenceRow> evidence = new ArrayList<>();
        private final List<PaperRow> papers = new ArrayList<>();
        private SelectionCase selection;
        private Instant begun;

        private Stored stored() {
            return new Stored(Optional.ofNullable(selection), entries, evidence, papers, begun);
        }
    }

    /** By chain, of many chains; also what belongs to a chain of which nothing else is left. */
    Map<String, Stored> read(Chains chains) {
        var found = new LinkedHashMap<String, Parts>();
        Function<String, Parts> of = chain -> found.computeIfAbsent(chain, none -> new Parts());
        record.entries(chains).forEach(entry -> of.apply(entry.chain()).entries.add(entry));
        record.beginnings(chains).forEach((chain, begun) -> of.apply(chain).begun = begun);
        database.query(CASES + chains.where("number"), row -> {
            of.apply(row.getString(1)).selection = selection(row);
        }, chains.names());
        database.query(EVIDENCE + chains.where("case_number"), row -> {
            of.apply(row.getString(2)).evidence.add(evidence(row));
        }, chains.names());
        database.query(PAPERS + chains.where("case_number") + "order by case_number, at, id", row -> {
            of.apply(row.getString(2)).papers.add(paper(row));
        }, chains.names());
        var stored = new LinkedHashMap<String, Stored>();
        found.forEach((chain, parts) -> stored.put(chain, parts.stored()));
        return stored;
    }

    Optional<SelectionCase> selection(String number) {
        return database.query(CASES + " where number = ?", (row, i) -> selection(row), number).stream().findFirst();
    }

    /** What belongs to a case whose record is known. */
    Stored read(SelectionCase selection, List<Entry> entries) {
        return new Stored(Optional.of(selection), entries, database.query(EVIDENCE + " where case_number = ?", (row, i) -> evidence(row), selection.number()),
            database.query(PAPERS + " where case_number = ? order by at, id", (row, i) -> paper(row), selection.number()));
    }

    /** What belongs to some entries of a record; evidence that this transaction has filed itself is at hand. */
    Stored read(List<Entry> entries) {
        return new Stored(Optional.empty(), entries, rows(entries, EntryKind.SUBMITTED, this::evidence), rows(entries, EntryKind.PAPER_FILED, this::paper));
    }

    private static <T> List<T> rows(List<Entry> entries, EntryKind kind, Function<String, Optional<T>> row) {
        return entries.stream().filter(entry -> entry.kind() == kind).flatMap(entry -> row.apply(RecordPayload.read(entry).id()).stream()).toList();
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the same task was proven before */
    void file(EvidenceRow row) {
        database.update(FILE, row.id(), row.caseNumber(), row.step(), row.candidate(), row.actor(), row.at().atOffset(ZoneOffset.UTC), row.payload(), row.sha256());
        filed.values().put(row.id(), row);
    }

    Optional<EvidenceRow> evidence(String id) {
        return Optional.ofNullable(filed.values().get(id))
            .or(() -> database.query(EVIDENCE + " where id = ?", (row, i) -> evidence(row), id).stream().findFirst());
    }

    private Optional<PaperRow> paper(String id) {
        return database.query(PAPERS + " where id = ?", (row, i) -> paper(row), id).stream().findFirst();
    }

    private static SelectionCase selection(ResultSet row) throws SQLException {
        return new SelectionCase(row.getString(1), named(CaseKind.values(), row.getString(2)), named(EditionId.values(), row.getString(3)),
            row.getString(4), row.getString(5), Moments.read(row, 6));
    }

    private static EvidenceRow evidence(ResultSet row) throws SQLException {
        return new EvidenceRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), Moments.read(row, 6),
            row.getString(7), row.getString(8));
    }

    private static PaperRow paper(ResultSet row) throws SQLException {
        return new PaperRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getObject(7, Integer.class),
            row.getString(8), row.getString(9), row.getString(10), row.getLong(11), row.getString(12), Moments.read(row, 13));
    }

    /** Null if somebody has made something else of it. */
    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Stream.of(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
