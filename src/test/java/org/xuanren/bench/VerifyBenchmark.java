package org.xuanren.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.xuanren.Commands;
import org.xuanren.casefile.CaseFiles;
import org.xuanren.casefile.RecordPayload;
import org.xuanren.casefile.Stored;
import org.xuanren.evidence.EvidenceRow;
import org.xuanren.record.CanonicalJson;
import org.xuanren.record.CaseRecord;
import org.xuanren.record.ChainVerifier;
import org.xuanren.record.Chains;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Digest;
import org.xuanren.record.Entry;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;

/**
 * How many entries {@code verify --all} goes through in a second of a core, and how many the driver of the database delivers if nobody looks
 * at them: a whole case, copied over and over under other numbers, in a file of H2.
 */
@Story
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:file:./target/bench/${random.uuid}", "xuanren.calendar="})
class VerifyBenchmark {

    static {
        System.setProperty("h2.objectCache", "false"); // as the command does
    }

    private static final int CASES = Integer.getInteger("xuanren.bench.cases", 2_000);
    private static final int ROUNDS = Integer.getInteger("xuanren.bench.rounds", 4);
    private static final int TOGETHER = 100;
    /** The three tables of which everything is read, with the column by which. */
    private static final Map<String, String> READ = Map.of("record_entry", "chain", "evidence", "case_number", "paper", "case_number");

    @Autowired
    private CaseStory story;
    @Autowired
    private CaseFiles files;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private CaseRecord record;
    @Autowired
    JdbcTemplate database;
    @Autowired
    private ApplicationContext context;

    @Test
    void everything_is_verified() {
        var number = story.opens("PROMOTION_LEADING", "E2002", "yunchuan-civil-affairs-deputy");
        story.ends(number);
        var one = files.stored(number);
        for (int i = 0; i < CASES; i++) {
            copy(one, "B-%06d".formatted(i), "-" + i);
        }
        checkpoints.make();
        long entries = database.queryForObject("select count(*) from record_entry", Long.class);
        for (int round = 0; round < ROUNDS; round++) { // the first ones to warm up
            tell("hashes and ties of chains in memory", entries, () -> {
                for (int i = 0; i < CASES; i++) {
                    assertThat(ChainVerifier.verify(number, one.entries())).isEmpty();
                }
            });
            tell("driver alone, entries", entries, () -> read("record_entry"));
            tell("driver alone, entries with evidence and papers", entries, () -> READ.keySet().forEach(this::read));
            tell("verify --all --chains-only", entries, () -> verify(false));
            tell("verify --all", entries, () -> verify(true));
        }
    }

    private void verify(boolean replayed) {
        var printed = new ByteArrayOutputStream();
        var code = Commands.verifyAll(context, new PrintStream(printed, true, StandardCharsets.UTF_8), replayed);
        assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** Every column of every row, as a driver hands it out without more work than it has to do. */
    private void read(String table) {
        for (var part : Chains.all(record.begun(), TOGETHER)) {
            database.query("select * from " + table + part.where(READ.get(table)) + "order by " + READ.get(table), rows -> {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getObject(i);
                    }
                }
                return null;
            }, part.names());
        }
    }

    private void tell(String what, long entries, Runnable work) {
        var began = System.nanoTime();
        var here = processor();
        var there = server();
        work.run();
        var took = Duration.ofNanos(System.nanoTime() - began);
        var worked = Duration.ofNanos(processor() - here);
        System.out.printf("%s, %s: %,d cases, %,d entries in %,d ms, %,d entries a second of a core; the server's processor time %,d ms%n", where(), what, CASES,
            entries, took.toMillis(), entries * 1000 / worked.toMillis(), server().minus(there).toMillis());
    }

    String where() {
        return "H2 in a file";
    }

    /** Processor time of a database that runs in processes of its own. */
    Duration server() {
        return Duration.ZERO;
    }

    /** Nanoseconds of all cores together, an embedded database included. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void copy(Stored stored, String number, String suffix) {
        database.update("insert into selection_case select '" + number + "', kind, edition, post_code, title, opened_at from selection_case where number = ?",
            stored.selection().orElseThrow().number());
        var evidence = stored.evidence().stream().map(row -> unlike(row, number, suffix)).toList();
        database.batchUpdate("insert into evidence (id, case_number, step, candidate, actor, at, payload, sha256) values (?, ?, ?, ?, ?, ?, ?, ?)",
            evidence.stream().map(row -> new Object[] {row.id(), number, row.step(), row.candidate(), row.actor(), row.at().atOffset(java.time.ZoneOffset.UTC),
                row.payload(), row.sha256()}).toList());
        database.update("insert into paper (id, case_number, step, candidate, kind, sha256, pages, statement, file_name, media_type, bytes, actor, at) "
            + "select concat(id, '" + suffix + "'), '" + number + "', step, candidate, kind, sha256, pages, statement, file_name, media_type, bytes, actor, at from paper where case_number = ?",
            stored.selection().orElseThrow().number());
        database.update("insert into record_chain select '" + number + "', opened_at from record_chain where chain = ?", stored.selection().orElseThrow().number());
        var vouched = new HashMap<String, Map<String, Object>>();
        evidence.forEach(row -> vouched.put(row.id().substring(0, row.id().length() - suffix.length()), RecordPayload.vouching(row.id(), RecordPayload.hashOf(row))));
        files.stored(number).papers().forEach(row -> vouched.put(row.id().substring(0, row.id().length() - suffix.length()),
            RecordPayload.vouching(row.id(), RecordPayload.hashOf(row))));
        var rows = new ArrayList<Object[]>();
        var previous = Digest.NONE;
        for (var entry : stored.entries()) {
            var copied = moved(entry, number, payload(entry, vouched), previous);
            previous = copied.recomputed();
            rows.add(new Object[] {number, copied.seq(), copied.at().atOffset(java.time.ZoneOffset.UTC), copied.actor(), copied.onBehalfOf(), copied.kind().name(), copied.step(),
                copied.candidate(), copied.payload(), copied.previous().hex(), previous.hex()});
        }
        database.batchUpdate("insert into record_entry (chain, seq, at, actor, on_behalf_of, kind, step, candidate, payload, previous, hash) "
            + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    /** The same evidence in a text of its own, so that what is known of one copy helps with no other: its number in blanks of two kinds. */
    private static EvidenceRow unlike(EvidenceRow row, String number, String suffix) {
        var payload = row.payload() + Integer.toBinaryString(number.hashCode()).replace('0', ' ').replace('1', '\n');
        return new EvidenceRow(row.id() + suffix, number, row.step(), row.candidate(), row.actor(), row.at(), payload, Digest.of(payload).hex());
    }

    private static String payload(Entry entry, Map<String, Map<String, Object>> vouched) {
        return vouched.entrySet().stream().filter(one -> entry.payload().contains("\"id\":\"" + one.getKey() + "\"")).findFirst()
            .map(one -> CanonicalJson.of(one.getValue())).orElse(entry.payload());
    }

    private static Entry moved(Entry entry, String number, String payload, Digest previous) {
        return new Entry(number, entry.seq(), entry.at(), entry.actor(), entry.onBehalfOf(), entry.kind(), entry.step(), entry.candidate(), payload, previous, null);
    }
}
