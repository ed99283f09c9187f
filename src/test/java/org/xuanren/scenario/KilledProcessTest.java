package org.xuanren.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(after).as("the record verifies, after the kill and at the end").contains("faults []", "faults at the end []")
            .contains("steps done twice []");
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
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var url = Objects.requireNonNull(yaml.getObject()).getProperty("spring.datasource.url"); // the house's own, not the one of a story
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(java, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
            "-cp", System.getProperty("java.class.path"), "-Dxuanren.data=" + folder, "-Dspring.datasource.url=" + url,
            KilledCase.class.getName())).redirectError(folder.resolve("errors").toFile()).start();
    }
}
