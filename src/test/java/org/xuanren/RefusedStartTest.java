package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.xuanren.scenario.Child;
import org.xuanren.statute.Refusal;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    private static final String[] LAX = {"--xuanren.local.2019.publicity.days.min=3", "--xuanren.local.2002.recommendation.attendance=1/2"};
    private static final String[] SENTENCES = {
        "本地设置 recommendation.attendance = 1/2 低于 2002 版的 2/3（R-REC-ATTEND）。只可从严，请改为不小于 2/3 的值后重新启动。",
        "本地设置 publicity.days.min = 3 低于 2019 版的 5（R-PUB-DAYS）。只可从严，请改为不小于 5 的值后重新启动。"};

    @Test // R-GEN-ORDER
    void the_last_that_the_operator_reads_is_what_is_wrong_and_what_to_do(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(HouseConfiguration.class).web(WebApplicationType.NONE).run(LAX))
            .hasRootCauseInstanceOf(Refusal.class);
        var lines = output.toString().lines().filter(line -> !line.isBlank()).toList();
        assertThat(lines).endsWith(SENTENCES);
        assertThat(lines).noneMatch(line -> line.startsWith("\tat "));
    }

    /** A start in another process: a refused one leaves half an engine behind in its own. */
    @Test // R-ACC-MATRIX, R-LOG-FILE
    void nothing_starts_on_published_passwords_or_on_the_tables_of_another_version(@TempDir Path folder) throws Exception {
        var data = Map.of("xuanren.data", folder.toString());
        var errors = folder.resolve("errors");
        var demo = Child.start(XuanrenApplication.class, data, errors, "--server.port=0");
        try (var lines = demo.inputReader()) {
            assertThat(lines.lines().anyMatch(line -> line.contains("Started XuanrenApplication"))).as("comes up").isTrue();
        } finally {
            demo.destroyForcibly().waitFor();
        }
        var house = Child.start(XuanrenApplication.class, data, errors, "--server.port=0", "--spring.profiles.active=house");
        assertThat(new String(house.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("账号zhang、li、", "、shi仍是演示用的公开密码（R-ACC-MATRIX）。"
            + "请换用新的数据目录，或以演示模式启动，由安全管理员删除这些账号、改掉密码后再启动。").doesNotContain("\tat ");
        assertThat(house.waitFor()).isOne();

        var url = Child.databaseIn(folder);
        assertThat(new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""))
            .update("update databasechangelog set md5sum = '9:00000000000000000000000000000000' where id = '0007-record-candidate'")).isOne();
        var later = Child.start(XuanrenApplication.class, data, errors, "--server.port=0");
        assertThat(new String(later.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains(
            "数据库由本程序的其他版本建立，表的定义与本版本不一致。请换用新的数据目录，或用建立它的版本启动。").doesNotContain("\tat ");
        assertThat(later.waitFor()).isOne();
    }

    @Test // R-GEN-ORDER
    void a_command_says_just_that() {
        var printed = new ByteArrayOutputStream();
        var arguments = new String[] {LAX[0], LAX[1], "--spring.datasource.url=jdbc:h2:mem:lax"};
        assertThat(HouseDatabase.run(HouseConfiguration.class, new PrintStream(printed, true, StandardCharsets.UTF_8), context -> 0, arguments)).isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly(SENTENCES);
    }
}
