package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xuanren.record.Checkpoints;
import org.xuanren.record.Digest;

class VerifyCommandTest {

    @TempDir Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void without_a_case_it_says_how_to_ask() {
        assertThat(VerifyCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8))).isOne();
        assertThat(printed()).startsWith("用法：java -jar xuanren.jar verify <选任案编号>");
    }

    @Test
    void where_there_is_no_database_it_says_so_and_makes_none() throws Exception {
        assertThat(verify("2026-0001")).isOne();
        assertThat(printed()).startsWith("无法读取数据库：").doesNotContain("at org.").hasLineCount(1);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test // R-LOG-FILE
    void it_prints_what_holds_and_what_not_and_answers_by_its_exit_code() throws Exception {
        try (var database = DriverManager.getConnection(url(), "sa", ""); var statement = database.createStatement()) {
            new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(database)).update();
            database.setAutoCommit(true);
            statement.execute("insert into selection_case values ('2026-0001', 'TRANSFER', 'E2002', 'p', 't', now())");
            statement.execute("insert into record_chain values ('2026-0001', timestamp with time zone '2026-03-02 08:30:15.123Z')");
            statement.execute("insert into record_entry values ('2026-0001', 1, timestamp with time zone '2026-03-02 08:30:15.123Z', "
                + "'system', null, 'REMINDED', 's', null, '{}', '%s', '%s')".formatted(Digest.NONE, hash()));
        }
        assertThat(verify("2026-0001")).isOne();
        assertThat(printed()).as("unedited, but no lawful case").contains("选任案 2026-0001：记实 1 条", "✗ 第 1 条：开案应为第一条")
            .doesNotContain("被改动");

        assertThat(verify("--all")).isOne();
        assertThat(printed()).contains("████████████████████ 已核对 1 / 1 案", "共核对 1 案，记实 1 条，检查点 0 个", "✗ 2026-0001：第 1 条：开案应为第一条");
        assertThat(verify("--all", "--chains-only")).as(printed()).isZero();
        assertThat(printed()).contains("✓ 全部成立", "！没有检查点：记实的末尾或整案是否被删去，不能证明");

        try (var database = DriverManager.getConnection(url(), "sa", ""); var statement = database.createStatement()) {
            statement.execute("insert into evidence values ('t', '1999-0001', 'decision-meeting', null, 'zhang', now(), '{}', 'x')");
            statement.execute("insert into selection_case values ('2099-0001', 'GONE', 'E2002', 'p', 't', now())");
        }
        assertThat(verify("--all", "--chains-only")).as("of no case that has a record").isOne();
        assertThat(printed()).contains("共核对 3 案", "✗ 1999-0001：没有任何记录", "✗ 1999-0001：『会议讨论决定』的办理内容与记实不符", "✗ 2099-0001：没有任何记录",
            "✗ 2099-0001：本案的登记（类型、适用条例）不可读").doesNotContain("✗ 2026-0001");

        assertThat(verify("2026-0002")).isOne();
        assertThat(printed()).contains("没有编号为 2026-0002 的选任案");

        try (var database = DriverManager.getConnection(url(), "sa", ""); var statement = database.createStatement()) {
            statement.execute("drop trigger record_entry_append_only");
            statement.execute("update record_entry set actor = 'wang', kind = 'GONE'");
        }
        assertThat(verify("2026-0001")).isOne();
        assertThat(printed()).contains("✗ 第 1 条记录内容被改动", "请停止写入，保全数据库和检查点文件，报干部监督机构。");

        try (var database = DriverManager.getConnection(url(), "sa", ""); var statement = database.createStatement()) {
            statement.execute("update record_entry set kind = 'SUBMITTED', payload = 'no JSON', at = '1999-01-01 00:00:00Z'");
        }
        assertThat(verify("2026-0001")).isOne();
        assertThat(verify("--all")).isOne();
        assertThat(printed()).contains("✗ 2026-0001：第 1 条记录内容被改动", "结论：记实不成立");
        assertThat(verify("2026-0001")).isOne();
        assertThat(printed()).contains("✗ 第 1 条记录内容被改动", "✗ 第 1 条记实所附的办理内容已不在库中");
    }

    @Test
    void an_option_or_a_command_that_is_misspelt_is_told_and_nothing_is_done() {
        for (var wrong : new String[][] {{"--all", "--chains-olny"}, {"--all", "--checkpoints"}, {"2026-0001", "--chains-only"}, {"2026-0001", "--key=x"},
            {folder.toString(), "--checkpoint=x"}}) {
            printed.reset();
            assertThat(VerifyCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), wrong)).isOne();
            assertThat(printed()).startsWith("此处没有选项 " + wrong[1] + "。用法：");
        }
        assertThat(XuanrenApplication.unknown("verfy", "2026-0001")).hasValueSatisfying(told -> assertThat(told).startsWith("没有『verfy』这个命令。请用 verify、export"));
        assertThat(XuanrenApplication.unknown("--server.port=9")).isEmpty();
    }

    @Test // R-LOG-FILE: who restores database and folder of last week
    void checkpoints_that_somebody_else_has_kept_are_held_against_the_database() throws Exception {
        try (var database = DriverManager.getConnection(url(), "sa", ""); var statement = database.createStatement()) {
            new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(database)).update();
            database.setAutoCommit(true);
            statement.execute("insert into selection_case values ('2026-0001', 'TRANSFER', 'E2002', 'p', 't', now())");
            statement.execute("insert into record_chain values ('2026-0001', timestamp with time zone '2026-03-02 08:30:15.123Z')");
            insert(statement, 1, "system", Digest.NONE, hash());
            checkpoint();
            insert(statement, 2, "li", hash(), hash(2, "li", hash()));
            checkpoint();
        }
        var kept = folder.resolve("kept.jsonl");
        var file = folder.resolve("checkpoints.jsonl");
        Files.copy(file, kept);
        assertThat(verify("--all", "--chains-only", "--checkpoints=" + kept)).as(printed()).isZero();
        assertThat(printed()).contains("✓ 另行保管的 2 个检查点均在库中，所见均在记实之中");

        try (var database = DriverManager.getConnection(url(), "sa", ""); var statement = database.createStatement()) {
            for (var table : List.of("record_entry", "record_checkpoint")) {
                statement.execute("drop trigger " + table + "_append_only");
            }
            statement.execute("delete from record_entry where seq = 2");
            statement.execute("delete from record_checkpoint where number = 2");
            Files.writeString(file, Files.readAllLines(file).get(0) + "\n");
        }
        assertThat(verify("--all", "--chains-only")).as("in itself it holds: " + printed()).isZero();
        assertThat(verify("--all", "--chains-only", "--checkpoints=" + kept)).isOne();
        assertThat(printed()).contains("✗ 另行保管的检查点有 1 个不在数据库中：检查点被删、被换，或数据库被恢复为较早的备份",
            "✗ 2026-0001：第 2 条至第 2 条记录被截去：第 2 号检查点").doesNotContain("✓ 另行保管");
        assertThat(verify("2026-0001", "--checkpoints=" + kept)).isOne();
        assertThat(printed()).contains("✗ 另行保管的检查点有 1 个不在数据库中", "✗ 第 2 条至第 2 条记录被截去");
        assertThat(verify("--all", "--chains-only", "--checkpoints=" + folder)).isOne();
        assertThat(printed()).contains("✗ 检查点文件 " + folder + " 不存在、不可读或是空的");
    }

    private void checkpoint() {
        HouseDatabase.run(VerifyCommand.Rooms.class, new PrintStream(printed, true, StandardCharsets.UTF_8), context -> {
            context.getBean(Checkpoints.class).make();
            return 0;
        }, "--spring.datasource.url=" + url() + ";AUTO_SERVER=TRUE", "--xuanren.data=" + folder);
    }

    @Test // R-PUB-DAYS
    void entries_of_a_day_that_has_not_come_are_told_by_the_clock_of_the_house() throws Exception {
        try (var database = DriverManager.getConnection(url(), "sa", ""); var statement = database.createStatement()) {
            new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(database)).update();
            database.setAutoCommit(true);
            statement.execute("insert into selection_case values ('2099-0001', 'TRANSFER', 'E2002', 'p', 't', now())");
            statement.execute("insert into record_entry values ('2099-0001', 1, timestamp with time zone '2099-03-02 08:30:15.123Z', "
                + "'system', null, 'OPENED', 's', null, '{}', '%s', '%s')".formatted(Digest.NONE, Digest.NONE));
        }
        assertThat(verify("2099-0001")).isOne();
        assertThat(printed()).contains("✗ 第 1 条的记入时间晚于现在（20").doesNotContain("演示时钟");
        Files.writeString(folder.resolve("demo-clock"), "PT1752000H");
        assertThat(verify("2099-0001")).isOne();
        assertThat(printed()).contains("！演示时钟前拨了 73000 天，核对以它为准").doesNotContain("晚于现在");
    }

    @Test // R-LOG-FILE
    void what_was_edited_is_named_with_who_wrote_it_and_what_its_neighbours_say() throws Exception {
        var second = hash(2, "li", hash());
        try (var database = DriverManager.getConnection(url(), "sa", ""); var statement = database.createStatement()) {
            new Liquibase("db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), new JdbcConnection(database)).update();
            database.setAutoCommit(true);
            statement.execute("insert into selection_case values ('2026-0001', 'TRANSFER', 'E2002', 'p', 't', now())");
            statement.execute("insert into record_chain values ('2026-0001', timestamp with time zone '2026-03-02 08:30:15.123Z')");
            insert(statement, 1, "system", Digest.NONE, hash());
            insert(statement, 2, "li", hash(), second);
            insert(statement, 3, "wang", second, hash(3, "wang", second));
            statement.execute("drop trigger record_entry_append_only");
            statement.execute("update record_entry set actor = 'zhao' where seq = 2");
        }
        var told = "第 2 条记录内容被改动：应为 %s，现算得 %s；该条现为催办『会议讨论决定』（zhao，2026-03-02T08:30:15.123Z）；前一条为第 1 条催办『s』（system，2026-03-02T08:30:15.123Z）；"
            .formatted(second.shortened(), hash(2, "zhao", hash()).shortened()) + "后一条为第 3 条催办『会议讨论决定』（wang，2026-03-02T08:30:15.123Z），它所系的前条校验码 "
            + second.shortened() + " 与该条现存的相符；尚无检查点见过该条";
        assertThat(verify("2026-0001")).isOne();
        assertThat(printed()).contains("选任案 2026-0001：记实 3 条", "✗ " + told);
        assertThat(verify("--all")).isOne();
        assertThat(printed()).contains("✗ 2026-0001：" + told);
    }

    private static void insert(Statement statement, int seq, String actor, Digest previous, Digest hash) throws SQLException {
        statement.execute("insert into record_entry values ('2026-0001', %d, timestamp with time zone '2026-03-02 08:30:15.123Z', '%s', null, 'REMINDED', '%s', null, '{}', '%s', '%s')"
            .formatted(seq, actor, seq == 1 ? "s" : "decision-meeting", previous, hash));
    }

    private static Digest hash(int seq, String actor, Digest previous) {
        return Digest.of("{\"actor\":\"" + actor + "\",\"at\":\"2026-03-02T08:30:15.123Z\",\"candidate\":null,\"case\":\"2026-0001\","
            + "\"kind\":\"REMINDED\",\"on-behalf-of\":null,\"payload-sha256\":\"" + Digest.of("{}") + "\",\"previous\":\"" + previous
            + "\",\"seq\":" + seq + ",\"step\":\"decision-meeting\"}");
    }

    /** As it is written in the Javadoc of an entry, without the code that wrote it. */
    private static Digest hash() {
        return Digest.of("{\"actor\":\"system\",\"at\":\"2026-03-02T08:30:15.123Z\",\"candidate\":null,\"case\":\"2026-0001\","
            + "\"kind\":\"REMINDED\",\"on-behalf-of\":null,\"payload-sha256\":\"" + Digest.of("{}") + "\",\"previous\":\"" + Digest.NONE
            + "\",\"seq\":1,\"step\":\"s\"}");
    }

    private int verify(String... what) {
        printed.reset();
        return VerifyCommand.run(new PrintStream(printed, true, StandardCharsets.UTF_8), Stream.concat(Stream.of(what),
            Stream.of("--spring.datasource.url=" + url(), "--xuanren.data=" + folder)).toArray(String[]::new));
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("xuanren");
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
