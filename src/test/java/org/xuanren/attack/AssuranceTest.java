package org.xuanren.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AssuranceTest {

    @Test
    void an_attack_replaces_its_own_line_and_says_what_it_was_run_on() throws Exception {
        var page = Files.readAllLines(Path.of("docs", "assurance.md"));
        var line = Assurance.of(this).line("clocks and timers", 1200, 2, Duration.ofSeconds(75), "abc1234+");
        assertThat(line).matches("\\| clocks and timers \\| 1,200 \\| 2 \\| 1,198 \\| 1 min 15 s \\| abc1234\\+, 2\\d{3}-\\d\\d-\\d\\d, \\d+ cores \\| `AssuranceTest` \\|");

        var written = Assurance.with(page, "clocks and timers", line);
        assertThat(written).hasSameSizeAs(page).contains(line).filteredOn(one -> one.startsWith("| clocks and timers |")).hasSize(1);
        assertThat(Assurance.with(written, "zeal", "| zeal |")).containsSubsequence("|---|---|---|---|---|---|---|", line, "| zeal |").hasSize(page.size() + 1);
    }
}
