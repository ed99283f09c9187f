package org.xuanren.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;

class CheckpointsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    @TempDir Path folder;
    private JdbcTemplate database;
    private Checkpoints checkpoints;

    @BeforeEach
    void twoCases() throws Exception {
        database = new JdbcTemplate(database());
        checkpoints = checkpoints(Suite.ED25519);
        append("2026-0001", 3);
        append("2026-0002", 2);
    }

    @ParameterizedTest
    @EnumSource // R-LOG-FILE
    void a_checkpoint_holds_the_ends_of_all_chains_and_is_tied_to_the_one_before(Suite suite) {
        checkpoints = checkpoints(suite);
        var first = checkpoints.make().orElseThrow();
        assertThat(checkpoints.make()).as("nothing was added").isEmpty();
        append("2026-0001", 1);
        var second = checkpoints.make().orElseThrow();

        assertThat(first.heads().keySet()).containsExactly("2026-0001", "2026-0002");
        assertThat(second.heads().keySet()).containsExactly("2026-0001");
        assertThat(second.chains()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash()).isNotEqualTo(second.hash());
        assertThat(new CheckpointFile(folder).lines()).containsExactly(first.line(), second.line());
        assertThat(checkpoints.faults()).isEmpty();
        assertThat(checkpoints.growth()).isEqualTo(new Checkpoints.Growth(0, NOON));
        append("2026-0002", 2);
        assertThat(checkpoints.growth().entries()).isEqualTo(2);
    }

    @Test
    void entries_that_are_cut_off_show_and_no_checkpoint_covers_them_up() {
        checkpoints.make();
        append("2026-0001", 2);
        checkpoints.make();
        database.update("delete from record_entry where chain = '2026-0001' and seq > 2");

        assertThat(against("2026-0001")).containsExactly("第 3 条至第 5 条记录被截去：第 2 号检查点（2026-11-23T04:00:00Z）时尚在");
        assertThat(against("2026-0002")).isEmpty();
        assertThatThrownBy(() -> checkpoints.make()).isInstanceOf(CheckpointRefused.class)
            .hasMessageContaining("2026-0001 的记实在第 2 号检查点时到第 5 条，现已不是").hasMessageContaining("请停止写入");

        database.update("delete from record_entry where chain = '2026-0001'");
        assertThat(against("2026-0001")).containsExactly("第 1 条至第 5 条记录被截去：第 2 号检查点（2026-11-23T04:00:00Z）时尚在");
    }

    @Test
    void a_chain_that_was_computed_anew_shows() {
        checkpoints.make();
        database.update("delete from record_entry where chain = '2026-0002'");
        append("2026-0002", 4);

        assertThat(ChainVerifier.verify("2026-0002", new ChainReader(database).entries("2026-0002"))).as("in itself it holds").isEmpty();
        assertThat(against("2026-0002")).containsExactly(
            "第 2 条或其之前的记录被整体重写：与第 1 号检查点（2026-11-23T04:00:00Z）所见不同");
    }

    @Test // R-LOG-FILE
    void a_chain_that_was_computed_anew_and_goes_on_is_covered_up_by_no_later_checkpoint() {
        checkpoints.make();
        database.update("delete from record_entry where chain = '2026-0002'");
        append("2026-0002", 2);
        append("2026-0002", 40);
        var reader = new ChainReader(database);
        assertThat(ChainVerifier.verify("2026-0002", reader.entries("2026-0002"))).as("in itself it holds").isEmpty();
        for (var node : List.of(checkpoints, checkpoints(Suite.ED25519))) { // before and after a restart
            assertThatThrownBy(node::make).isInstanceOf(CheckpointRefused.class)
                .hasMessageContaining("2026-0002 的记实第 2 条或其之前已被重写，与第 1 号检查点所见不同");
            assertThat(broken(node, "2026-0002")).as("so every gate goes on to stop the case").contains(Break.notAsSeen(2));
        }
        assertThat(against("2026-0002")).containsExactly("第 2 条或其之前的记录被整体重写：与第 1 号检查点（2026-11-23T04:00:00Z）所见不同");
    }

    @Test // R-LOG-FILE
    void an_entry_that_was_edited_is_named_however_many_entries_and_checkpoints_follow() {
        checkpoints.make();
        database.update("update record_entry set actor = 'li' where chain = '2026-0001' and seq = 2");
        for (int i = 0; i < 5; i++) {
            append("2026-0001", 20);
            checkpoints.make();
        }
        assertThat(ChainVerifier.verify("2026-0001", new ChainReader(database).entries("2026-0001"))).extracting(Break::seq).containsExactly(2L);
    }

    @Test
    void what_was_computed_anew_lies_between_the_checkpoint_that_still_holds_and_the_next_one() {
        checkpoints.make();
        append("2026-0001", 2);
        checkpoints.make();
        database.update("delete from record_entry where chain = '2026-0001' and seq > 3");
        append("2026-0001", 2);

        assertThat(against("2026-0001")).containsExactly("第 5 条或其之前的记录被整体重写：与第 2 号检查点（2026-11-23T04:00:00Z）所见不同；"
            + "第 1 号检查点（2026-11-23T04:00:00Z）所见的第 3 条仍相符");
        var chain = checkpoints.chain();
        assertThat(chain.vouching("2026-0001", 3).orElseThrow().number()).isEqualTo(1);
        assertThat(chain.vouching("2026-0001", 4).orElseThrow().number()).isEqualTo(2);
        assertThat(chain.vouching("2026-0001", 6)).isEmpty();
    }

    @Test
    void an_older_back_up_shows_by_the_file() {
        checkpoints.make();
        append("2026-0001", 1);
        checkpoints.make();
        database.update("delete from record_checkpoint where number = 2");
        database.update("delete from record_entry where chain = '2026-0001' and seq = 4");

        assertThat(checkpoints.faults()).containsExactly("检查点文件记到第 2 号，数据库只到第 1 号：数据库被恢复为较早的备份，或检查点被删");
        append("2026-0001", 5);
        assertThatThrownBy(() -> checkpoints.make()).hasMessageContaining("被恢复为较早的备份");
    }

    @Test // R-LOG-FILE: the log alone would be read by nobody
    void after_an_older_back_up_and_a_restart_a_case_of_which_the_file_has_seen_more_goes_no_further_and_the_others_do() throws Exception {
        checkpoints.make();
        append("2026-0001", 1);
        checkpoints.make();
        var node = checkpoints(Suite.ED25519);
        assertThat(List.of(broken(node, "2026-0001"), broken(node, "2026-0002"))).containsOnly(Optional.empty());
        database.update("delete from record_checkpoint where number = 2");
        database.update("delete from record_entry where chain = '2026-0001' and seq = 4");

        var restarted = checkpoints(Suite.ED25519);
        assertThat(broken(restarted, "2026-0001")).contains(Break.notAsSeen(4));
        assertThat(broken(restarted, "2026-0002")).isEmpty();
        append("2026-0001", 5);
        assertThat(broken(restarted, "2026-0001")).as("another fourth entry").contains(Break.notAsSeen(4));
        var file = folder.resolve(CheckpointFile.NAME);
        Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
        assertThat(broken(restarted, "2026-0001")).as("the file is read again when it has changed").isEmpty();
    }

    private Optional<Break> broken(Checkpoints node, String chain) {
        return Checkpoints.broken(node.ends(chain), new ChainReader(database).entries(chain));
    }

    @Test
    void what_no_checkpoint_saw_in_time_is_not_taken_for_proven() {
        assertThat(checkpoints.chain().unproven(new TreeMap<>())).hasValueSatisfying(open -> assertThat(open).startsWith("没有检查点："));
        checkpoints.make();
        var inTime = NOON.plus(Duration.ofHours(2));
        assertThat(late(NOON.plus(Duration.ofDays(9)))).as("all are seen").isEmpty();
        append("2026-0001", 2);
        assertThat(late(inTime)).isEmpty();
        assertThat(late(inTime.plusMillis(1))).hasValueSatisfying(entry -> assertThat(entry.seq()).isEqualTo(4));
        checkpoints = checkpoints(inTime.plusMillis(1));
        checkpoints.make();
        var entry = late(inTime).orElseThrow();
        assertThat(checkpoints.chain().unproven(new TreeMap<>(Map.of(entry.chain(), entry)))).contains("1 个案卷有记录在写入两小时之后仍无检查点"
            + "（如 2026-0001 第 4 条，2026-11-23T04:00:00Z）：此间的记实是否被删改，不能证明。请与另行保管的 checkpoints.jsonl 核对");
    }

    @Test // R-PUB-DAYS: somebody with the database, within the hour
    void entries_for_a_day_that_had_not_come_when_a_checkpoint_saw_them_show() {
        append("2026-0001", 2, NOON.plus(Duration.ofDays(9)));
        append("2026-0002", 1, NOON.plus(Duration.ofMinutes(1))); // by the clock of another node
        var tail = "的记入时间晚于%s：记入时系统时钟偏快，或是伪造的，其间的期限不可信";
        assertThat(ahead("2026-0001", NOON)).containsExactly("第 4 条等 2 条" + tail.formatted("现在（2026-11-23T04:00:00Z）"));
        assertThat(ahead("2026-0002", NOON)).isEmpty();

        checkpoints.make();
        assertThat(ahead("2026-0001", Instant.MAX)).as("also when that day has come").containsExactly("第 4 条等 2 条" + tail.formatted("此后第 1 号检查点（2026-11-23T04:00:00Z）"));
        assertThat(ahead("2026-0002", Instant.MAX)).isEmpty();
        assertThat(proven("2026-0001")).containsExactly("第 4 条等 2 条" + tail.formatted("此后第 1 号检查点（2026-11-23T04:00:00Z）"));
        assertThat(proven("2026-0002")).isEmpty();
    }

    @Test // R-PUB-DAYS: an honest house goes on
    void a_clock_that_was_ahead_and_is_set_right_is_told_with_the_entries_of_that_time_and_stops_no_checkpoint() throws Exception {
        checkpoints.make();
        var ahead = NOON.plus(Duration.ofDays(8));
        append("2026-0001", 1, ahead);
        checkpoints(ahead).make();
        append("2026-0002", 1, NOON.plus(Duration.ofMinutes(10)));
        for (var minutes : List.of(20, 30)) {
            assertThat(checkpoints(NOON.plus(Duration.ofMinutes(minutes))).make()).isPresent();
            append("2026-0002", 1, NOON.plus(Duration.ofMinutes(minutes)));
        }
        assertThat(checkpoints.faults()).isEmpty();
        assertThat(checkpoints.chain().turnedBack()).containsExactly(
            "第 3 号检查点（2026-11-23T04:20:00Z）早于第 2 号（2026-12-01T04:00:00Z）：系统时钟曾被拨回，在此之前偏快");
        assertThat(ahead("2026-0001", Instant.MAX)).singleElement().asString().startsWith("第 4 条的记入时间晚于此后第 3 号检查点（2026-11-23T04:20:00Z）");
        assertThat(ahead("2026-0002", Instant.MAX)).isEmpty();
    }

    @Test
    void after_a_clock_that_was_ahead_the_next_checkpoint_is_not_waited_for_until_it_is_reached_again() {
        checkpoints(NOON.plus(Duration.ofDays(8))).make();
        append("2026-0001", 1);
        look(NOON.plus(Duration.ofDays(8)).minusSeconds(60));
        assertThat(checkpoints.chain().last().number()).as("the clock of another node").isEqualTo(1);
        look(NOON);
        assertThat(checkpoints.chain().last()).extracting(Checkpoint::number, Checkpoint::at).containsExactly(2L, NOON);
        append("2026-0001", 1);
        look(NOON.plus(Duration.ofMinutes(59)));
        assertThat(checkpoints.chain().last().number()).as("an hour after the newest one, as ever").isEqualTo(2);
    }

    private void look(Instant now) {
        new CheckpointSchedule(checkpoints(now), null, Clock.fixed(now, ZoneOffset.UTC), 1000, Duration.ofHours(1)).look();
    }

    @Test
    void a_key_of_another_suite_is_told_in_the_words_of_the_operator() throws Exception {
        checkpoints.make();
        var other = checkpoints(Suite.SM2);
        for (var file : List.of("checkpoint.pub", "checkpoint.key")) {
            assertThatThrownBy(other::make).isInstanceOf(RecordRefusal.class).hasMessage("密钥 " + folder.resolve(file)
                + " 不可读，或不是 SM2 的密钥，与配置项 xuanren.checkpoint.suite 不符（R-LOG-FILE）。检查点启用后不得更换算法和密钥，请改回原来的设置，或找回原来的密钥文件。");
            database.update("delete from record_checkpoint");
            Files.deleteIfExists(folder.resolve(CheckpointFile.NAME));
            Files.deleteIfExists(folder.resolve("checkpoint.pub"));
        }
    }

    private List<String> ahead(String chain, Instant now) {
        return checkpoints.chain().ahead(chain, new ChainReader(database).entries(chain), now).map(Break::sentence).stream().toList();
    }

    private List<String> proven(String chain) {
        return checkpoints.proofOf(chain).orElseThrow().faults(folder.resolve(CheckpointKey.PUBLIC), new ChainReader(database).entries(chain));
    }

    private Optional<Entry> late(Instant now) {
        return checkpoints.chain().seenLate("2026-0001", new ChainReader(database).entries("2026-0001"), now);
    }

    @Test
    void columns_that_repeat_a_line_differently_show() {
        checkpoints.make();
        database.update("update record_checkpoint set at = timestamp with time zone '2001-01-01 00:00:00Z'");
        assertThat(checkpoints.faults()).containsExactly("第 1 行检查点的编号或时间栏与其内容不符");
        database.update("update record_checkpoint set at = timestamp with time zone '2026-11-23 04:00:00Z', number = 7");
        assertThat(checkpoints.faults()).containsExactly("第 1 行检查点的编号或时间栏与其内容不符");
        database.update("update record_checkpoint set number = 1");
        assertThat(checkpoints.faults()).isEmpty();
    }

    @Test
    void a_running_program_misses_checkpoints_that_are_gone_everywhere() throws Exception {
        checkpoints.make();
        database.update("delete from record_checkpoint");
        Files.delete(folder.resolve(CheckpointFile.NAME));
        append("2026-0001", 1);
        assertThatThrownBy(() -> checkpoints.make()).isInstanceOf(CheckpointRefused.class).hasMessageContaining("已做过第 1 号检查点，现已不在：检查点被删");
    }

    @Test
    void after_a_crash_between_database_and_file_the_file_is_completed() throws Exception {
        var first = checkpoints.make().orElseThrow();
        Files.delete(folder.resolve(CheckpointFile.NAME));
        append("2026-0001", 1);
        var second = checkpoints.make().orElseThrow();
        assertThat(new CheckpointFile(folder).lines()).containsExactly(first.line(), second.line());
    }

    @Test
    void a_line_that_a_crash_has_torn_is_written_anew_and_no_forgery() throws Exception {
        var first = checkpoints.make().orElseThrow();
        append("2026-0001", 1);
        var second = checkpoints.make().orElseThrow();
        var file = folder.resolve(CheckpointFile.NAME);
        var length = second.line().length();
        for (var left : List.of(0, 1, length / 2, length - 1, length)) {
            Files.writeString(file, first.line() + "\n" + second.line().substring(0, left));
            assertThat(checkpoints.faults()).as("%d characters", left).isEmpty();
            append("2026-0002", 1);
            assertThat(checkpoints.make()).as("%d characters", left).isPresent();
            assertThat(new CheckpointFile(folder).lines()).startsWith(first.line(), second.line()).hasSize(3);
            database.update("delete from record_checkpoint where number > 2");
            checkpoints = checkpoints(Suite.ED25519);
        }
        Files.writeString(file, first.line() + "\n" + second.line().substring(0, 9) + "x");
        assertThatThrownBy(() -> checkpoints.make()).isInstanceOf(CheckpointRefused.class)
            .hasMessageContaining("检查点文件的末行残缺，又不是第 2 号检查点的开头：文件被改动");
    }

    @Test // somebody with the database
    void whoever_takes_entries_away_does_not_hold_the_next_checkpoint_off() {
        checkpoints.make();
        append("2026-0001", 2);
        database.update("delete from record_entry where chain = '2026-0002'");
        assertThat(checkpoints.growth().entries()).isEqualTo(4);
    }

    @Test
    void a_look_reads_each_checkpoint_once_and_leaves_it_to_the_next_one_to_check_them() {
        checkpoints.make();
        append("2026-0001", 1);
        checkpoints.make();
        assertThat(checkpoints.growth().entries()).isZero();
        database.update("update record_checkpoint set line = 'x' where number = 1");
        assertThat(checkpoints.growth().entries()).as("known already").isZero();
        assertThatThrownBy(() -> checkpoints.make()).isInstanceOf(CheckpointRefused.class);
        database.update("delete from record_checkpoint where number = 2");
        assertThat(checkpoints.growth().entries()).as("whatever is gone is known no more").isPositive();
    }

    @Test
    void nodes_that_share_the_folder_do_not_write_a_line_twice() throws Exception {
        var others = IntStream.range(0, 4).mapToObj(i -> checkpoints(Suite.ED25519)).toList();
        checkpoints.make();
        for (int round = 1; round <= 5; round++) {
            append("2026-0001", 1);
            others.parallelStream().forEach(Checkpoints::make);
            assertThat(checkpoints.faults()).isEmpty();
            assertThat(new CheckpointFile(folder).lines()).hasSize(round + 1);
        }
    }

    @Test // a process that is killed before the commit leaves what a transaction leaves that is taken back
    void the_file_is_never_ahead_of_the_database() {
        var transactions = new DataSourceTransactionManager(database.getDataSource());
        var proxy = new ProxyFactory(checkpoints);
        proxy.addAdvice(new TransactionInterceptor((TransactionManager) transactions, new AnnotationTransactionAttributeSource()));
        var transacted = (Checkpoints) proxy.getProxy();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            transacted.make();
            status.setRollbackOnly();
        });
        assertThat(new CheckpointFile(folder).lines()).hasSize(1);
        assertThat(checkpoints.faults()).isEmpty();
    }

    @Test
    void a_key_that_was_half_written_when_the_process_was_killed_is_made_anew() throws Exception {
        Files.writeString(folder.resolve("checkpoint.key.new"), "-----BEGIN PRI");
        checkpoints.make();
        assertThat(checkpoints.faults()).isEmpty();
        assertThat(folder.resolve("checkpoint.key")).exists();
        assertThat(folder.resolve("checkpoint.key.new")).doesNotExist();
    }

    @Test
    void every_change_of_a_line_shows() {
        checkpoints.make();
        append("2026-0001", 1);
        checkpoints.make();
        var lines = new CheckpointFile(folder).lines();
        var key = CheckpointKey.read(folder.resolve(CheckpointKey.PUBLIC), Suite.ED25519);
        assertThat(CheckpointChain.of(lines, key).faults()).isEmpty();

        for (int row = 0; row < lines.size(); row++) {
            for (int at = 0; at < lines.get(row).length(); at++) {
                var line = lines.get(row);
                var other = line.charAt(at) == '1' ? '2' : '1';
                var changed = new ArrayList<>(lines);
                changed.set(row, line.substring(0, at) + other + line.substring(at + 1));
                assertThat(CheckpointChain.of(changed, key).faults()).as("line %d, place %d", row, at).isNotEmpty();
            }
        }
        var headless = lines.get(0).replaceFirst("\\{\"hash\":\"[0-9a-f]*\",\"seq\":3}", "null");
        assertThat(CheckpointChain.of(List.of(headless), key).faults()).containsExactly("第 1 行检查点不可读");
        assertThat(CheckpointChain.of(lines.subList(1, 2), key).faults()).contains("第 1 行应为第 1 号检查点，现为第 2 号");
        assertThat(CheckpointChain.of(List.of(lines.get(1), lines.get(0)), key).faults()).isNotEmpty();
    }

    private List<String> against(String chain) {
        return checkpoints.chain().against(chain, new ChainReader(database).entries(chain)).stream().map(Break::sentence).toList();
    }

    private void append(String chain, int entries) {
        append(chain, entries, NOON);
    }

    private void append(String chain, int entries, Instant at) {
        var stored = new ChainReader(database).entries(chain);
        var previous = stored.isEmpty() ? Digest.NONE : stored.get(stored.size() - 1).hash();
        for (int i = 1; i <= entries; i++) {
            var entry = NewEntry.by("zhang", EntryKind.SUBMITTED, "step", Map.of("id", UUID.randomUUID().toString()))
                .at(chain, stored.size() + i, at, previous).hashed();
            database.update("insert into record_entry values (?, ?, ?, ?, null, ?, ?, null, ?, ?, ?)", chain, entry.seq(),
                entry.at().atOffset(ZoneOffset.UTC), entry.actor(), entry.kind().name(), entry.step(), entry.payload(), entry.previous().hex(), entry.hash().hex());
            previous = entry.hash();
        }
    }

    private Checkpoints checkpoints(Instant now) {
        return new Checkpoints(database.getDataSource(), Clock.fixed(now, ZoneOffset.UTC), folder, Suite.ED25519);
    }

    private Checkpoints checkpoints(Suite suite) {
        return new Checkpoints(database.getDataSource(), Clock.fixed(NOON, ZoneOffset.UTC), folder, suite);
    }

    private static DataSource database() throws Exception {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        try (var connection = source.getConnection()) {
            new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(connection)).update();
        }
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute("drop trigger record_entry_append_only");       // somebody with the database
            statement.execute("drop trigger record_checkpoint_append_only");
        }
        return source;
    }
}
