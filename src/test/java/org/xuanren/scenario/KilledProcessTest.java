package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.xuanren.statute.Step;

/** A process that is killed between two steps, and one that is started in its place. */
class KilledProcessTest {

    @TempDir
    Path folder;

    @Test // R-GEN-ORDER, R-LOG-FILE
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_case_stands_at_its_last_completed_step_when_its_process_was_killed_and_goes_on_from_there() throws Exception {
        var before = new ArrayList<String>();
        var first = start();
        try (var told = first.inputReader()) {
            while (!before.contains(KilledCase.done(Step.CANDIDATES_DECISION))) {
                before.add(told(told, first));
            }
        } finally {
            first.destroyForcibly().waitFor(); // in the midst of whatever it is doing by now
        }
        assertThat(first.exitValue()).as("killed").isNotZero();
        assertThat(Child.verify(KilledCase.NUMBER, properties(), folder.resolve("errors"))).as("the record verifies")
            .contains("选任案 2026-0001：记实 ", "✓ 每条记录与前一条相连，内容未被改动").endsWith("exit code 0");

        var after = new ArrayList<String>();
        var second = start();
        try (var told = second.inputReader()) {
            while (!after.contains(KilledCase.ENDED)) {
                after.add(told(told, second));
            }
        } finally {
            second.destroyForcibly().waitFor();
        }
        var kept = after.stream().filter(line -> line.startsWith(KilledCase.KEPT)).toList();
        assertThat(kept).as("every step that was done is kept, at most one more").map(line -> line.replace(KilledCase.KEPT, KilledCase.DONE))
            .startsWith(before.toArray(String[]::new)).hasSizeBetween(before.size(), before.size() + 1);
        assertThat(after).contains("steps done twice []", "faults at the end []");
    }

    /** The next thing that the child told. */
    private static String told(BufferedReader from, Process child) throws IOException {
        for (var line = from.readLine(); line != null; line = from.readLine()) {
            if (line.startsWith(KilledCase.TELLS)) {
                return line.substring(KilledCase.TELLS.length());
            }
        }
        throw new AssertionError("the child ended by itself: " + child);
    }

    private Process start() throws IOException {
        return Child.start(KilledCase.class, properties(), folder.resolve("errors"));
    }

    /** The house's own database in a file, not the one of a story. */
    private Map<String, String> properties() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        return Map.of("xuanren.data", folder.toString(), "spring.datasource.url",
            Objects.requireNonNull(yaml.getObject()).getProperty("spring.datasource.url"));
    }
}
