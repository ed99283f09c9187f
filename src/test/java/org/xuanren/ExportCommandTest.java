package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xuanren.record.Checkpoints;
import org.xuanren.scenario.CaseStory;
import org.xuanren.scenario.Story;

/** What an operator types to hand a case over, and an auditor to verify it, on the database of a running house. */
@Story
class ExportCommandTest {

    @Autowired
    private CaseStory story;
    @Autowired
    private Checkpoints checkpoints;
    @Autowired
    private HikariDataSource database;
    @Autowired
    private Clock clock;
    @TempDir
    private Path folder;
    private Path data;
    private String number;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void aCase(@TempDir Path house) throws IOException {
        data = house;
        number = story.opens("REMOVAL", "E2019", "yunchuan-civil-affairs-deputy");
        story.ends(number);
        checkpoints.make();
        Files.writeString(data.resolve("demo-clock"), Duration.between(Instant.now(), clock.instant()).toString());
    }

    @Test // R-LOG-FILE
    void a_case_is_exported_and_verified_without_the_database() throws IOException {
        var target = folder.resolve("case").toString();
        assertThat(onDatabase(ExportCommand::run, number, target)).as(printed()).isZero();
        assertThat(printed()).startsWith("选任案 " + number + " 已导出到 " + target).contains("verify " + target + " --key=");

        var key = "--key=" + checkpoints.folder().resolve("checkpoint.pub");
        assertThat(run(VerifyCommand::run, target, key)).as(printed()).isZero();
        assertThat(printed()).contains("✓ 记实 ", "号检查点（", "✓ 复演 ").doesNotContain("✗");
        assertThat(run(VerifyCommand::run, target, key, "--checkpoints=" + checkpoints.folder().resolve("checkpoints.jsonl"))).as(printed()).isZero();
        assertThat(printed()).contains("个检查点所见，均在记实之中");

        assertThat(run(VerifyCommand::run, target)).isOne();
        assertThat(printed()).contains("请用 --key=<文件> 指明公钥");
        assertThat(run(VerifyCommand::run, folder.toString(), key)).isOne();
        assertThat(printed()).contains("不是导出的选任案");

        var record = Path.of(target, "record.jsonl");
        Files.writeString(record, Files.readString(record).replaceFirst("\"actor\":\"zhang\"", "\"actor\":\"zhao\""));
        assertThat(run(VerifyCommand::run, target, key)).isOne();
        assertThat(printed()).contains("✗ 第 1 条记录内容被改动", "结论：记实不成立（R-LOG-FILE）");
        assertThat(printed()).containsPattern("✗ 第 1 条记录内容被改动：应为 .{8}…，现算得 .{8}…；该条现为开案『动议登记』（zhao，.+）；其前没有记录；"
            + "后一条为第 2 条\\S+『.+』（.+），它所系的前条校验码 .{8}… 与该条现存的相符；自第 \\d+ 号检查点（.+）起，原样有签名为证");
    }

    @Test // R-LOG-FILE
    void what_no_checkpoint_has_seen_is_not_proven_and_not_called_edited() {
        var unseen = story.opens("REMOVAL", "E2019", "yunchuan-civil-affairs-deputy");
        var target = folder.resolve("unseen").toString();
        assertThat(onDatabase(ExportCommand::run, unseen, target)).as(printed()).isZero();
        var open = "！没有检查点证明：不能证明记实未被重写或截去。请待运行中的程序生成检查点后（至多 61 分钟）重新导出";
        assertThat(printed()).contains(open);

        assertThat(run(VerifyCommand::run, target, "--key=" + checkpoints.folder().resolve("checkpoint.pub"))).as("a script that looks at the exit code alone takes no stripped export: " + printed()).isOne();
        assertThat(printed()).contains(open, "✓ 记实 2 条").doesNotContain("✗", "记实不成立");
        assertThat(onDatabase(VerifyCommand::run, unseen)).as(printed()).isZero();
        assertThat(printed()).contains("本案尚无检查点：最新的记录是否被截去，暂不能证明");
    }

    @Test // R-LOG-FILE
    void what_can_not_be_exported_is_said_and_leaves_nothing() {
        assertThat(onDatabase(ExportCommand::run, number)).isOne();
        assertThat(printed()).startsWith("用法：java -jar xuanren.jar export");
        assertThat(onDatabase(ExportCommand::run, "2026-9999", folder.resolve("none").toString())).isOne();
        assertThat(printed()).contains("没有编号为 2026-9999 的选任案");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    /** What of it was written can be read: the rows were, before there was no room for a paper. */
    @Test // R-STAFF-LEAK
    @EnabledOnOs(OS.LINUX) // by its longest path
    void what_left_the_house_stands_in_the_record_though_the_export_broke_off() throws IOException {
        var target = folder;
        while (target.toString().length() < 4060) {
            target = target.resolve("x".repeat(Math.min(200, 4060 - target.toString().length() - 1)));
        }
        assertThat(onDatabase(ExportCommand::run, number, target.toString())).isOne();
        assertThat(printed()).startsWith("无法写入 " + target).contains("导出已记入记实。请核对文件夹和剩余空间").hasLineCount(1);
        assertThat(Files.readString(target.resolve("evidence.jsonl"))).isNotEmpty();
        var record = story.recordOf(number);
        assertThat(record.get(record.size() - 1).payload()).startsWith("{\"by\":").endsWith(",\"reason\":\"导出\"}");
    }

    @Test // R-LOG-FILE
    void a_case_is_verified_and_replayed_in_its_database() {
        assertThat(onDatabase(VerifyCommand::run, number)).as(printed()).isZero();
        assertThat(printed()).contains("✓ 逐条复演：次序、依据和结论与记实相同", "签名成立");
    }

    private interface Command {
        int run(PrintStream out, String... arguments);
    }

    /** On the day on which the stories are by now. */
    private int onDatabase(Command command, String... arguments) {
        return run(command, Stream.concat(Stream.of(arguments), Stream.of("--spring.datasource.url=" + database.getJdbcUrl(),
            "--xuanren.checkpoint.folder=" + checkpoints.folder(), "--xuanren.data=" + data)).toArray(String[]::new));
    }

    private int run(Command command, String... arguments) {
        printed.reset();
        return command.run(new PrintStream(printed, true, StandardCharsets.UTF_8), arguments);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
