package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xuanren.record.EntryKind.GATE_PASSED;
import static org.xuanren.record.EntryKind.OPENED;
import static org.xuanren.record.EntryKind.SUBMITTED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What must hold on every database: the engine's tables and ours by one changelog, and a record that only grows. */
@SpringBootTest(classes = StorageContract.RecordAlone.class, webEnvironment = WebEnvironment.NONE,
    properties = {"camunda.bpm.auto-deployment-enabled=false", "camunda.bpm.job-execution.enabled=false",
        "xuanren.data=${java.io.tmpdir}/xuanren-storage"})
abstract class StorageContract {

    static final Instant NOW = Instant.parse("2026-03-02T08:30:15.123456Z");

    /** No stereotype on it: the scan of another test must not find it. */
    @EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class) // it asks for a web server
    @Import({CaseRecord.class, Checkpoints.class})
    static class RecordAlone {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @Autowired CaseRecord record;
    @Autowired JdbcTemplate database;
    @Autowired TransactionTemplate transaction;
    @Autowired ProcessEngine engine;

    @Test
    void the_engine_finds_its_tables_made_by_the_changelog_and_writes_to_them() {
        assertThat(database.queryForObject("select count(*) from databasechangelog where author = 'Camunda'", Long.class)).isPositive();
        engine.getIdentityService().saveUser(engine.getIdentityService().newUser("changelog"));
        assertThat(engine.getIdentityService().createUserQuery().userId("changelog").count()).isOne();
    }

    @Test // R-LOG-FILE
    void what_was_appended_is_read_back_and_verifies() {
        var first = opened("read-back");
        var payload = Map.of("heldOn", LocalDate.of(2026, 3, 1), "text", "全体 <b>\"同意\"</b> \u20ac\ud83d\ude00\n", "present", 37);
        var second = in(() -> record.append("read-back",
            NewEntry.by("zhang", SUBMITTED, "recommendation-meeting", payload).onBehalfOf("li").about("c-1")));

        assertThat(record.entries("read-back")).containsExactly(first, second);
        assertThat(second.at()).isEqualTo(Instant.parse("2026-03-02T08:30:15.123Z"));
        assertThat(second.payload()).startsWith("{\"heldOn\":\"2026-03-01\",\"present\":37,");
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(record.last("read-back")).contains(second);
        assertThat(record.last("read-back", GATE_PASSED, OPENED)).contains(first);
        assertThat(record.last("read-back", GATE_PASSED)).isEmpty();
        assertThat(record.intactEntries("read-back")).containsExactly(first, second);
        assertThat(record.begun()).contains("read-back");
        assertThat(record.isOpened("read-back")).isTrue();
        assertThat(record.isOpened("nothing")).isFalse();
    }

    @Test // R-LOG-CONTENT
    void one_transaction_opens_appends_and_reads_what_it_has_written() {
        in(() -> {
            record.open("one-go", entry(OPENED));
            record.append("one-go", entry(SUBMITTED));
            record.lock("one-go");
            record.append("one-go", entry(GATE_PASSED));
            return assertThat(record.intactEntries("one-go")).extracting(Entry::seq).containsExactly(1L, 2L, 3L);
        });
        assertThat(record.intactEntries("one-go")).hasSize(3);
    }

    @Test // R-LOG-CONTENT
    void what_another_chain_is_given_when_the_transaction_is_about_to_be_committed_is_kept() {
        in(() -> {
            record.open("before", entry(OPENED));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    record.open("late", entry(OPENED));
                    record.append("before", entry(SUBMITTED));
                }
            });
            return null;
        });
        assertThat(record.entries("late")).hasSize(1);
        assertThat(record.entries("before")).hasSize(2);
    }

    @Test // R-LOG-CONTENT
    void what_came_after_a_known_entry_is_told_to_others_and_to_the_transaction_that_wrote_it() {
        var first = opened("after");
        var second = in(() -> {
            record.lock("after");
            assertThat(record.after(first)).contains(List.of());
            var added = record.append("after", entry(SUBMITTED));
            assertThat(record.after(first)).contains(List.of(added));
            assertThat(record.after(added)).contains(List.of());
            return added;
        });
        assertThat(record.after(first)).contains(List.of(second));
        assertThat(record.after(second)).contains(List.of());
        var third = in(() -> record.append("after", entry(GATE_PASSED)));
        assertThat(in(() -> {
            record.lock("after");
            return record.after(first);
        })).as("written before the lock").contains(List.of(second, third));
    }

    @Test // R-LOG-FILE
    void nothing_comes_after_an_entry_that_is_not_there_or_reads_otherwise() {
        var first = opened("unlike");
        var other = in(() -> record.append("unlike", entry(SUBMITTED)));
        var changed = new Entry("unlike", 1, first.at(), "somebody", null, first.kind(), first.step(), null, first.payload(), first.previous(),
            first.hash());
        var cutOff = new NewEntry("zhang", null, GATE_PASSED, "x", null, Map.of()).at("unlike", 3, other.at(), other.hash()).hashed();
        var replaced = new NewEntry("li", null, SUBMITTED, "x", null, Map.of()).at("unlike", 2, other.at(), first.hash()).hashed();
        for (var known : List.of(changed, cutOff, replaced)) {
            assertThat(record.after(known)).isEmpty();
        }
        for (var known : List.of(cutOff, replaced)) {
            assertThat(in(() -> {
                record.lock("unlike");
                return record.after(known);
            })).isEmpty();
        }
    }

    @Test // R-LOG-FILE
    void parts_of_all_chains_leave_nothing_out_whatever_the_names() {
        for (var name : List.of("part-b", "Part-c", "part c", "部分", "part-é", "~", "PART-B")) {
            opened(name);
        }
        var all = record.begun();
        for (int together : new int[] {1, 2, 3, 1000}) {
            for (var known : List.of(all, all.subList(0, 1), all.subList(2, 4), List.<String>of())) { // the others were inserted meanwhile
                assertThat(Chains.all(known, together).stream().flatMap(part -> record.entries(part).stream()).map(Entry::chain).distinct())
                    .containsExactlyElementsOf(all);
            }
        }
        assertThat(record.entries(Chains.one("part-b"))).isEqualTo(record.entries("part-b")).hasSize(1);
    }

    @Test // R-LOG-CONTENT
    void an_entry_goes_with_its_transaction_or_not_at_all() {
        opened("rolled-back");
        assertThatThrownBy(() -> in(() -> {
            record.append("rolled-back", entry(SUBMITTED));
            throw new IllegalStateException("the step failed");
        })).hasMessage("the step failed");
        assertThat(record.entries("rolled-back")).hasSize(1);
        assertThatThrownBy(() -> record.append("rolled-back", entry(SUBMITTED))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test // R-LOG-FILE
    void a_case_without_record_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> in(() -> record.append("none", entry(SUBMITTED)))).isInstanceOf(RecordRefusal.class)
            .hasMessage("没有编号为 none 的选任案的记实（R-LOG-FILE）。请核对案号。");
    }

    @ParameterizedTest(name = "{0}") // R-LOG-FILE
    @ValueSource(strings = {"update record_entry set actor = 'wang'", "delete from record_entry", "truncate table record_entry",
        "update record_chain set chain = 'other'", "delete from record_chain", "truncate table record_chain",
        "delete from evidence", "truncate table evidence", "truncate table paper"})
    void the_database_refuses_to_change_or_remove_what_is_recorded(String statement) {
        if (record.begun().stream().noneMatch("guarded"::equals)) {
            opened("guarded");
            database.update("insert into evidence (id, case_number, step, actor, at, payload, sha256) "
                + "values ('t1', 'guarded', 's', 'zhang', current_timestamp, '{}', '0')");
        }
        var before = database.queryForObject("select count(*) from record_entry", Long.class);
        var refused = assertThatThrownBy(() -> database.execute(statement));
        if (!statement.startsWith("truncate") || !isH2()) { // H2 knows no trigger there: it has its own words
            refused.rootCause().hasMessageContaining("只可追加，不可修改或删除（R-LOG-FILE）。更正请另行追加记录。");
        }
        assertThat(database.queryForObject("select count(*) from record_entry", Long.class)).isEqualTo(before);
    }

    @Test // R-LOG-FILE
    void two_who_append_at_once_make_a_chain_without_gap_or_fork() throws Exception {
        opened("busy");
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<Entry> append = () -> in(() -> record.append("busy", entry(SUBMITTED)));
            for (var done : pool.invokeAll(IntStream.range(0, 40).mapToObj(i -> append).toList())) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(record.intactEntries("busy")).extracting(Entry::seq).hasSize(41).isSorted().doesNotHaveDuplicates();
    }

    @Test // R-LOG-FILE
    void somebody_who_switches_the_guard_off_is_found_out() {
        opened("tampered");
        in(() -> record.append("tampered", entry(SUBMITTED)));
        unguarded("update record_entry set kind = 'FOO', hash = 'bar' where chain = 'tampered' and seq = 1");
        assertThatThrownBy(() -> record.intactEntries("tampered")).isInstanceOf(ChainBroken.class)
            .hasMessageContaining("第 1 条记录内容被改动：应为 （不可读），现算得 ").hasMessageEndingWith(ChainBroken.WHAT_TO_DO);
    }

    Entry opened(String chain) {
        return in(() -> record.open(chain, entry(OPENED)));
    }

    @Test
    void what_is_added_after_somebody_has_looked_is_written_at_once() {
        var number = "2026-" + java.util.UUID.randomUUID().toString().substring(0, 8);
        in(() -> record.open(number, entry(EntryKind.OPENED)));
        in(() -> {
            record.append(number, entry(EntryKind.SUBMITTED));
            assertThat(stored(number)).isEqualTo(1);
            assertThat(record.last(number)).map(Entry::seq).hasValue(2L);
            record.append(number, entry(EntryKind.SUBMITTED));
            assertThat(stored(number)).isEqualTo(3);
            return null;
        });
        assertThat(record.intactEntries(number)).hasSize(3);
    }

    private long stored(String number) {
        return database.queryForObject("select count(*) from record_entry where chain = ?", Long.class, number);
    }

    static NewEntry entry(EntryKind kind) {
        return NewEntry.by("zhang", kind, "opening-vacancy", Map.of("id", "t1"));
    }

    <T> T in(Callable<T> work) {
        return transaction.execute(status -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    abstract boolean isH2();

    /** As somebody would who owns the database. */
    abstract void unguarded(String statement);
}
