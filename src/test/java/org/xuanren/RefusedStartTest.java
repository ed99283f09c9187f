package org.xuanren;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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

    @Test // R-GEN-ORDER
    void a_command_says_just_that() {
        var printed = new ByteArrayOutputStream();
        var arguments = new String[] {LAX[0], LAX[1], "--spring.datasource.url=jdbc:h2:mem:lax"};
        assertThat(HouseDatabase.run(HouseConfiguration.class, new PrintStream(printed, true, StandardCharsets.UTF_8), context -> 0, arguments)).isOne();
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).containsExactly(SENTENCES);
    }
}
